// Ours in a process of its own, as it is served: every gate, rule and ledger entry.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allRoutes } from '../src/app/routes.ts'
import { openStorage } from '../src/app/storage.ts'
import { openSessions } from '../src/foundation/accounts/server/sessions.ts'
import { connect } from '../src/foundation/database/connect.ts'
import { httpServer } from '../src/foundation/http/server.ts'

const [url = '', secret = ''] = process.argv.slice(2)
const now = () => new Date()
const house = { db: connect({ url, now }), now }
const sessions = openSessions({ house, secret, url: 'http://localhost' })
const server = await httpServer({
  house,
  routes: allRoutes(house, sessions, openStorage(house, mkdtempSync(join(tmpdir(), 'yipin-bench-files-')))),
  identify: sessions.identify,
  ready: async () => {},
  consoleDir: null,
  trustProxy: false,
  requestsPerMinute: 100_000_000,
})
process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
