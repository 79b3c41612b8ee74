import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../foundation/accounts/testing.ts'
import { aDeclaration } from './testing/declaration.ts'
import { townOnItsOwnEngine } from './testing/own-engine.ts'
import { run, until } from './testing/processes.ts'

const sentence = '系统暂时存不了，内容在本机。恢复后自动续存，不必重填。'

describe('a database that is lost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yipin-lost-'))
  chmodSync(folder, 0o755)
  let here: Awaited<ReturnType<typeof townOnItsOwnEngine>>
  let brandId = ''
  const secretary = () => browser(here.address, here.town.secretary.cookie)
  const kill = () =>
    process.kill(Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  const seen = async () => {
    const page = await secretary().get(`/api/brands/${brandId}/declaration`)
    return { status: page.status, version: Number(page.headers.get('etag')?.replace(/"/g, '')), draft: page.body.draft }
  }
  /** Nobody starts it again by hand. */
  const back = () => until(async () => (await seen()).status === 200, here.said)

  beforeAll(async () => {
    here = await townOnItsOwnEngine(join(folder, 'data'))
    const wish = { branchId: here.town.branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    brandId = (await secretary().post('/api/brands', wish)).body.id
    const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
    const step = { action: 'select', input: { marks } }
    await secretary().post(`/api/brands/${brandId}/transitions`, step, { 'if-match': '"1"' })
  })
  afterAll(async () => {
    await here.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('in the middle of a step leaves nothing of it, says so, and comes back by itself', async () => {
    const { version } = await seen()
    await secretary().put(`/api/brands/${brandId}/declaration`, aDeclaration(here.town), { 'if-match': `"${version}"` })
    // Somebody holds the brand's row, so that the step stands in the middle of its transaction when the engine dies.
    const holder = new Client({ connectionString: here.engine.url })
    holder.on('error', () => {})
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from brands where id = $1 for update', [brandId])
    const url = `/api/brands/${brandId}/transitions`
    const submit = () => secretary().post(url, { action: 'submit', input: {} }, { 'if-match': '"2"' })
    const pending = submit()
    await until(
      async () =>
        Number(
          (await holder.query(`select count(*) from pg_stat_activity where wait_event_type = 'Lock'`)).rows[0]?.count,
        ) > 0,
      here.said,
    )
    kill()
    const lost = await pending
    expect([lost.status, lost.body.code, lost.body.detail]).toEqual([503, 'database_away', sentence])
    expect(lost.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    await back()
    expect(here.said()).toContain('数据库已重新启动')
    const { rows } = await here.house.db.pool.query('select state, version, submissions from brands where id = $1', [
      brandId,
    ])
    expect(rows).toEqual([{ state: 'declaring', version: 2, submissions: 0 }])
    const { rows: versions } = await here.house.db.pool.query('select from declaration_versions where brand_id = $1', [
      brandId,
    ])
    expect(versions).toEqual([])
    expect((await submit()).body).toMatchObject({ state: 'under_review' })
    expect(await here.ledger()).toMatchObject({ fault: null })
    await holder.end().catch(() => {})
  })

  it('while many write: each write is whole or absent, none that was acknowledged is gone, and reads say 503 meanwhile', async () => {
    const { officer, branchId } = here.town
    const names = Array.from({ length: 400 }, (_, index) =>
      `田${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${index}`.replace(
        /\d/g,
        digit => '零一二三四五六七八九'[Number(digit)] ?? '',
      ),
    )
    const acknowledged: string[] = []
    const statuses = new Set<number>()
    const queue = names.values()
    const writing = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const name of queue) {
          const said = await browser(here.address, officer.cookie).post(`/api/organizations/${branchId}/people`, {
            name,
          })
          statuses.add(said.status)
          if (said.status === 200) acknowledged.push(said.body.id)
          else await pause(20)
        }
      }),
    )
    await until(() => acknowledged.length > 20, here.said)
    kill()
    const away = await until(async () => {
      const read = await secretary().get('/api/brands')
      return read.status === 503 ? read : null
    }, here.said)
    expect(away.body.detail).toBe(sentence)
    await writing
    await back()
    // A lost line, or nothing at all: no third kind of failure.
    expect([...statuses].toSorted()).toEqual([200, 503])
    const { rows } = await here.house.db.pool.query<{ id: string }>('select id from people')
    const kept = new Set(rows.map(row => row.id))
    expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
    const { rows: entries } = await here.house.db.pool.query<{ id: string }>(
      `select data ->> 'personId' as id from ledger_entries where act = 'organization.addPerson'`,
    )
    // Whole or absent: each person has an entry, each entry its person.
    expect(new Set(entries.map(entry => entry.id))).toEqual(kept)
    expect(await here.ledger()).toMatchObject({ fault: null })
  })
})

it('the server itself outlives its database: alive, not ready, and ready again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yipin-ready-'))
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'data')
  const server = run(join(import.meta.dirname, 'main.ts'), [], {
    PORT: '0',
    YIPIN_DATA: dataDir,
    DATABASE_URL: undefined,
  })
  try {
    // The last thing it says when it has started whole, its jobs included.
    await until(() => server.said().includes('一次性设置链接'), server.said, 30_000)
    const url = /一品已启动：(\S+)/.exec(server.said())?.[1] ?? ''
    const status = async (path: string) => (await fetch(url + path)).status
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
    process.kill(Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    await until(async () => (await status('/readyz')) === 503, server.said)
    expect(await status('/healthz')).toBe(200)
    await until(async () => (await status('/readyz')) === 200, server.said)
  } finally {
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    rmSync(folder, { recursive: true, force: true })
  }
})
