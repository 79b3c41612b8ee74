import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '../../console/api.ts'
import type { FileSeen } from '../file.ts'
import { type Kept, type Sending, UploadQueue } from './upload-queue.ts'

const limits = { kinds: ['image', 'video', 'document'], megabytes: 50 } as const
const photo = (name = '会场.jpg') => new File([new Uint8Array(1000)], name, { lastModified: 1 })
const seen = (name: string) => ({ id: `id of ${name}`, name }) as FileSeen
const network = () => new ApiProblem(0, 'network', '网络断了，内容已存本机。连上后自动续传。')

/** A shelf that outlives the page, and a line that the test holds in its hand. */
function desk() {
  const shelf = new Map<string, Kept>()
  const line: { kept: Kept; sending: Sending; done: (file: FileSeen) => void; fail: (cause: unknown) => void }[] = []
  const taken: string[] = []
  const givenUp: string[] = []
  const page = () =>
    new UploadQueue({
      shelf: {
        keep: kept => void shelf.set(kept.key, kept),
        forget: key => void shelf.delete(key),
        recall: async () => [...shelf.values()],
      },
      send: (kept, sending) => new Promise((done, fail) => line.push({ kept, sending, done, fail })),
      giveUp: place => void givenUp.push(place),
      onTaken: file => void taken.push(file.id),
    })
  return { shelf, line, taken, givenUp, page }
}
const settle = () => vi.advanceTimersByTimeAsync(0)
const phases = (queue: UploadQueue) => queue.state().map(item => item.phase)

describe('files on their way', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('go up one after another, each off the shelf once it is taken', async () => {
    const { line, taken, shelf, page } = desk()
    const queue = page()
    queue.add('materials', limits, [photo('一.jpg'), photo('二.jpg')], false)
    expect([line.length, shelf.size, phases(queue)]).toEqual([1, 2, ['sending', 'waiting']])
    line[0]?.sending.onProgress(400)
    expect(queue.state()[0]?.sent).toBe(400)
    line[0]?.sending.onWhole()
    expect(phases(queue)).toEqual(['checking', 'waiting'])
    line[0]?.done(seen('一'))
    await settle()
    expect([taken, line.length, shelf.size]).toEqual([['id of 一'], 2, 1])
    line[1]?.done(seen('二'))
    await settle()
    expect([taken.length, queue.state(), shelf.size]).toEqual([2, [], 0])
  })

  it('wait with a clock when the network is gone, and go on by themselves where the server has them', async () => {
    const { line, taken, page } = desk()
    const queue = page()
    queue.add('materials', limits, [photo('一.jpg'), photo('二.jpg')], false)
    line[0]?.sending.onPlace('/api/brands/b/uploads/u')
    line[0]?.fail(network())
    await settle()
    expect(phases(queue)).toEqual(['offline', 'offline'])
    expect(queue.state()[0]?.sentence).toBe('网络断了，内容已存本机。连上后自动续传。')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(line[1]?.kept.place).toBe('/api/brands/b/uploads/u')
    line[1]?.done(seen('一'))
    await settle()
    expect(taken).toEqual(['id of 一'])
    expect(phases(queue)).toEqual(['sending'])
  })

  it('outlive the page', async () => {
    const { line, taken, page } = desk()
    const first = page()
    first.add('materials', limits, [photo()], false)
    line[0]?.sending.onPlace('/api/brands/b/uploads/u')
    first.close()
    expect(line[0]?.sending.signal.aborted).toBe(true)
    const second = page()
    await second.open()
    expect(line[1]?.kept).toMatchObject({ name: '会场.jpg', place: '/api/brands/b/uploads/u' })
    line[1]?.done(seen('会场'))
    await settle()
    expect(taken).toEqual(['id of 会场'])
  })

  it('stay, with the server’s sentence, while its disk is full', async () => {
    const { line, shelf, page } = desk()
    const queue = page()
    queue.add('materials', limits, [photo()], false)
    line[0]?.fail(new ApiProblem(507, 'disk_full', '存储空间已满，暂时不能保存文件，查看不受影响。已通知系统管理员。'))
    await settle()
    expect([phases(queue), shelf.size]).toEqual([['stuck'], 1])
    queue.again()
    expect([phases(queue), line.length]).toEqual([['sending'], 2])
  })

  it('that are refused say why and are kept nowhere; what the name tells is not even sent', async () => {
    const { line, shelf, page } = desk()
    const queue = page()
    queue.add('materials', limits, [photo('机密★1年.jpg'), photo()], false)
    expect([phases(queue), shelf.size, line.length]).toEqual([['refused', 'sending'], 1, 1])
    line[0]?.fail(new ApiProblem(415, 'file_has_macros', '文件带宏，为安全不收。请另存为 .docx 或 .xlsx。'))
    await settle()
    expect([phases(queue), shelf.size]).toEqual([['refused', 'refused'], 0])
  })

  it('that are not wanted any more stop, and the server is told', async () => {
    const { line, shelf, givenUp, taken, page } = desk()
    const queue = page()
    queue.add('materials', limits, [photo('一.jpg'), photo('二.jpg')], false)
    line[0]?.sending.onPlace('/api/brands/b/uploads/u')
    queue.remove(queue.state()[0]?.key ?? '')
    expect(line[0]?.sending.signal.aborted).toBe(true)
    expect([givenUp, shelf.size]).toEqual([['/api/brands/b/uploads/u'], 1])
    line[0]?.done(seen('一'))
    await settle()
    expect(taken).toEqual([])
    // The other one is not held up by it.
    expect(line.map(one => one.kept.name)).toEqual(['一.jpg', '二.jpg'])
  })
})
