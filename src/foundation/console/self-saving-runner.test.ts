import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from './api.ts'
import type { LocalShelf } from './local-copy.ts'
import { type SaveOptions, SelfSaving } from './self-saving-runner.ts'

interface Form {
  readonly name: string
}

/** A server with one form, that can be made to lose requests or answers, or to wait. */
function aServer(name = '听漏') {
  let value: Form = { name }
  let version = 1
  const writes: { value: Form; keepalive: boolean }[] = []
  const etag = () => `"${version}"`
  const state = { down: false, losesAnswers: false, refuses: null as ApiProblem | null, gate: Promise.resolve() }
  return {
    state,
    writes,
    value: () => value,
    somebodyElseWrites(other: Form) {
      value = other
      version += 1
    },
    load: async () => {
      if (state.down) throw new ApiProblem(0, 'network', '网络断了')
      return { data: value, etag: etag() }
    },
    save: async (wanted: Form, { ifMatch, keepalive }: SaveOptions) => {
      await state.gate
      if (state.down) throw new ApiProblem(0, 'network', '网络断了')
      if (state.refuses) throw state.refuses
      if (ifMatch !== etag()) throw new ApiProblem(412, 'stale', '改过')
      value = wanted
      version += 1
      writes.push({ value: wanted, keepalive })
      if (state.losesAnswers) throw new ApiProblem(0, 'network', '网络断了')
      return { data: undefined, etag: etag() }
    },
  }
}

function aShelf() {
  const kept = new Map<string, unknown>()
  const put = (key: string, copy: unknown) => void kept.set(key, JSON.parse(JSON.stringify(copy)))
  const shelf: LocalShelf = {
    keep: put,
    keepAtOnce: put,
    recall: async key => kept.get(key),
    forget: key => void kept.delete(key),
  }
  return { shelf, kept }
}

async function opened(server = aServer(), browser = aShelf()) {
  const form = new SelfSaving<Form>({ load: server.load, save: server.save, localKey: 'declaration' }, browser.shelf)
  await form.open()
  return { form, server, ...browser }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a form at work', () => {
  it('saves once for a burst of typing, and leaves nothing in the browser', async () => {
    const { form, server, kept } = await opened()
    for (const name of ['听', '听漏', '听漏先', '听漏先锋']) form.type({ name })
    expect(kept.get('declaration')).toMatchObject({ value: { name: '听漏先锋' } })
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.writes).toEqual([{ value: { name: '听漏先锋' }, keepalive: false }])
    expect(form.state()?.phase).toBe('saved')
    expect(kept.size).toBe(0)
  })

  it('comes through a cut network: kept here, sent when it is back', async () => {
    const { form, server, kept } = await opened()
    server.state.down = true
    form.type({ name: '听漏先锋' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(form.state()?.phase).toBe('offline')
    expect(kept.get('declaration')).toMatchObject({ value: { name: '听漏先锋' } })
    server.state.down = false
    form.again()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.value()).toEqual({ name: '听漏先锋' })
    expect(kept.size).toBe(0)
  })

  it('sends by keepalive when the page is left in mid-sentence', async () => {
    const { form, server } = await opened()
    form.type({ name: '听漏先锋' })
    form.leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.writes).toEqual([{ value: { name: '听漏先锋' }, keepalive: true }])
  })

  it('finds at the next visit what a dead page could not send', async () => {
    const server = aServer()
    const browser = aShelf()
    server.state.down = true
    const first = new SelfSaving<Form>(
      { load: aServer().load, save: server.save, localKey: 'declaration' },
      browser.shelf,
    )
    await first.open()
    first.type({ name: '听漏先锋' })
    first.close()
    await vi.advanceTimersByTimeAsync(0)
    server.state.down = false
    const { form } = await opened(server, browser)
    expect(form.state()?.value).toEqual({ name: '听漏先锋' })
    await vi.advanceTimersByTimeAsync(0)
    expect(server.value()).toEqual({ name: '听漏先锋' })
  })

  it('does not call its own lost answer a second version', async () => {
    const { form, server } = await opened()
    server.state.losesAnswers = true
    form.type({ name: '听漏先' })
    await vi.advanceTimersByTimeAsync(1000)
    server.state.losesAnswers = false
    form.type({ name: '听漏先锋' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(form.state()).toMatchObject({ phase: 'saved', theirs: null })
    expect(server.value()).toEqual({ name: '听漏先锋' })
  })

  it('keeps both when somebody else saved, whichever is chosen later', async () => {
    const { form, server, kept } = await opened()
    server.somebodyElseWrites({ name: '夜里听漏' })
    form.type({ name: '听漏先锋' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(form.state()).toMatchObject({ phase: 'conflict', theirs: { value: { name: '夜里听漏' } } })
    expect(kept.get('declaration')).toMatchObject({ value: { name: '听漏先锋' } })
    expect(server.value()).toEqual({ name: '夜里听漏' })
    form.choose('mine')
    await vi.advanceTimersByTimeAsync(0)
    expect(server.value()).toEqual({ name: '听漏先锋' })
  })

  it('settles before an act: what was typed a moment ago, and during the answer, is on the server', async () => {
    const { form, server } = await opened()
    let release: () => void = () => undefined
    server.state.gate = new Promise(resolve => {
      release = resolve
    })
    form.type({ name: '听漏先' })
    const settled = form.settle()
    form.type({ name: '听漏先锋' })
    release()
    expect(await settled).toBe(true)
    expect(server.value()).toEqual({ name: '听漏先锋' })
  })

  it('does not settle while the network is cut or the content refused, and says why', async () => {
    const { form, server } = await opened()
    server.state.refuses = new ApiProblem(422, 'secrecy', '发现“秘密”字样，已停止，内容未留存。')
    form.type({ name: '秘密' })
    expect(await form.settle()).toBe(false)
    expect(form.state()).toMatchObject({ phase: 'refused', refusal: '发现“秘密”字样，已停止，内容未留存。' })
  })
})
