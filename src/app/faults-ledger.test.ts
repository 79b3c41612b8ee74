import { afterEach, describe, expect, it } from 'vitest'
import { administrators, type Somebody } from '../foundation/accounts/testing.ts'
import { verifyLedger } from '../foundation/ledger/server/verify.ts'
import { nightlyJobs } from './jobs.ts'
import { aDeclaration } from './testing/declaration.ts'
import { townOfTests } from './testing/programme.ts'

const { as, town, house, sessions, storage } = townOfTests()
const sentence = '操作留痕写不进去，这一步没有办理，内容已存。已通知系统管理员。'
const ask = (statement: string) => house().db.pool.query(statement)
const ledger = () => house().db.read(town().scope, tx => verifyLedger(tx, town().scope))

/** Everything of the committee that a write could have changed, but the entries themselves. */
async function everything(): Promise<unknown> {
  const tables = ['brands', 'brand_transitions', 'incubation_marks', 'people', 'grants', 'campaigns', 'notices']
  const found: Record<string, unknown> = {}
  for (const table of [...tables, 'campaign_versions', 'decisions', 'ledger_heads', 'auth."user"', 'request_answers'])
    found[table] = (await ask(`select * from ${table} order by 1, 2`)).rows
  return found
}

describe('a ledger that cannot be written', () => {
  let brandId = ''
  const nominate = () => {
    const wish = { branchId: town().branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    return as(town().secretary).post('/api/brands', wish, { 'idempotency-key': 'the-click-of-the-secretary' })
  }
  const select = () => {
    const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
    const step = { action: 'select', input: { marks } }
    return as(town().secretary).post(`/api/brands/${brandId}/transitions`, step, { 'if-match': '"1"' })
  }
  const ways: [string, string, string][] = [
    [
      'because a trigger refuses',
      `create function no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
       create trigger no before insert on ledger_entries for each row execute function no()`,
      'drop trigger no on ledger_entries; drop function no',
    ],
    [
      'because its table is gone',
      'alter table ledger_entries rename to away',
      'alter table away rename to ledger_entries',
    ],
    [
      'because a check refuses',
      `alter table ledger_entries add constraint no check (act = 'nothing') not valid`,
      'alter table ledger_entries drop constraint no',
    ],
  ]
  afterEach(async () => {
    expect(await ledger()).toMatchObject({ fault: null })
  })

  it.each(ways)('stops every act, %s, and nothing has changed', async (_, breakIt, mend) => {
    const { officer, branchId, unitId } = town()
    const seen = (await as(officer).get(`/api/organizations/${branchId}/people`)).headers.get('etag') ?? ''
    await ask(breakIt)
    const before = await everything()
    try {
      const rename = { kind: 'rename', name: '种植科党支部', reason: '改名' }
      const said = [
        await nominate(),
        await as(officer).post(`/api/organizations/${branchId}/people`, { name: '田一禾' }),
        await as(officer).post(`/api/organizations/${unitId}/reviewers`, { name: '陈审核' }),
        await as(officer).post(`/api/organizations/${branchId}/changes`, rename, { 'if-match': seen }),
      ]
      for (const answer of said)
        expect([answer.status, answer.body.code, answer.body.detail]).toEqual([503, 'ledger_unwritable', sentence])
      expect(await everything()).toEqual(before)
      // Nobody is kept from reading.
      expect((await as(officer).get('/api/brands')).status).toBe(200)
      const { system_admin } = await administrators(house(), sessions())
      expect((await as(system_admin).get('/api/alarms')).body.alarms).toMatchObject([{ kind: 'ledger_unwritable' }])
    } finally {
      await ask(mend)
    }
  })

  it('lets the same click through as soon as it can be written, once', async () => {
    const first = await nominate()
    expect(first.status).toBe(200)
    brandId = first.body.id
    expect((await nominate()).body.id).toBe(brandId)
    expect((await select()).body.state).toBe('declaring')
  })

  it('does not stop what leaves no entry: a draft is kept', async () => {
    const [, breakIt = '', mend = ''] = ways[0] ?? []
    await ask(breakIt)
    try {
      const url = `/api/brands/${brandId}/declaration`
      const etag = (await as(town().secretary).get(url)).headers.get('etag') ?? ''
      const saved = await as(town().secretary).put(url, aDeclaration(town()), { 'if-match': etag })
      expect(saved.status).toBe(200)
      const step = { action: 'submit', input: {} }
      const submitted = await as(town().secretary).post(`/api/brands/${brandId}/transitions`, step, {
        'if-match': '"2"',
      })
      expect([submitted.status, submitted.body.detail]).toEqual([503, sentence])
      expect((await as(town().secretary).get(url)).body.draft.plan.flow).toBe(
        '四月排课，五月开讲，九月回访，十二月总结。',
      )
    } finally {
      await ask(mend)
    }
  })
})

describe('the morning’s look at the ledger', () => {
  const morning = async () =>
    nightlyJobs(house(), storage())
      .find(job => job.name === 'ledger-check')
      ?.work(town().scope)
  const seenBy = async (who: Somebody) => (await as(who).get('/api/desk')).body.ledger

  it('stands on the first screen of whoever oversees the committee, and of nobody else', async () => {
    expect(await seenBy(town().officer)).toBeNull()
    await morning()
    const { officer, leader, secretary } = town()
    expect(await seenBy(officer)).toEqual({ at: house().now().toISOString(), whole: true })
    expect(await seenBy(leader)).toMatchObject({ whole: true })
    expect(await seenBy(secretary)).toBeNull()
  })

  it('tells the officer and the system administrator that somebody has been at it', async () => {
    await ask(`alter table ledger_entries disable trigger all;
      update ledger_entries set data = '{"name":"另一个"}' where act = 'brand.nominate';
      alter table ledger_entries enable trigger all`)
    await morning()
    expect(await seenBy(town().officer)).toMatchObject({ whole: false })
    const { system_admin } = await administrators(house(), sessions())
    const { alarms } = (await as(system_admin).get('/api/alarms')).body
    expect(alarms.map((alarm: { kind: string }) => alarm.kind)).toContain('ledger_broken')
  })
})
