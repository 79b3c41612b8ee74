import { createServer } from 'node:http'
import { Pool } from 'pg'
import { live } from '../lifespan.ts'

/**
 * A server with one table and nothing else, living as the real one does: its tests kill it and PostgreSQL, and count
 * the rows it has acknowledged. POST / adds a row, GET / counts them.
 */
await live(async ({ config, databaseUrl, onReady }) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 })
  pool.on('error', () => {})
  await pool.query('create table if not exists tally (id bigint generated always as identity)')
  const server = createServer((request, response) => {
    const statement = request.method === 'POST' ? 'insert into tally default values' : 'select from tally'
    pool.query(statement).then(
      result => response.end(String(result.rowCount)),
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(config.port, '127.0.0.1', done)
  })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const url = `http://127.0.0.1:${port}`
  onReady(url)
  return {
    url,
    async close() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      await pool.end()
    },
  }
})
