import { join } from 'node:path'
import { testSessions } from '../../foundation/accounts/testing.ts'
import { seedHolidays } from '../../foundation/calendar/server/holidays.ts'
import { connect } from '../../foundation/database/connect.ts'
import { startEmbedded } from '../../foundation/database/embedded.ts'
import { migrate } from '../../foundation/database/migrate.ts'
import type { CommitteeScope } from '../../foundation/database/scope.ts'
import type { House } from '../../foundation/http/house.ts'
import { httpServer } from '../../foundation/http/server.ts'
import { verifyLedger } from '../../foundation/ledger/server/verify.ts'
import { allRoutes } from '../routes.ts'
import { openStorage } from '../storage.ts'
import { foundTown } from './programme.ts'
import { seedCampaign } from './seed-campaign.ts'

/** The town of tests on an engine and a disk of its own, as durable as in life: for what happens when the ground gives way. */
export async function townOnItsOwnEngine(dataDir: string, room?: () => boolean) {
  const said: string[] = []
  const engine = await startEmbedded({ dataDir, log: line => said.push(line) })
  await migrate(engine.url)
  const now = () => new Date('2026-04-12T02:00:00Z')
  const db = connect({ url: engine.url, now, max: 8, ...(room ? { room } : {}) })
  const house: House = { db, now }
  await seedHolidays(db)
  const sessions = testSessions(house)
  const app = await httpServer({
    house,
    routes: allRoutes(house, sessions, openStorage(house, join(dataDir, 'files'))),
    identify: sessions.identify,
    ready: async () => {
      await db.pool.query('select 1')
    },
    consoleDir: null,
    trustProxy: false,
    requestsPerMinute: 100_000,
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const town = await foundTown(house, sessions, seedCampaign(2026))
  return {
    house,
    town,
    address,
    engine,
    /** What the engine said of itself. */
    said: () => said.join('\n'),
    ledger: (scope: CommitteeScope = town.scope) => db.read(scope, tx => verifyLedger(tx, scope)),
    close: async () => {
      await app.close()
      await db.close()
      await engine.stop()
    },
  }
}
