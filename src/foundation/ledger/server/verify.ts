import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
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
  const chains = new Map<string, LedgerEntry[]>()
  for (const row of rows) {
    const key = `${row.subject_kind} ${row.subject_id}`
    const chain = chains.get(key)
    if (chain) chain.push(toEntry(row))
    else chains.set(key, [toEntry(row)])
  }
  const days = await daysOf(tx, scope)
  const counted = { subjects: heads.length, entries: rows.length, days: days.length }
  for (const head of heads) {
    const key = `${head.subject_kind} ${head.subject_id}`
    const fault = firstFault(chains.get(key) ?? [], head, hashOf)
    if (fault) return { ...counted, fault: `${key} 第 ${fault.seq} 条：${words[fault.kind]}` }
    chains.delete(key)
  }
  const [orphan] = chains.keys()
  if (orphan) return { ...counted, fault: `${orphan}：链头不见了` }
  const hashes = new Map(rows.map(row => [`${row.subject_kind} ${row.subject_id} ${row.seq}`, row.hash]))
  const day = firstDayFault(days, hashOf, head => hashes.get(`${head.kind} ${head.id} ${head.seq}`) ?? null)
  if (!day) return { ...counted, fault: null }
  if (day.kind === 'day_altered') return { ...counted, fault: `日链第 ${day.number} 日：内容被改动` }
  const subject = `${day.subject.kind} ${day.subject.id} 第 ${day.subject.seq} 条`
  return {
    ...counted,
    fault:
      day.kind === 'subject_missing'
        ? `${subject}：日链第 ${day.number} 日见过，现在不见了`
        : `${subject}：与日链第 ${day.number} 日所记不同`,
  }
}
