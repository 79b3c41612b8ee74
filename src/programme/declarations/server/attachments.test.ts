import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import exifr from 'exifr'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { uploader } from '../../../app/testing/uploading.ts'
import { sweepFiles } from '../../../foundation/files/server/files.ts'
import { pdf, photo, wordFile } from '../../../foundation/files/server/testing/samples.ts'
import { stillNamed } from './attachments.ts'

const { as, town, house, storage, address, on, statements } = townOfTests(seed => ({
  ...seed,
  declarations: { ...seed.declarations, branchSpace: 10 },
}))
let id = ''
const cookie = (who: { cookie: string }) => who.cookie
const branch = () => uploader(address(), cookie(town().editor))

const step = async (who: ReturnType<typeof town>['secretary'], action: string, input: unknown) => {
  const { version } = (await as(who).get(`/api/brands/${id}`)).body.brand
  return as(who).post(`/api/brands/${id}/transitions`, { action, input }, { 'if-match': `"${version}"` })
}
const form = async () => as(town().secretary).get(`/api/brands/${id}/declaration`)
const save = async (more: { form?: object; plan?: object }) => {
  const seen = await form()
  const whole = aDeclaration(town())
  const content = { ...whole, form: { ...whole.form, ...more.form }, plan: { ...whole.plan, ...more.plan } }
  return as(town().secretary).put(`/api/brands/${id}/declaration`, content, {
    'if-match': seen.headers.get('etag') ?? '',
  })
}
/** Every byte that lies in the file folder. */
const onDisk = () =>
  readdirSync(storage().files.depot.folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)))

beforeAll(async () => {
  const wish = { branchId: town().branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
  id = (await as(town().editor).post('/api/brands', wish)).body.id
  const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
  await step(town().secretary, 'select', { marks })
})

describe('a photo from the meeting room', () => {
  let photoId = ''

  it('is taken: cleaned of its place, with its time, both hashes on record', async () => {
    const received = await photo()
    const { status, body } = await branch().upload(id, '../会场 一.JPG', received)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      entry: 'materials',
      name: '会场 一.jpg',
      type: 'image/jpeg',
      kind: 'image',
      width: 480,
      height: 640,
      capturedAt: '2026-04-11T01:30:00.000Z',
    })
    photoId = body.id
    const { rows } = await house().db.pool.query('select * from files where id = $1', [photoId])
    expect(rows[0].received_sha256).toBe(createHash('sha256').update(received).digest('hex'))
    expect(rows[0].captured_from).toBe('exif')
    // Leak test, raw: what was there is in no file of the folder.
    expect(received.includes('HUAWEI')).toBe(true)
    expect(onDisk().length).toBeGreaterThan(0)
    for (const bytes of onDisk()) for (const word of ['HUAWEI', 'GPS']) expect(bytes.includes(word)).toBe(false)
  })

  it('comes down as an attachment of its own type and nothing a browser would run; its preview may stand in the page', async () => {
    const down = await branch().get(`/api/brands/${id}/files/${photoId}`)
    expect(down.headers.get('content-type')).toBe('image/jpeg')
    expect(down.headers.get('content-disposition')).toBe(
      `attachment; filename="__ _.jpg"; filename*=UTF-8''${encodeURIComponent('会场 一.jpg')}`,
    )
    expect(down.headers.get('x-content-type-options')).toBe('nosniff')
    expect(down.headers.get('content-security-policy')).toContain('sandbox')
    expect(Object.keys(await exifr.parse(down.bytes, { gps: true, xmp: true }))).toEqual(['Orientation'])
    const seen = await branch().get(`/api/brands/${id}/files/${photoId}/preview`)
    expect(seen.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(seen.bytes).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 })
    const large = await branch().get(`/api/brands/${id}/files/${photoId}/preview?size=large`)
    expect(await sharp(large.bytes).metadata()).toMatchObject({ width: 480, height: 640 })
  })

  it('asked for again after its answer was lost, is the same file and not a second one', async () => {
    const again = await branch().finish(`/api/brands/${id}/uploads/${photoId}`)
    expect(again.status).toBe(200)
    expect(again.body.id).toBe(photoId)
  })

  it('is read by those who may read the declaration, in the committee they name in the address', async () => {
    const committee = town().scope.committeeId
    const path = `/api/brands/${id}/files/${photoId}`
    expect((await uploader(address(), cookie(town().officer)).get(`${path}?committee=${committee}`)).status).toBe(200)
    expect((await uploader(address(), cookie(town().otherSecretary)).get(path)).status).toBe(403)
    expect((await branch().get(`${path}?committee=0190c000-0000-7000-8000-000000000000`)).status).toBe(404)
    expect((await branch().get(`/api/brands/${id}/files/0190c000-0000-7000-8000-000000000000`)).status).toBe(404)
  })
})

