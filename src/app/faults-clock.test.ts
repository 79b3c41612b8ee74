import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sessions } from '../foundation/accounts/server/sessions.ts'
import { browser, testSessions } from '../foundation/accounts/testing.ts'
import { seedHolidays } from '../foundation/calendar/server/holidays.ts'
import { connect } from '../foundation/database/connect.ts'
import type { House } from '../foundation/http/house.ts'
import { httpServer } from '../foundation/http/server.ts'
import { foldDay } from '../foundation/ledger/server/day-chain.ts'
import { verifyLedger } from '../foundation/ledger/server/verify.ts'
import { allRoutes } from './routes.ts'
import { openStorage } from './storage.ts'
import { freshDatabase } from './testing/database.ts'
import { aDeclaration } from './testing/declaration.ts'
import { foundTown, type Town } from './testing/programme.ts'
import { seedCampaign } from './testing/seed-campaign.ts'

describe('a clock that jumps', () => {
  let now = new Date('2026-03-02T02:00:00Z')
  let town: Town
  let sessions: Sessions
  const cookies = { secretary: '', officer: '' }
  let house: House
  let address = ''
  let close = async () => {}
  let id = ''
  beforeAll(async () => {
    const database = await freshDatabase()
    const db = connect({ url: database.url, now: () => now, max: 4 })
    house = { db, now: () => now }
    await seedHolidays(db)
    sessions = testSessions(house)
    const app = await httpServer({
      house,
      routes: allRoutes(house, sessions, openStorage(house, mkdtempSync(join(tmpdir(), 'yipin-files-')))),
      identify: sessions.identify,
      ready: async () => undefined,
      consoleDir: null,
      trustProxy: false,
      requestsPerMinute: 100_000,
    })
    address = await app.listen({ port: 0, host: '127.0.0.1' })
    town = await foundTown(house, sessions, seedCampaign(2026))
    close = async () => {
      await app.close()
      await db.close()
      await database.drop()
    }
  })
  afterAll(() => close())

  const secretary = () => browser(address, cookies.secretary)
  const officer = () => browser(address, cookies.officer)
  /** The password again: no session outlives a jump over its end, whichever way. */
  const signInAgain = async () => {
    cookies.secretary = await sessions.stepIn(town.secretary.userId)
    cookies.officer = await sessions.stepIn(town.officer.userId)
  }
  const jump = (text: string) => {
    now = new Date(text)
  }
  const fold = () => house.db.housekeeping(town.scope, tx => foldDay(tx, town.scope, house.now()))
  const ledger = () => house.db.read(town.scope, tx => verifyLedger(tx, town.scope))
  const step = async (who: ReturnType<typeof secretary>, action: string, input: unknown) => {
    const { version } = (await who.get(`/api/brands/${id}`)).body.brand
    return who.post(`/api/brands/${id}/transitions`, { action, input }, { 'if-match': `"${version}"` })
  }

  it('back by ten minutes in mid-work costs nobody their session, and steps keep their order', async () => {
    jump('2026-04-12T02:00:00Z')
    await signInAgain()
    const wish = { branchId: town.branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    id = (await secretary().post('/api/brands', wish)).body.id
    jump('2026-04-12T01:50:00Z')
    const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
    expect((await step(secretary(), 'select', { marks })).body.state).toBe('declaring')
    const { timeline } = (await secretary().get(`/api/brands/${id}`)).body
    expect(timeline.map((item: { said: string }) => item.said)).toEqual(['确定培育', '提名为培育对象'])
    expect((await fold())?.number).toBe(1)
    expect(await ledger()).toMatchObject({ fault: null })
  })

  it('back by a month answers with the calendar of that day, and forward again all is as it was', async () => {
    jump('2026-03-12T02:00:00Z')
    const url = `/api/brands/${id}/declaration`
    const seen = await secretary().get(url)
    const saved = await secretary().put(url, aDeclaration(town), { 'if-match': seen.headers.get('etag') ?? '' })
    expect(saved.status).toBe(200)
    const early = await step(secretary(), 'submit', {})
    expect([early.status, early.body.detail]).toEqual([422, '申报 4月10日开放，现在可以先填。'])
    for (const path of ['/api/desk', '/api/brands', '/api/notices', `/api/brands/${id}`])
      expect([path, (await secretary().get(path)).status]).toEqual([path, 200])
    for (const path of ['/api/coverage', '/api/desk', '/api/decisions'])
      expect([path, (await officer().get(path)).status]).toEqual([path, 200])
    jump('2026-04-12T02:05:00Z')
    await signInAgain()
    expect((await step(secretary(), 'submit', {})).body.state).toBe('under_review')
    expect((await fold())?.number).toBe(2)
    expect(await ledger()).toMatchObject({ fault: null })
  })

  it('forward over the end of a session asks for the password, and nothing else is lost', async () => {
    jump('2026-04-12T09:00:00Z')
    expect((await secretary().get('/api/desk')).body).toMatchObject({ code: 'session_expired' })
    expect(await ledger()).toMatchObject({ fault: null })
  })
})
