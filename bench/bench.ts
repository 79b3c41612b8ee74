import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { cityOf } from '../src/app/demo/city.ts'
import { buildCity } from '../src/app/demo/demo.ts'
import { openSessions } from '../src/foundation/accounts/server/sessions.ts'
import { connect } from '../src/foundation/database/connect.ts'
import { startEmbedded } from '../src/foundation/database/embedded.ts'
import { migrate } from '../src/foundation/database/migrate.ts'
import { readyDrafts, takeBackSubmissions } from './drafts.ts'
import { ask, connections, hangUp, rate } from './load.ts'
import { served } from './served.ts'

const seconds = 2
const word = '先锋'
const now = new Date()
const size = { units: 100, branches: 1_000, seed: 1, now }
const secret = 'a secret of the bench, thirty-two and more'

/** `--city DIR` keeps the city between runs, for whoever works on the speed itself. */
const kept = process.argv.indexOf('--city')
const keptDir = kept > 0 ? process.argv[kept + 1] : undefined
const dataDir = keptDir ? resolve(keptDir) : mkdtempSync(join(tmpdir(), 'yipin-bench-'))
mkdirSync(dataDir, { recursive: true })
chmodSync(dataDir, 0o711)
const engine = await startEmbedded({ dataDir, log: () => {}, disposable: false })
const db = connect({ url: engine.url, now: () => now })
const { pool } = db

try {
  await migrate(engine.url)
  const { rows: standing } = await pool.query('select 1 from committees limit 1')
  const built = performance.now()
  if (!standing.length) await buildCity(engine.url, join(dataDir, 'files'), size)
  const buildSeconds = (performance.now() - built) / 1_000
  await pool.query('create table if not exists bench_insert (id bigserial primary key, body jsonb not null)')
  await pool.query('update auth."user" set "twoFactorEnabled" = true')
  await pool.query('vacuum analyze')

  const sessions = openSessions({ house: { db, now: () => now }, secret, url: 'http://localhost' })
  const { rows: officers } = await pool.query<{ user_id: string; committee_id: string }>(
    `select user_id, committee_id from grants where role = 'officer' and valid_to is null limit 1`,
  )
  const { rows: accepted } = await pool.query<{ id: string }>(
    `select id from brands order by state = 'creating' desc, submissions desc, id limit 1`,
  )
  const officer = await sessions.stepIn(officers[0]?.user_id ?? '')
  const brand = accepted[0]?.id ?? ''
  const ours = await served('ours.ts', engine.url, secret)
  const thin = await served('thin.ts', engine.url, officers[0]?.committee_id ?? '', brand, word)
  const table: [string, number, number, string][] = []

  /** Warmed up, then ours and thin by turns, so that a noisy minute of the machine is shared. */
  async function compare(label: string, target: string, mine: () => Promise<number>, limit: () => Promise<number>) {
    const [a, b, c, d] = [await mine(), await limit(), await mine(), await limit()]
    table.push([label, (a + c) / 2, (b + d) / 2, target])
    console.log(label, ((a + c) / 2).toFixed(0), ((b + d) / 2).toFixed(0), ((a + c) / (b + d)).toFixed(2))
  }
  const asking = (address: string, url: string, cookie?: string) =>
    rate(seconds, async () => Boolean(await ask(address, { method: 'GET', url, ...(cookie ? { cookie } : {}) })))

  const reads: [string, string, string, string][] = [
    ['列表 list', '/api/brands?limit=50', '/list', '≥ 0.7'],
    ['品牌页 one brand', `/api/brands/${brand}`, '/brand', '≥ 0.7'],
    ['覆盖 coverage', '/api/coverage', '/coverage', '≥ 1'],
    ['检索 search', `/api/brands?limit=50&q=${encodeURIComponent(word)}`, '/search', '≥ 1'],
  ]
  for (const [label, url, limit, target] of reads) {
    await rate(0.7, async () => Boolean(await ask(ours.address, { method: 'GET', url, cookie: officer })))
    await rate(0.7, async () => Boolean(await ask(thin.address, { method: 'GET', url: limit })))
    const [mine, theirs] = [
      await ask(ours.address, { method: 'GET', url, cookie: officer }),
      await ask(thin.address, { method: 'GET', url: limit }),
    ]
    console.log(`${label}: ${mine.body.length} and ${theirs.body.length} characters`)
    await compare(
      label,
      target,
      () => asking(ours.address, url, officer),
      () => asking(thin.address, limit),
    )
  }

  await takeBackSubmissions(pool)
  const drafts = await readyDrafts(pool, sessions, ours.address, cityOf(size).branches, now)
  const inserting = () =>
    rate(seconds, async () =>
      Boolean(await ask(thin.address, { method: 'POST', url: '/insert', body: drafts[0]?.body })),
    )
  await compare(
    '自动保存 autosave',
    '≥ 0.5',
    () =>
      rate(seconds, async connection => {
        const draft = drafts[connection]
        if (!draft) return false
        const { url, cookie, body } = draft
        draft.draft = (await ask(ours.address, { method: 'PUT', url, cookie, body, version: draft.draft })).version
        return true
      }),
    inserting,
  )
  const submitting = async () => {
    await takeBackSubmissions(pool)
    const waiting = drafts.values()
    return rate(seconds, async () => {
      const { value: draft } = waiting.next()
      if (!draft) return false
      const url = `/api/brands/${draft.id}/transitions`
      const body = { action: 'submit', input: {} }
      await ask(ours.address, { method: 'POST', url, cookie: draft.cookie, version: draft.version++, body })
      return true
    })
  }
  // Each connection of the pool meets its statements for the first time once, not at every 报送.
  await submitting()
  await compare('报送 submit', '≥ 0.5', submitting, inserting)
  await Promise.all([ours.end(), thin.end()])

  const rows = table.map(
    ([label, mine, limit, target]) =>
      `| ${label} | ${mine.toFixed(0)} | ${limit.toFixed(0)} | ${(mine / limit).toFixed(2)} | ${target} |`,
  )
  const text = `# Bench: ours against the thin limit

${now.toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; ${connections} connections, 2 × ${seconds} s an operation after warming up.
Demo city of 100 units and 1,000 branches${keptDir ? '' : `, built in ${buildSeconds.toFixed(0)} s`}. Requests a second.

| operation | ours | thin limit | ratio | target |
|---|---|---|---|---|
${rows.join('\n')}

The thin limit is what DESIGN.md §8 says: Fastify and \`pg\` with one SQL statement that makes the same payload (bench/statements.ts),
without sign-in and rules; for writes one durable insert of the same declaration. Ours, thin and whoever asks are three processes
beside PostgreSQL, on ${cpus().length} cores.
`
  console.log(text)
  if (!keptDir) {
    mkdirSync(new URL('../docs/proofs', import.meta.url), { recursive: true })
    writeFileSync(new URL('../docs/proofs/bench.md', import.meta.url), text)
  }
} finally {
  await db.close()
  hangUp()
  await engine.stop()
  if (!keptDir) rmSync(dataDir, { recursive: true, force: true })
}