describe('a weak network', () => {
  it('a line that breaks in mid-upload loses nothing that has arrived: the rest is sent and taken', async () => {
    const bytes = pdf('x'.repeat(400_000))
    const place = (await branch().begin(id, '报告.pdf', bytes.length)).headers.get('location') ?? ''
    await cutOff(place, bytes, 250_000)
    const there = await branch().offset(place)
    expect(there).toBeGreaterThan(0)
    expect(there).toBeLessThan(bytes.length)
    expect((await branch().finish(place)).body.code).toBe('not_whole')
    const rest = await branch().send(place, new Uint8Array(bytes.subarray(there)), there)
    expect(rest.status).toBe(204)
    const { body } = await branch().finish(place)
    const down = await branch().get(`/api/brands/${id}/files/${body.id}`)
    expect(down.bytes.equals(bytes)).toBe(true)
  })

  it('a part that is sent at the wrong place is told so, and nothing is written twice', async () => {
    const place = (await branch().begin(id, '报告.pdf', 100)).headers.get('location') ?? ''
    expect((await branch().send(place, new Uint8Array(40), 0)).status).toBe(204)
    const again = await branch().send(place, new Uint8Array(40), 0)
    expect([again.status, again.headers.get('content-type')]).toEqual([409, 'application/problem+json'])
    expect(again.body).toMatchObject({
      status: 409,
      detail: '续传的位置和已收到的对不上。请重新连上再传，已传的不用重传。',
    })
    const more = await branch().send(place, new Uint8Array(400), 40)
    expect([more.status, more.body.detail]).toEqual([413, '传来的比说好的多。请重新选这份文件再传。'])
    const bytes = { 'content-type': 'application/offset+octet-stream' }
    const spoken = async (headers: Record<string, string>) => (await branch().ask('PATCH', place, headers, '{}')).body
    expect(await spoken({ 'tus-resumable': '0.2.2', ...bytes })).toMatchObject({ status: 412, code: 'tus_version' })
    expect(await spoken({ 'content-type': 'application/json' })).toMatchObject({ status: 415, code: 'wrong_type' })
    expect(await branch().offset(place)).toBe(40)
    expect((await branch().ask('DELETE', place)).status).toBe(204)
    expect((await branch().ask('HEAD', place)).status).toBe(404)
  })

  /** Sends so much of the body and then nothing: the socket is gone, as under a bridge. */
  async function cutOff(place: string, bytes: Buffer, most: number) {
    const { hostname, port } = new URL(address())
    const socket = connectTcp(Number(port), hostname)
    socket.write(
      `PATCH ${place} HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie(town().editor)}\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${bytes.length}\r\n\r\n`,
    )
    await new Promise<void>(done => socket.write(bytes.subarray(0, most), () => done()))
    await pause(300)
    socket.destroy()
    await pause(300)
  }
})

describe('what is not taken', () => {
  it('of a name is what no table can hold', async () => {
    const { status, body } = await branch().upload(id, 'a\0b/../\u202e纪要.pdf', pdf('x'))
    expect([status, body.name]).toEqual([200, '纪要.pdf'])
  })

  it('is said before its first byte: type, size, 密级 in the name, an entry that is none, the tick not set', async () => {
    const begin = (name: string, size: number, more = {}) => branch().begin(id, name, size, more)
    expect((await begin('图.svg', 10)).body).toMatchObject({
      code: 'file_type',
      detail: '不收 .svg 文件。可换成图片、视频、.pdf、.docx、.xlsx。',
    })
    expect((await begin('长.mp4', 201 * 1024 * 1024)).body.detail).toBe('文件 201 兆，上限 200 兆。视频可剪短再传。')
    expect((await begin('大.pdf', 51 * 1024 * 1024)).body.detail).toContain('上限 50 兆')
    expect((await begin('机密★1年 纪要.pdf', 10)).body.detail).toContain('发现“机密★1年”字样')
    expect((await begin('x.pdf', 10, { entry: 'connotation' })).status).toBe(404)
    expect((await begin('标.png', 10, { entry: 'logo' })).body.code).toBe('unchecked')
    expect((await begin('标.png', 10, { entry: 'logo', confirmed: 'yes' })).status).toBe(201)
    expect((await begin('空.pdf', 0)).status).toBe(422)
  })

  it('is gone before it is told: of a file with a 密级 mark nothing lies anywhere', async () => {
    const before = onDisk().length
    const { status, body } = await branch().upload(id, '纪要.docx', await wordFile(['本件秘密★长期']))
    expect([status, body.detail]).toEqual([
      422,
      '发现“秘密★长期”字样，已停止，内容未留存。请本单位保密人员核定后再办。',
    ])
    // The unfinished ones of other tests are there, this one is not.
    expect(onDisk().length).toBe(before)
    const { rows } = await house().db.pool.query(`select name from file_uploads where name = '纪要.docx'`)
    expect(rows).toEqual([])
  })

  it('the branch’s space is full: it says how much is left, and what leaves the draft makes room after an hour', async () => {
    const { status, body } = await branch().begin(id, '片.mp4', 11 * 1024 * 1024)
    expect(status).toBe(422)
    expect(body.detail).toBe('本支部空间只剩 9 兆，可先删去重复文件。')
  })

  it('another branch’s upload, another committee’s, a forged one: not there', async () => {
    const place = (await branch().begin(id, '报告.pdf', 100)).headers.get('location') ?? ''
    const neighbour = uploader(address(), cookie(town().otherSecretary))
    expect((await neighbour.ask('HEAD', place)).status).toBe(403)
    expect((await neighbour.send(place, new Uint8Array(10))).status).toBe(403)
    const forged = place.replace(/[^/]+$/, '0190c000-0000-7000-8000-000000000000')
    for (const method of ['HEAD', 'DELETE']) expect((await branch().ask(method, forged)).status).toBe(404)
    expect((await branch().send(forged, new Uint8Array(10))).status).toBe(404)
    expect((await branch().finish(forged)).status).toBe(404)
    // The neighbour's own brand does not open it either.
    const wish = { branchId: town().otherBranchId, name: '护苗红帆', sentence: '护苗', field: null }
    const other = (await as(town().otherSecretary).post('/api/brands', wish)).body.id
    expect((await neighbour.finish(place.replace(id, other))).status).toBe(404)
  })
})

