import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../app/testing/database.ts'
import { connect } from '../../database/connect.ts'
import { type Database, tables } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import { house, proveCommittee } from '../../database/scope.ts'
import { foldDay } from './day-chain.ts'
import { verifyHouseLedger, verifyLedger } from './verify.ts'

const now = new Date('2026-04-12T02:00:00Z')
const scope = proveCommittee(newId())
const actor = { kind: 'command', command: 'test' } as const

describe('the ledger', () => {
  let db: Database
  let drop = async () => {}
  beforeAll(async () => {
    const database = await freshDatabase()
    db = connect({ url: database.url, now: () => now })
    drop = database.drop
  })
  afterAll(async () => {
    await db.close()
    await drop()
  })

  const happen = (id: string, act: string) =>
    db.write(scope, actor, async () => ({
      entries: [{ subject: { kind: 'brand', id }, act, data: { step: act } }],
      answer: null,
    }))
  const verdict = async () => (await db.read(scope, tx => verifyLedger(tx, scope))).fault
  /** Tampering as an operator with SQL could: the trigger is no obstacle to them. */
  const tamper = (statement: string) =>
    db.housekeeping(scope, async tx => {
      await sql.raw('set local session_replication_role = replica').execute(tables(tx))
      await sql.raw(statement).execute(tables(tx))
    })

  it('is whole after many hands have written at once, and no two entries of a subject share a place', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => happen(`b${index % 4}`, `brand.step${index}`)))
    expect(await verdict()).toBeNull()
    const { entries } = await db.read(scope, tx => verifyLedger(tx, scope))
    expect(entries).toBe(40)
  })

  it('refuses to change what was written', async () => {
    await expect(
      db.housekeeping(scope, tx => sql.raw("update ledger_entries set act = 'x'").execute(tables(tx))),
    ).rejects.toThrow('append-only')
  })

  it('a write that fails leaves no entry behind', async () => {
    await expect(
      db.write(scope, actor, async () => {
        throw new Error('no')
      }),
    ).rejects.toThrow()
    expect((await db.read(scope, tx => verifyLedger(tx, scope))).entries).toBe(40)
  })

  const cases: [string, string, string, string][] = [
    [
      'an altered entry',
      `update ledger_entries set data = '{"step":"forged"}' where subject_id = 'b1' and seq = 3`,
      'brand b1 第 3 条',
      '内容被改动',
    ],
    [
      'a missing entry',
      `delete from ledger_entries where subject_id = 'b2' and seq = 2`,
      'brand b2 第 2 条',
      '缺少一条',
    ],
    ['a cut tail', `delete from ledger_entries where subject_id = 'b3' and seq > 8`, 'brand b3 第 9 条', '末尾被截去'],
  ]
  it.each(cases)('names %s', async (_, statement, where, what) => {
    await tamper(`create table kept as select * from ledger_entries`)
    await tamper(statement)
    expect(await verdict()).toContain(where)
    expect(await verdict()).toContain(what)
    await tamper('delete from ledger_entries; insert into ledger_entries select * from kept; drop table kept')
    expect(await verdict()).toBeNull()
  })

  it('a subject that is gone whole, head and all, is found by the day chain', async () => {
    const day = await db.housekeeping(scope, tx => foldDay(tx, scope, now))
    expect(day?.heads).toHaveLength(4)
    expect(await db.housekeeping(scope, tx => foldDay(tx, scope, now))).toBeNull()
    await happen('b0', 'brand.more')
    expect((await db.housekeeping(scope, tx => foldDay(tx, scope, now)))?.heads.map(head => head.id)).toEqual(['b0'])
    expect(await verdict()).toBeNull()
    await tamper("delete from ledger_entries where subject_id = 'b2'; delete from ledger_heads where subject_id = 'b2'")
    expect(await verdict()).toContain('brand b2 第 10 条：日链第 1 日见过，现在不见了')
  })

  it('what belongs to no committee is proved too: a duty given in secret, an entry taken back', async () => {
    const proved = async () => (await db.read(house, tx => verifyHouseLedger(tx, house))).fault
    for (const act of ['account.duty', 'grant.give', 'grant.end'])
      await db.write(house, actor, async () => ({
        entries: [{ subject: { kind: 'account', id: 'a1' }, act, data: {} }],
        answer: null,
      }))
    expect(await proved()).toBeNull()
    await tamper('create table if not exists kept_house as select * from house_ledger_entries')
    const restored = 'delete from house_ledger_entries; insert into house_ledger_entries select * from kept_house'
    for (const [statement, said] of [
      [`update house_ledger_entries set data = '{"role":"auditor"}' where seq = 2`, 'account a1 第 2 条：内容被改动'],
      ['delete from house_ledger_entries where seq = 2', 'account a1 第 2 条：缺少一条'],
      ['delete from house_ledger_entries where seq = 3', 'account a1 第 3 条：末尾被截去或多出'],
    ] as const) {
      await tamper(statement)
      expect(await proved()).toBe(said)
      await tamper(restored)
    }
    expect(await proved()).toBeNull()
  })
})
