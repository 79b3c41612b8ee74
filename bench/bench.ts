import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { cityOf } from '../src/app/demo/city.ts'
import { buildCity } from '../src/app/demo/demo.ts'
import { declarationOf } from '../src/app/demo/papers.ts'
import { allRoutes } from '../src/app/routes.ts'
import { openSessions } from '../src/foundation/accounts/server/sessions.ts'
import { today } from '../src/foundation/calendar/instants.ts'
import { connect } from '../src/foundation/database/doors.ts'
import { startEmbedded } from '../src/foundation/database/embedded.ts'
import { migrate } from '../src/foundation/database/migrate.ts'
import { httpServer } from '../src/foundation/http/server.ts'
import type { DeclarationAnswer } from '../src/programme/declarations/contract.ts'

const connections = 32
const seconds = 1.5
const now = new Date()
const size = { units: 100, branches: 1_000, seed: 1, now }

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly cookie?: string
  readonly version?: number
  readonly body?: unknown
}
interface Told {
  readonly status: number
  readonly body: string
  readonly version: number
}

const agent = new Agent({ keepAlive: true, maxSockets: connections })
const ask = (address: string, { method, url, cookie, version, body }: Asked) =>
  new Promise<Told>((done, fail) => {
    const headers = {
      ...(cookie ? { cookie } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const sent = request(address + url, { agent, method, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          version: Number(String(answer.headers.etag ?? '').replace(/"/g, '')),
        }),
      )
    })
    sent.on('error', fail)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

const well = (told: Told) => {
  if (told.status !== 200) throw new Error(`${told.status} ${told.body}`)
  return told
}

/** Requests a second over all connections. `once` answers false when it has no more to ask. */
async function rate(once: (connection: number) => Promise<boolean>): Promise<number> {
  const begin = performance.now()
  let count = 0
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (performance.now() - begin < seconds * 1_000 && (await once(connection))) count += 1
    }),
  )
  return count / ((performance.now() - begin) / 1_000)
}

