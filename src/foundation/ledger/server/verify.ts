import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope, HouseScope } from '../../database/scope.ts'
import { firstFault } from '../chain.ts'
import { firstDayFault } from '../day.ts'
import type { LedgerEntry } from '../entry.ts'
import { daysOf } from './day-chain.ts'
import { hashOf, toEntry } from './store.ts'
import type { LedgerTables } from './tables.ts'

export interface Verdict {
  readonly subjects: number
  readonly entries: number
  readonly days: number
  /** The first thing that does not hold, in words; null: the ledger is whole. */
  readonly fault: string | null
}

const words = { altered: '内容被改动', gap: '缺少一条', unlinked: '前后接不上', cut_tail: '末尾被截去或多出' } as const

/** Proves a committee's ledger whole, or names the first bad entry, missing subject or cut tail. */
export async function verifyLedger(tx: Tx, scope: CommitteeScope): Promise<Verdict> {
  const db = tables<LedgerTables>(tx)
  const rows = await db
    .selectFrom('ledger_entries')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .orderBy('seq')
    .execute()
  const heads = await db.selectFrom('ledger_heads').selectAll().where('committee_id', '=', scope.committeeId).execute()
  const days = await daysOf(tx, scope)
  const fault = faultOfChains(rows, heads) ?? faultOfDays(rows, days)
  return { subjects: heads.length, entries: rows.length, days: days.length, fault }
}

/** The same for what belongs to no committee: duties, roles, accounts, holidays. Its chains are folded into no day. */
export async function verifyHouseLedger(tx: Tx, _scope: HouseScope): Promise<Verdict> {
  const db = tables<LedgerTables>(tx)
  const rows = await db
    .selectFrom('house_ledger_entries')
    .selectAll()
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .orderBy('seq')
    .execute()
  const heads = await db.selectFrom('house_ledger_heads').selectAll().execute()
  return { subjects: heads.length, entries: rows.length, days: 0, fault: faultOfChains(rows, heads) }
}

type Row = LedgerTables['house_ledger_entries']
type Head = LedgerTables['house_ledger_heads']

const keyOf = (one: { readonly subject_kind: string; readonly subject_id: string }) =>
  `${one.subject_kind} ${one.subject_id}`

function faultOfChains(rows: readonly Row[], heads: readonly Head[]): string | null {
  const chains = new Map<string, LedgerEntry[]>()
  for (const row of rows) {
    const chain = chains.get(keyOf(row))
    if (chain) chain.push(toEntry(row))
    else chains.set(keyOf(row), [toEntry(row)])
  }
  for (const head of heads) {
    const key = keyOf(head)
    const fault = firstFault(chains.get(key) ?? [], head, hashOf)
    if (fault) return `${key} 第 ${fault.seq} 条：${words[fault.kind]}`
    chains.delete(key)
  }
  const [orphan] = chains.keys()
  return orphan ? `${orphan}：链头不见了` : null
}

function faultOfDays(rows: readonly Row[], days: Awaited<ReturnType<typeof daysOf>>): string | null {
  const hashes = new Map(rows.map(row => [`${keyOf(row)} ${row.seq}`, row.hash]))
  const day = firstDayFault(days, hashOf, head => hashes.get(`${head.kind} ${head.id} ${head.seq}`) ?? null)
  if (!day) return null
  if (day.kind === 'day_altered') return `日链第 ${day.number} 日：内容被改动`
  const subject = `${day.subject.kind} ${day.subject.id} 第 ${day.subject.seq} 条`
  return day.kind === 'subject_missing'
    ? `${subject}：日链第 ${day.number} 日见过，现在不见了`
    : `${subject}：与日链第 ${day.number} 日所记不同`
}
