import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testSessions } from '../foundation/accounts/testing.ts'
import { httpServer } from '../foundation/http/server.ts'
import { allRoutes } from './routes.ts'
import { townOfTests } from './testing/programme.ts'

const { address, as, town, house, storage } = townOfTests()

interface Told {
  readonly status: number
  readonly type: string | null
  readonly body: {
    readonly code?: string
    readonly detail?: string
    readonly status?: number
    readonly fields?: unknown
  }
}

async function send(path: string, init: RequestInit = {}): Promise<Told> {
  const answer = await fetch(address() + path, {
    ...init,
    headers: { cookie: town().secretary.cookie, ...Object(init.headers) },
  })
  return { status: answer.status, type: answer.headers.get('content-type'), body: JSON.parse(await answer.text()) }
}

/** RFC 9457, with a stable code, a Chinese sentence that ends, and the fields it speaks of. */
function expectProblem(told: Told, status: number, code: string, detail: string) {
  expect(told).toMatchObject({ status, body: { status, code, detail, type: `urn:yipin:${code}`, title: code } })
  expect(told.type).toMatch(/^application\/problem\+json/)
  expect(Array.isArray(told.body.fields)).toBe(true)
}

const json = { 'content-type': 'application/json' }

describe('whatever goes wrong is told as problem+json', () => {
  it('JSON that breaks off', async () => {
    const told = await send('/api/brands', { method: 'POST', headers: json, body: '{"name": "田埂上' })
    expectProblem(told, 400, 'bad_request', '内容没有传完整，请再试一次。')
  })

  it('no body where one is due', async () => {
    const told = await send('/api/brands', { method: 'POST', headers: json })
    expectProblem(told, 400, 'bad_request', '内容没有传完整，请再试一次。')
    expect((await send('/api/brands', { method: 'POST' })).body.code).toBe('bad_input')
  })

  it('a type we do not read, and a file where JSON is read', async () => {
    for (const type of ['text/xml', 'application/octet-stream', 'application/x-www-form-urlencoded', 'text/plain'])
      expectProblem(
        await send('/api/brands', { method: 'POST', headers: { 'content-type': type }, body: 'name=x' }),
        415,
        'wrong_type',
        '不收这种格式，请换一种再传。',
      )
  })

  it('JSON where a file is read', async () => {
    const answer = await as(town().officer).post('/api/roster-imports', { rows: [] })
    expect([answer.status, answer.body.code]).toEqual([415, 'wrong_type'])
  })

  it('an address that leads nowhere', async () => {
    const sentence = '没有找到这一页。链接可能不完整，请从待办进入。'
    for (const path of [
      '/api/nothing',
      '/api/brands/%E0%A4%A',
      '/api/brands/no-uuid',
      `/api/brands/${'a'.repeat(500)}`,
    ])
      expectProblem(await send(path), 404, 'not_found', sentence)
  })

  it('a method that the address does not take', async () => {
    const told = await send('/api/brands', { method: 'PATCH', headers: json, body: '{}' })
    expectProblem(told, 405, 'wrong_method', '这个地址不能这样用，请从待办进入。')
  })

  it('text that cannot be kept, at its place, in bodies and in addresses', async () => {
    const { branchId } = town()
    const sentence = '这一处有残缺的字符，请删去重新输入。'
    for (const name of ['田埂上\0的课堂', '田埂上的课堂\ud842']) {
      const body = JSON.stringify({ branchId, name, sentence: '把课开到田埂上', field: null })
      const told = await send('/api/brands', { method: 'POST', headers: json, body })
      expectProblem(told, 400, 'bad_input', '有几处填得不对，请看标出的地方。')
      expect(told.body.fields).toEqual([{ code: 'text_broken', sentence, pin: 'name' }])
    }
    expect((await send('/api/brands?q=%00')).body.fields).toEqual([{ code: 'text_broken', sentence, pin: 'q' }])
  })

  it('more than we take', async () => {
    const body = JSON.stringify({ name: '长'.repeat(200_000) })
    const told = await send('/api/brands', { method: 'POST', headers: json, body })
    expectProblem(told, 413, 'too_large', '内容太大，收不下。请分开或压缩后再传。')
  })

  it('fields that do not fit, each at its place', async () => {
    const body = JSON.stringify({ branchId: 'x', name: '长'.repeat(61), sentence: '把课开到田埂上' })
    const told = await send('/api/brands', { method: 'POST', headers: json, body })
    expectProblem(told, 400, 'bad_input', '有几处填得不对，请看标出的地方。')
    expect(told.body.fields).toEqual([
      { code: 'schema_required', pin: 'field', sentence: '这一处还没有填。' },
      { code: 'schema_format', pin: 'branchId', sentence: '没有找到所选的这一项，请重新选。' },
      { code: 'schema_maxLength', pin: 'name', sentence: '太长了，上限 60 字。' },
    ])
  })

  it('JSON that would reach into the program', async () => {
    const body = '{"__proto__": {"admin": true}, "name": "x"}'
    expect((await send('/api/brands', { method: 'POST', headers: json, body })).status).toBe(400)
  })

  it('an expired session, and a page of another site', async () => {
    expectProblem(
      await send('/api/desk', { headers: { cookie: '' } }),
      401,
      'session_expired',
      '登录已过期，本页内容都在。请输入密码接着填。',
    )
    expectProblem(
      await send('/api/brands', { method: 'POST', headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: '{}' }),
      403,
      'foreign_origin',
      '这一步要从本系统的页面办理，请从待办进入。',
    )
  })

  /** What no browser sends, over a bare line. */
  async function dialled(text: string): Promise<string> {
    const { hostname, port } = new URL(address())
    const socket = dial(Number(port), hostname)
    await once(socket, 'connect')
    socket.end(text)
    const parts: Buffer[] = []
    socket.on('data', part => parts.push(part))
    await once(socket, 'close')
    return Buffer.concat(parts).toString('utf8')
  }

  it('what is no HTTP, and headers without end', async () => {
    const garbled = await dialled('GET /api/desk HTTP/9.9\r\nnonsense\r\n\r\n')
    expect(garbled).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/)
    expect(garbled).toContain('"detail":"内容没有传完整，请再试一次。"')
    const endless = await dialled(`GET /api/desk HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(60_000)}\r\n\r\n`)
    expect(endless).toMatch(/^HTTP\/1\.1 431 /)
    expect(endless).toContain('"code":"header_too_large"')
  })
})