describe('files in the declaration', () => {
  let kept = ''
  let loose = ''
  let foreign = ''

  it('an answer may name this brand’s own files and no others', async () => {
    kept = (await branch().upload(id, '照.jpg', await photo())).body.id
    loose = (await branch().upload(id, '附.pdf', pdf('annex'), { entry: 'attachments' })).body.id
    foreign = '0190c000-0000-7000-8000-00000000ffff'
    await save({ form: { materials: [kept, foreign] } })
    const refused = await step(town().secretary, 'submit', {})
    expect(refused.status).toBe(422)
    expect(refused.body.fields).toMatchObject([{ pin: 'materials' }])
    expect(refused.body.detail).toBe('还差 1 处，已带您到第一处：佐证材料。')
    const { files } = (await form()).body
    expect(files.map((file: { id: string }) => file.id)).toEqual(expect.arrayContaining([kept, loose]))
  })

  it('handed in they stay for good: the ledger has their hashes, the reviewer sees them', async () => {
    await save({ form: { materials: [kept] } })
    expect((await step(town().secretary, 'submit', {})).body.state).toBe('under_review')
    const { rows } = await house().db.pool.query('select id, kept_at, sha256 from files order by id')
    const row = rows.find(one => one.id === kept)
    expect(row.kept_at).not.toBeNull()
    expect(rows.find(one => one.id === loose).kept_at).toBeNull()
    const entries = await house().db.pool.query(`select data from ledger_entries where act = 'brand.submit'`)
    expect(entries.rows[0].data.files).toEqual([row.sha256])
    const review = (await as(town().officer).get(`/api/brands/${id}/review`)).body
    expect(review.files.map((file: { id: string }) => file.id)).toContain(kept)
    expect(JSON.stringify(review.files)).not.toContain(row.sha256)
  })

  it('while it is under review nothing can be added', async () => {
    const late = await branch().begin(id, '晚.pdf', 100)
    expect([late.status, late.body.code]).toEqual([409, 'not_declaring'])
  })

  it('the night takes what no draft names any more, after a week, and never what was handed in', async () => {
    const sweep = () => sweepFiles(house(), storage().files, town().scope, stillNamed)
    const there = async () => (await house().db.pool.query('select id from files')).rows.map(row => row.id)
    await on('2026-04-14')
    await sweep()
    expect(await there()).toContain(loose)
    await on('2026-04-22')
    await sweep()
    expect(await there()).not.toContain(loose)
    expect(await there()).toContain(kept)
    expect((await house().db.pool.query('select 1 from file_uploads')).rows).toEqual([])
    const down = await uploader(address(), await signedIn()).get(`/api/brands/${id}/files/${kept}`)
    expect(down.status).toBe(200)
  })

  const signedIn = async () => as(town().secretary).cookies()

  it('every statement that this caused names its committee', () => {
    expect([...statements()].filter(sql => /\bfile_uploads\b/.test(sql)).length).toBeGreaterThan(3)
  })
})
