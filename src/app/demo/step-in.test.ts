import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proveCommittee } from '../../foundation/database/scope.ts'
import { clockFrom } from '../clock.ts'
import type { Running } from '../lifespan.ts'
import { type Addition, startServer } from '../server.ts'
import { freshDatabase } from '../testing/database.ts'
import { buildCity } from './demo.ts'
import { admitted, stepIn } from './step-in.ts'
import { demoStrip } from './step-in-page.ts'

const now = new Date('2026-04-20T02:00:00Z')
const demo: Addition = {
  pageTop: demoStrip,
  admit: admitted,
  also: (app, house, sessions) => stepIn(app, { house, sessions, prove: proveCommittee }),
}

describe('stepping in', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  const running: Running[] = []
  const filesDir = mkdtempSync(join(tmpdir(), 'yipin-files-'))
  const start = async (added: Addition | null) => {
    const config = {
      port: 0,
      dataDir: '/nowhere',
      filesDir,
      databaseUrl: database.url,
      secret: 'a secret of the demonstration, long enough',
      url: 'http://localhost',
      trustProxy: false,
      clock: clockFrom(now),
    }
    const server = await startServer(
      { config, databaseUrl: database.url, clock: config.clock, onReady: () => {} },
      added,
    )
    running.push(server)
    return server.url
  }
  beforeAll(async () => {
    database = await freshDatabase()
    await buildCity(database.url, filesDir, { units: 3, branches: 30, seed: 2, now })
  })
  afterAll(async () => {
    for (const server of running) await server.close()
    await database.drop()
  })

  const form = (who: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ who }).toString(),
    redirect: 'manual' as const,
  })
  const choices = (page: string) =>
    [...page.matchAll(/<p class="role">(.*?)<\/p>\s*<p class="finds">(.*?)<span>.*?value="(.*?)"/gs)].map(
      ([, role = '', finds = '', who = '']) => ({ role, finds, who }),
    )

  it('is not to be had from a server that was started as one, whatever stands in its database', async () => {
    const url = await start(null)
    for (const path of ['/demo', '/demo/', '/demo?x=1', '/demo/step-in']) {
      const answer = await fetch(url + path)
      expect([path, answer.status, JSON.parse(await answer.text()).code]).toEqual([path, 404, 'not_found'])
    }
    const forced = await fetch(`${url}/demo/step-in`, form('anybody /'))
    expect([forced.status, forced.headers.get('set-cookie')]).toEqual([404, null])
    // Nothing of it stands on the console's pages either.
    expect(await (await fetch(`${url}/signin`)).text()).not.toContain('demo-strip')
    const document = JSON.parse(await (await fetch(`${url}/api/openapi.json`)).text())
    expect(Object.keys(document.paths).filter(path => path.includes('demo'))).toEqual([])
  })

  it('opens every role’s own desk, second factor or not, and says whom one is now', async () => {
    const url = await start(demo)
    const page = await (await fetch(`${url}/demo`)).text()
    const all = choices(page)
    expect(all.map(one => one.role)).toEqual(
      expect.arrayContaining([
        '工委干事',
        '工委领导',
        '督导员',
        '机关党委审核员',
        '分管领导',
        '支部联络员',
        '系统管理员',
        '安全管理员',
        '审计管理员',
      ]),
    )
    for (const { role, finds, who } of all) {
      const entered = await fetch(`${url}/demo/step-in`, form(who))
      expect([role, finds, entered.status]).toEqual([role, finds, 303])
      expect(entered.headers.get('location')).toBe(who.slice(who.indexOf(' ') + 1))
      const set = entered.headers.get('set-cookie') ?? ''
      expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
      const cookie = set.split(';')[0] ?? ''
      const session = JSON.parse(await (await fetch(`${url}/api/session`, { headers: { cookie } })).text())
      expect(session.person).toMatchObject({ userId: who.split(' ')[0], mustEnrol: false, mustChangePassword: false })
      const again = await (await fetch(`${url}/demo`, { headers: { cookie } })).text()
      expect(again).toContain(`您现在是 <b>${session.person.name}</b>`)
    }
  })

  it('finds a secretary in each situation, and somebody else once that one has moved on', async () => {
    const url = running[1]?.url ?? ''
    const withdrawing = async () => {
      const page = await (await fetch(`${url}/demo`)).text()
      return choices(page).find(one => one.finds.startsWith('刚确定培育'))?.who ?? ''
    }
    const before = await withdrawing()
    const [, path = ''] = before.split(' ')
    const id = path.split('/')[2]
    const cookie = (await fetch(`${url}/demo/step-in`, form(before))).headers.get('set-cookie')?.split(';')[0] ?? ''
    const brand = await fetch(`${url}/api/brands/${id}`, { headers: { cookie } })
    const step = await fetch(`${url}/api/brands/${id}/transitions`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'if-match': brand.headers.get('etag') ?? '' },
      body: JSON.stringify({ action: 'withdraw', input: { reason: '明年再报' } }),
    })
    expect(step.status).toBe(200)
    expect(await withdrawing()).not.toBe(before)
  })

  it('steps in as nobody it does not offer', async () => {
    const url = running[1]?.url ?? ''
    for (const who of ['', 'anybody /', '0190c000-0000-7000-8000-000000000000 /']) {
      const answer = await fetch(`${url}/demo/step-in`, form(who))
      expect([who, answer.status, answer.headers.get('set-cookie')]).toEqual([who, 404, null])
    }
    const foreign = await fetch(`${url}/demo/step-in`, {
      ...form('x /'),
      headers: { ...form('').headers, 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
  })
})
