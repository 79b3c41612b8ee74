import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testSessions } from '../foundation/accounts/testing.ts'
import { httpServer } from '../foundation/http/server.ts'
import { allRoutes } from './routes.ts'
import { townOfTests } from './testing/programme.ts'

const { house, storage } = townOfTests()
const dir = mkdtempSync(join(tmpdir(), 'yipin-pages-'))
let app: Awaited<ReturnType<typeof httpServer>>
let at = ''

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), '<html><body><script nonce="__NONCE__"></script></body></html>')
  const sessions = testSessions(house())
  app = await httpServer({
    house: house(),
    routes: allRoutes(house(), sessions, storage()),
    identify: sessions.identify,
    ready: async () => {},
    consoleDir: dir,
    trustProxy: false,
  })
  at = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  rmSync(dir, { recursive: true })
})

const ask = (path: string, method = 'GET') => fetch(at + path, { method })

describe('an address in the browser', () => {
  it('is a page of the console, also for whoever asks for its head alone', async () => {
    for (const path of ['/', '/brands/019a?tab=a.b', '/setup']) {
      const page = await ask(path)
      expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8'])
      const head = await ask(path, 'HEAD')
      expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(await head.text()).toBe('')
    }
  })

  it('that names a file we do not have is not answered with a page', async () => {
    for (const path of ['/.env', '/.git/config', '/robots.txt', '/wp-login.php?x=1', '/assets/gone.js']) {
      const answer = await ask(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    }
  })

  it('says which methods it takes', async () => {
    const wrong = await ask('/api/session', 'PATCH')
    expect([wrong.status, wrong.headers.get('allow')?.split(', ').toSorted()]).toEqual([
      405,
      ['DELETE', 'GET', 'HEAD', 'POST'],
    ])
    const options = await ask('/api/brands/019a0000-0000-7000-8000-000000000000/declaration', 'OPTIONS')
    expect([options.status, options.headers.get('allow')?.split(', ').toSorted()]).toEqual([
      204,
      ['GET', 'HEAD', 'PUT'],
    ])
    expect((await ask('/api/nothing', 'PUT')).status).toBe(404)
  })

  it('lets nothing run that is not ours: a page by its nonce, anything else not at all', async () => {
    const page = await ask('/')
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '') ?? []
    expect(nonce).toHaveLength(24)
    expect(await page.text()).toContain(`nonce="${nonce}"`)
    for (const path of ['/healthz', '/api/session', '/api/brands', '/api/nothing', '/assets/gone.js']) {
      const { headers } = await ask(path)
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        "default-src 'none';frame-ancestors 'none'",
      ])
      expect([headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual(['nosniff', 'DENY'])
    }
  })
})
