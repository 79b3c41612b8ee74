// The thin limit (DESIGN.md §8): Fastify, `pg` and one SQL statement returning the same payload. No auth, no rules.
import Fastify from 'fastify'
import pg from 'pg'
import { coverage, list, oneBrand, search } from './statements.ts'

const [url = '', committee = '', brand = '', word = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 20 })
const thin = Fastify()
const answered = (path: string, name: string, text: string, values: unknown[]) =>
  thin.get(path, async (_, reply) => {
    const { rows } = await pool.query({ name, text, values })
    return reply.type('application/json').send(rows[0].answer)
  })
answered('/list', 'list', list, [committee])
answered('/brand', 'brand', oneBrand, [committee, brand])
answered('/coverage', 'coverage', coverage, [committee])
answered('/search', 'search', search, [committee, `%${word}%`])
thin.post('/insert', async asked => {
  const { rows } = await pool.query({
    name: 'insert',
    text: 'insert into bench_insert (body) values ($1) returning id',
    values: [JSON.stringify(asked.body)],
  })
  return { id: rows[0].id }
})
process.send?.(await thin.listen({ port: 0, host: '127.0.0.1' }))
process.on('disconnect', () => process.exit())
