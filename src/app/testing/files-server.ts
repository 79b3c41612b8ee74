import { testSessions } from '../../foundation/accounts/testing.ts'
import { connect } from '../../foundation/database/connect.ts'
import { httpServer } from '../../foundation/http/server.ts'
import { allRoutes } from '../routes.ts'
import { openStorage } from '../storage.ts'

/** The house in a process of its own, on somebody else's database and file folder: its test kills it in mid-upload. */
const [url = '', folder = '', at = ''] = process.argv.slice(2)
const now = () => new Date(at)
const house = { db: connect({ url, now, max: 4 }), now }
const sessions = testSessions(house)
const server = await httpServer({
  house,
  routes: allRoutes(house, sessions, openStorage(house, folder)),
  identify: sessions.identify,
  ready: async () => {},
  consoleDir: null,
  trustProxy: false,
  requestsPerMinute: 100_000,
})
process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
