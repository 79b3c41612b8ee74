import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Person } from '../foundation/accounts/access.ts'
import { listCommittees } from '../foundation/accounts/server/committees.ts'
import { openSessions, type Sessions } from '../foundation/accounts/server/sessions.ts'
import { ensureSetUpLink } from '../foundation/accounts/server/set-up.ts'
import { seedHolidays } from '../foundation/calendar/server/holidays.ts'
import { connect } from '../foundation/database/connect.ts'
import { roomIn } from '../foundation/database/room.ts'
import type { House } from '../foundation/http/house.ts'
import { httpServer } from '../foundation/http/server.ts'
import { startJobs } from '../foundation/jobs/jobs.ts'
import { nightlyJobs } from './jobs.ts'
import type { Ground, Running } from './lifespan.ts'
import { allRoutes } from './routes.ts'
import { openStorage } from './storage.ts'

const built = fileURLToPath(new URL('../../dist/console', import.meta.url))

/** What the demonstration adds to a server; a normal start adds nothing. */
export interface Addition {
  readonly pageTop: string
  readonly admit: (person: Person | null) => Person | null
  readonly also: (app: FastifyInstance, house: House, sessions: Sessions) => void
}

/** The server on ready ground: the doors to the database, the rooms' routes, the console; then one printed URL and, until it is used, the set-up link. */
export async function startServer(
  { config, databaseUrl, clock, onReady }: Ground,
  added: Addition | null = null,
): Promise<Running> {
  // The disk of an outside PostgreSQL is its own to watch.
  const room = config.databaseUrl ? {} : { room: roomIn(join(config.dataDir, 'postgres')) }
  const db = connect({ url: databaseUrl, now: () => clock.now(), ...room })
  const house: House = { db, now: () => clock.now() }
  try {
    await seedHolidays(db)
    const storage = openStorage(house, config.filesDir)
    const sessions = openSessions({ house, secret: config.secret, url: config.url })
    const app = await httpServer({
      house,
      routes: allRoutes(house, sessions, storage),
      identify: added ? async request => added.admit(await sessions.identify(request)) : sessions.identify,
      ready: async () => {
        await db.pool.query('select 1')
      },
      consoleDir: existsSync(built) ? built : null,
      trustProxy: config.trustProxy,
      log: true,
      refused: storage.refused,
      ...(added ? { pageTop: added.pageTop, also: app => added.also(app, house, sessions) } : {}),
    })
    await app.listen({ port: config.port, host: '::' })
    const address = app.server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    const url = config.port === 0 ? `http://localhost:${port}` : config.url
    onReady(url)
    const jobs = await startJobs(databaseUrl, nightlyJobs(house, storage), async () =>
      (await listCommittees(house)).map(committee => committee.id),
    )
    const token = await ensureSetUpLink(house)
    if (token !== null) console.log(`首次启动，请打开一次性设置链接：${url}/setup#${token}`)
    return {
      url,
      close: async () => {
        await app.close()
        await jobs.stop()
        await db.close()
      },
    }
  } catch (error) {
    await db.close()
    throw error
  }
}
