import { type Tx, tables } from '../../database/doors.ts'
import { json } from '../../database/json.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { type Day, dayText, type HeadSeen, inFoldOrder } from '../day.ts'
import { hashOf } from './store.ts'
import type { LedgerTables } from './tables.ts'

const open = (tx: Tx) => tables<LedgerTables>(tx)

export async function daysOf(tx: Tx, scope: CommitteeScope): Promise<Day[]> {
  const rows = await open(tx)
    .selectFrom('ledger_days')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    number: row.number,
    foldedAt: row.folded_at.toISOString(),
    heads: row.heads,
    previous: row.previous,
    hash: row.hash,
  }))
}

/** Folds the heads that moved since the last link into the next one; null when nothing did. Run each night and on demand. */
export async function foldDay(tx: Tx, scope: CommitteeScope, now: Date): Promise<Day | null> {
  const days = await daysOf(tx, scope)
  const seen = new Map(days.flatMap(day => day.heads).map(head => [`${head.kind} ${head.id}`, head.hash]))
  const rows = await open(tx)
    .selectFrom('ledger_heads')
    .select(['subject_kind', 'subject_id', 'seq', 'hash'])
    .where('committee_id', '=', scope.committeeId)
    .execute()
  const heads: HeadSeen[] = rows
    .filter(row => seen.get(`${row.subject_kind} ${row.subject_id}`) !== row.hash)
    .map(row => ({ kind: row.subject_kind, id: row.subject_id, seq: row.seq, hash: row.hash }))
    .sort(inFoldOrder)
  if (!heads.length) return null
  const last = days[days.length - 1]
  const link = { number: (last?.number ?? 0) + 1, foldedAt: now.toISOString(), heads, previous: last?.hash ?? null }
  const day: Day = { ...link, hash: hashOf(dayText(link)) }
  await open(tx)
    .insertInto('ledger_days')
    .values({
      committee_id: scope.committeeId,
      number: day.number,
      folded_at: now,
      heads: json(day.heads),
      previous: day.previous,
      hash: day.hash,
    })
    .execute()
  return day
}
