import { afterEach, describe, expect, it, vi } from 'vitest'
import { api, chooseCommittee } from './api.ts'
import { onSessionExpired, sessionAnswered } from './session-events.ts'

/** Answers each call in turn; records what was asked. */
function theServerAnswers(...answers: readonly (Response | Error)[]) {
  const asked: { url: string; headers: Record<string, string>; body: unknown }[] = []
  let at = 0
  vi.stubGlobal('fetch', async (url: string, init: { headers: Record<string, string>; body?: unknown }) => {
    asked.push({ url, headers: init.headers, body: init.body })
    const answer = answers[at++]
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked once too often')
    return answer
  })
  return asked
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

afterEach(() => {
  vi.unstubAllGlobals()
  chooseCommittee(null)
})

describe('the console’s calls', () => {
  it('carry the committee and the version, and bring the new version back', async () => {
    const asked = theServerAnswers(json({ name: '听漏先锋' }, 200, { etag: '"4"' }))
    chooseCommittee('k')
    const answer = await api.put('/api/brands/b/declaration', { name: '听漏先锋' }, { ifMatch: '"3"' })
    expect(asked[0]?.headers).toMatchObject({ 'yipin-committee': 'k', 'if-match': '"3"' })
    expect(answer).toEqual({ data: { name: '听漏先锋' }, etag: '"4"' })
  })

  it('tell a refusal with its sentence, its fields and the facts beside them', async () => {
    theServerAnswers(
      json(
        {
          type: 'urn:yipin:gaps',
          code: 'gaps',
          detail: '还差 2 处',
          fields: [{ code: 'a', sentence: '还差责任人', pin: 'measures' }],
          count: 2,
        },
        422,
      ),
    )
    await expect(api.post('/api/brands/b/transitions', {})).rejects.toMatchObject({
      status: 422,
      code: 'gaps',
      detail: '还差 2 处',
      facts: { count: 2 },
      fields: [{ sentence: '还差责任人', pin: 'measures' }],
    })
  })

  it('say network when there is no answer at all, and have a code for a proxy’s page', async () => {
    theServerAnswers(new TypeError('Failed to fetch'), new Response('<html>502</html>', { status: 502 }))
    await expect(api.get('/api/desk')).rejects.toMatchObject({ code: 'network', status: 0 })
    await expect(api.get('/api/desk')).rejects.toMatchObject({ code: 'unavailable', status: 502 })
  })

  it('wait for the password when the session has expired, and go out a second time', async () => {
    const asked = theServerAnswers(json({ code: 'session_expired', detail: '登录已过期' }, 401), json({ ok: true }))
    const stop = onSessionExpired(() => sessionAnswered(true))
    expect((await api.put('/api/x', { typed: '听漏' })).data).toEqual({ ok: true })
    expect(asked.map(call => call.body)).toEqual(['{"typed":"听漏"}', '{"typed":"听漏"}'])
    stop()
  })

  it('bring the same key until they are answered, so that nothing is made twice', async () => {
    const file = new Blob(['单位,支部'])
    const asked = theServerAnswers(
      new TypeError('Failed to fetch'),
      json({ code: 'database_away' }, 503),
      json({ id: 'c' }),
      json({ id: 'd' }),
      json({ slips: [] }),
    )
    const begin = () => api.post('/api/campaigns', { year: 2026 }).catch(() => null)
    for (let tries = 0; tries < 4; tries += 1) await begin()
    await api.post('/api/roster-imports', file)
    const [lost, away, made, another, roster] = asked.map(call => call.headers['idempotency-key'])
    expect([away, made]).toEqual([lost, lost])
    expect(new Set([lost, another, roster]).size).toBe(3)
    expect(lost).toMatch(/^[\w-]{16,80}$/)
  })

  it('bring one key for two clicks at once', async () => {
    const asked = theServerAnswers(json({ id: 'c' }), json({ id: 'c' }))
    await Promise.all([api.post('/api/campaigns', { year: 2027 }), api.post('/api/campaigns', { year: 2027 })])
    expect(asked[0]?.headers['idempotency-key']).toBe(asked[1]?.headers['idempotency-key'])
  })

  it('are refused for good when the person leaves the layer', async () => {
    theServerAnswers(json({ code: 'session_expired', detail: '登录已过期' }, 401))
    const stop = onSessionExpired(() => sessionAnswered(false))
    await expect(api.get('/api/desk')).rejects.toMatchObject({ code: 'session_expired' })
    stop()
  })
})