describe('too many requests', () => {
  let app: Awaited<ReturnType<typeof httpServer>>
  let narrow = ''
  beforeAll(async () => {
    const sessions = testSessions(house())
    app = await httpServer({
      house: house(),
      routes: allRoutes(house(), sessions, storage()),
      identify: sessions.identify,
      ready: async () => {},
      consoleDir: null,
      trustProxy: false,
      requestsPerMinute: 3,
    })
    narrow = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => app.close())

  it('are told how many seconds to wait, and that nothing is lost', async () => {
    const ask = () => fetch(`${narrow}/api/session`)
    for (let asked = 0; asked < 3; asked += 1) expect((await ask()).status).toBe(200)
    const refused = await ask()
    const body: { seconds: number; detail: string; code: string } = JSON.parse(await refused.text())
    expect(refused.status).toBe(429)
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(body.code).toBe('too_often')
    expect(body.seconds).toBeGreaterThan(30)
    expect(body.seconds).toBeLessThanOrEqual(60)
    expect(body.detail).toBe(`操作太密，请 ${body.seconds} 秒后再试，内容没有丢。`)
    expect(Number(refused.headers.get('retry-after'))).toBe(body.seconds)
    // Whoever watches whether the house lives is not turned away.
    expect((await fetch(`${narrow}/healthz`)).status).toBe(200)
  })
})
