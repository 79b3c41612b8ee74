// npm run bench -- --large: the same lists at 1,000 and at 100,000 branches, in one run. Minutes, and a gigabyte of disk.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openSessions } from '../src/foundation/accounts/server/sessions.ts'
import { seedHolidays } from '../src/foundation/calendar/server/holidays.ts'
import { connect } from '../src/foundation/database/connect.ts'
import { startEmbedded } from '../src/foundation/database/embedded.ts'
import { migrate } from '../src/foundation/database/migrate.ts'
import { Copying } from './copying.ts'
import { ask, connections, hangUp, rate } from './load.ts'
import { province } from './province.ts'
import { served } from './served.ts'

const seconds = 3
const now = new Date()
const secret = 'a secret of the bench, thirty-two and more'
const dataDir = mkdtempSync(join(tmpdir(), 'yipin-large-'))
chmodSync(dataDir, 0o711)
const engine = await startEmbedded({ dataDir, log: () => {} })

/** A committee of so many branches in a database of its own, served by a process of its own. */
async function standing(branches: number) {
  const name = `of_${branches}`
  const admin = new Client({ connectionString: engine.url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const url = engine.url.replace(/[^/]*$/, name)
  await migrate(url)
  const db = connect({ url, now: () => now })
  await seedHolidays(db)
  const begun = performance.now()
  const copying = new Copying(join(dataDir, `copy-${branches}`))
  const made = province(copying, branches, now)
  const written = performance.now()
  await copying.load(db.pool)
  await db.pool.query('vacuum analyze')
  const loaded = performance.now()
  const cookie = await openSessions({ house: { db, now: () => now }, secret, url: 'http://localhost' }).stepIn(
    made.officerId,
  )
  const { rows: units } = await db.pool.query<{ id: string }>(
    `select id from organizations where kind = 'unit' order by id offset 50 limit 1`,
  )
  const { rows: middle } = await db.pool.query<{ id: string }>('select id from brands order by id offset $1 limit 1', [
    Math.floor(made.brands / 2),
  ])
  const { rows: size } = await db.pool.query<{ size: string }>(
    'select pg_size_pretty(pg_database_size(current_database())) as size',
  )
  await db.close()
  const { address, end } = await served('ours.ts', url, secret)
  console.log(
    `${branches} branches, ${made.brands} brands: ${((written - begun) / 1_000).toFixed(0)} s to write, ${((loaded - written) / 1_000).toFixed(0)} s to load, ${size[0]?.size}`,
  )
  const first = performance.now()
  await ask(address, { method: 'GET', url: '/api/coverage', cookie })
  const recount = performance.now() - first
  return {
    ...made,
    address,
    cookie,
    unit: units[0]?.id ?? '',
    middle: middle[0]?.id ?? '',
    size: size[0]?.size ?? '',
    recount,
    end,
  }
}
type Standing = Awaited<ReturnType<typeof standing>>

const word = encodeURIComponent('先锋')
const operations: readonly (readonly [string, (at: Standing) => string])[] = [
  ['列表 list, first page', () => '/api/brands?limit=50'],
  ['列表 list, from the middle', at => `/api/brands?limit=50&cursor=${at.middle}`],
  ['列表 list of one unit', at => `/api/brands?limit=50&unit=${at.unit}`],
  ['列表 list of one state', () => '/api/brands?limit=50&state=creating'],
  ['品牌页 one brand', at => `/api/brands/${at.brandId}`],
  ['覆盖 coverage', () => '/api/coverage'],
  ['检索 search, two characters', () => `/api/brands?limit=50&q=${word}`],
  ['检索 search, pinyin', () => '/api/brands?limit=50&q=hx'],
  ['通知 notices', () => '/api/notices'],
]

try {
  const small = await standing(1_000)
  const large = await standing(100_000)
  const rows: string[] = []
  for (const [label, urlOf] of operations) {
    const measure = (at: Standing) =>
      rate(seconds, async () => Boolean(await ask(at.address, { method: 'GET', url: urlOf(at), cookie: at.cookie })))
    const length = async (at: Standing) =>
      (await ask(at.address, { method: 'GET', url: urlOf(at), cookie: at.cookie })).body.length
    const lengths = [await length(small), await length(large)]
    for (const at of [small, large])
      await rate(0.7, async () => Boolean(await ask(at.address, { method: 'GET', url: urlOf(at), cookie: at.cookie })))
    // By turns, so that a noisy minute of the machine is shared.
    const [a, b, c, d] = [await measure(small), await measure(large), await measure(small), await measure(large)]
    const [few, many] = [(a + c) / 2, (b + d) / 2]
    const line = `| ${label} | ${(1_000 / few).toFixed(2)} | ${(1_000 / many).toFixed(2)} | ${(few / many).toFixed(2)} | ${lengths.join(' / ')} |`
    console.log(line)
    rows.push(line)
  }
  await Promise.all([small.end(), large.end()])
  const text = `# Bench at 100,000 branches

${now.toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; ${connections} connections, 2 × ${seconds} s an operation and size after warming up, by turns.
The same committee at two sizes, each in a database and a process of its own: 1,000 branches with ${small.brands.toLocaleString('en')} brands (${small.size}), 100,000 with ${large.brands.toLocaleString('en')} (${large.size}); 100 units in both, so that answers are as long. Loaded by COPY (bench/province.ts), rules skipped.

| operation | ms a request at 1,000 | at 100,000 | ratio (target ≤ 1.5) | characters |
|---|---|---|---|---|
${rows.join('\n')}

The first look at coverage on a new day, which counts all branches anew: ${small.recount.toFixed(0)} ms at 1,000, ${large.recount.toFixed(0)} ms at 100,000 branches.
`
  console.log(text)
  mkdirSync(new URL('../docs/proofs', import.meta.url), { recursive: true })
  writeFileSync(new URL('../docs/proofs/bench-large.md', import.meta.url), text)
} finally {
  hangUp()
  await engine.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