const dataDir = mkdtempSync(join(tmpdir(), 'yipin-bench-'))
chmodSync(dataDir, 0o711)
const engine = await startEmbedded({ dataDir, log: () => {}, disposable: false })
const db = connect({ url: engine.url, now: () => now })
const thinPool = new pg.Pool({ connectionString: engine.url, max: 20 })
const thin = Fastify()
try {
  await migrate(engine.url)
  const built = performance.now()
  await buildCity(engine.url, size)
  const buildSeconds = (performance.now() - built) / 1_000
  console.log(`city built in ${buildSeconds.toFixed(0)} s`)
  await thinPool.query('create table bench_payload (url text primary key, body text not null)')
  await thinPool.query('create table bench_insert (id bigserial primary key, body jsonb not null)')
  await thinPool.query('update auth."user" set "twoFactorEnabled" = true')
  await thinPool.query('analyze')

  const house = { db, now: () => now }
  const sessions = openSessions({
    house,
    secret: 'a secret of the bench, thirty-two and more',
    url: 'http://localhost',
  })
  const ours = await httpServer({
    routes: allRoutes(house, sessions),
    identify: sessions.identify,
    ready: async () => {},
    consoleDir: null,
    trustProxy: false,
    requestsPerMinute: 100_000_000,
  })
  const address = await ours.listen({ port: 0, host: '127.0.0.1' })
  thin.get<{ Querystring: { url: string } }>('/read', async (asked, reply) => {
    const { rows } = await thinPool.query('select body from bench_payload where url = $1', [asked.query.url])
    return reply.type('application/json').send(rows[0].body)
  })
  thin.post('/insert', async asked => {
    const { rows } = await thinPool.query('insert into bench_insert (body) values ($1) returning id', [
      JSON.stringify(asked.body),
    ])
    return { id: rows[0].id }
  })
  const thinAddress = await thin.listen({ port: 0, host: '127.0.0.1' })

  const holders = await thinPool.query<{ user_id: string; organization_id: string; role: string }>(
    `select user_id, organization_id, role from grants where role in ('officer', 'branch_secretary') and valid_to is null`,
  )
  const officerId = holders.rows.find(row => row.role === 'officer')?.user_id ?? ''
  const officer = await sessions.stepIn(officerId)
  const brands = await thinPool.query<{ id: string; name: string; version: number; branch_id: string; label: string }>(
    `select b.id, b.name, b.version, b.branch_id, p.name || ' ' || v.name as label from brands b
     join organization_versions v on v.organization_id = b.branch_id and v.valid_to is null
     join organization_versions p on p.organization_id = v.parent_id and p.valid_to is null
     where b.state = 'declaring' and b.submissions = 0`,
  )
  const accepted = await thinPool.query<{ id: string }>(`select id from brands where state = 'creating' limit 1`)
  const table: [string, number, number, string][] = []

  const reads: [string, string, string][] = [
    ['列表 list', '/api/brands?limit=50', '≥ 0.7'],
    ['品牌页 one brand', `/api/brands/${accepted.rows[0]?.id}`, '≥ 0.7'],
    ['覆盖 coverage', '/api/coverage', '≥ 1'],
    ['检索 search', `/api/brands?q=${encodeURIComponent('先锋')}`, '≥ 1'],
  ]
  for (const [label, url, target] of reads) {
    const asked = { method: 'GET', url, cookie: officer } as const
    const { body } = well(await ask(address, asked))
    await thinPool.query('insert into bench_payload values ($1, $2)', [url, body])
    const limit = { method: 'GET', url: `/read?url=${encodeURIComponent(url)}` } as const
    const mine = await rate(async () => Boolean(well(await ask(address, asked))))
    table.push([label, mine, await rate(async () => Boolean(well(await ask(thinAddress, limit)))), target])
  }

  const city = new Map(cityOf(size).branches.map(branch => [`${branch.unit} ${branch.name}`, branch]))
  const drafts = await Promise.all(
    brands.rows.map(async brand => {
      const branch = city.get(brand.label)
      const holder = holders.rows.find(
        row => row.organization_id === brand.branch_id && row.role === 'branch_secretary',
      )
      if (!branch || !holder) throw new Error(`no secretary of ${brand.label}`)
      const cookie = await sessions.stepIn(holder.user_id)
      const url = `/api/brands/${brand.id}/declaration`
      const read = well(await ask(address, { method: 'GET', url, cookie }))
      const { people }: DeclarationAnswer = JSON.parse(read.body)
      const idOf = (name: string) => people.find(person => person.name === name)?.id ?? ''
      const named = { secretary: idOf(branch.secretary), lead: idOf(branch.lead), editor: idOf(branch.editor) }
      const body = declarationOf(branch, named, today(now))
      const { version } = well(await ask(address, { method: 'PUT', url, cookie, version: read.version, body }))
      return { id: brand.id, version: brand.version, draft: version, url, cookie, body }
    }),
  )
  const inserting = (body: unknown) =>
    rate(async () => Boolean(well(await ask(thinAddress, { method: 'POST', url: '/insert', body }))))
  const saved = await rate(async connection => {
    const draft = drafts[connection]
    if (!draft) return false
    const { url, cookie, body } = draft
    draft.draft = well(await ask(address, { method: 'PUT', url, cookie, body, version: draft.draft })).version
    return true
  })
  const oneInsert = await inserting(drafts[0]?.body)
  table.push(['自动保存 autosave', saved, oneInsert, '≥ 0.5'])
  const waiting = drafts.values()
  const submitted = await rate(async () => {
    const { value: draft } = waiting.next()
    if (!draft) return false
    const url = `/api/brands/${draft.id}/transitions`
    const { version } = JSON.parse(
      well(await ask(address, { method: 'GET', url: `/api/brands/${draft.id}`, cookie: draft.cookie })).body,
    ).brand
    const body = { action: 'submit', input: {} }
    well(await ask(address, { method: 'POST', url, cookie: draft.cookie, version, body }))
    return true
  })
  table.push(['报送 submit (with the page read before it)', submitted, oneInsert, '≥ 0.5'])
  await ours.close()

  const rows = table.map(
    ([label, mine, limit, target]) =>
      `| ${label} | ${mine.toFixed(0)} | ${limit.toFixed(0)} | ${(mine / limit).toFixed(2)} | ${target} |`,
  )
  const text = `# Bench: ours against the thin limit

${now.toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; ${connections} connections, ${seconds} s an operation.
Demo city of 100 units and 1,000 branches, built in ${buildSeconds.toFixed(0)} s. Requests a second.

| operation | ours | thin limit | ratio | target |
|---|---|---|---|---|
${rows.join('\n')}

The thin limit here is stricter than DESIGN.md §8 asks: Fastify and \`pg\` selecting the finished answer by its key (one row),
with no joins; writes are one durable insert of the declaration. Clients and both servers share one process and its core.
`
  console.log(text)
  mkdirSync(new URL('../docs/proofs', import.meta.url), { recursive: true })
  writeFileSync(new URL('../docs/proofs/bench.md', import.meta.url), text)
} finally {
  await thin.close()
  await thinPool.end()
  await db.close()
  agent.destroy()
  await engine.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
