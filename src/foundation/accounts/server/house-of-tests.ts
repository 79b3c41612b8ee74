import { afterAll, beforeAll } from 'vitest'
import { freshDatabase } from '../../../app/testing/database.ts'
import { connect } from '../../database/connect.ts'
import type { Database } from '../../database/doors.ts'
import type { House } from '../../http/house.ts'
import type { Route } from '../../http/route.ts'
import { httpServer } from '../../http/server.ts'
import { browser, testSessions } from '../testing.ts'
import { accountRoutes } from './routes.ts'
import type { Sessions } from './sessions.ts'

/** The accounts' routes over real HTTP on a database of their own, with a clock that the test moves. */
export function houseOfTests(more: (house: House) => readonly Route[] = () => []) {
  let now = new Date()
  let open: { house: House; sessions: Sessions; address: string; close(): Promise<void> } | null = null
  const at = () => {
    if (!open) throw new TypeError('the house opens before the first test')
    return open
  }
  beforeAll(async () => {
    const database = await freshDatabase()
    const db: Database = connect({ url: database.url, now: () => now, max: 6 })
    const house: House = { db, now: () => now }
    const sessions = testSessions(house)
    const app = await httpServer({
      house,
      routes: [...accountRoutes(house, sessions), ...more(house)],
      identify: sessions.identify,
      ready: async () => undefined,
      consoleDir: null,
      trustProxy: false,
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    open = {
      house,
      sessions,
      address,
      close: async () => {
        await app.close()
        await db.close()
        await database.drop()
      },
    }
  })
  afterAll(() => open?.close())
  return {
    house: () => at().house,
    sessions: () => at().sessions,
    browser: (cookie?: string) => browser(at().address, cookie),
    now: () => now,
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}
