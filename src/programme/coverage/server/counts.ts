import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { changesBetween, type Stood } from '../standing.ts'
import * as store from './store.ts'

/** A branch's brands have changed, in the transaction of the step that changed them: its unit's counters follow. */
export async function countMove(
  tx: Tx,
  scope: CommitteeScope,
  unitId: string,
  before: readonly Stood[],
  after: readonly Stood[],
): Promise<void> {
  const changes = changesBetween(before, after)
  if (changes.size > 0) await store.addToCounters(tx, scope, unitId, changes)
}

/** Whoever counts meanwhile waits: for a recount, and before one transaction moves many branches. */
export const holdCounts = store.holdCounters

/** Counts every branch anew from its brands. Answers how many counters were wrong. */
export async function recount(tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<number> {
  await holdCounts(tx, scope)
  const found = await store.countAnew(tx, scope, on)
  const kept = await store.countersKept(tx, scope)
  const told = (rows: typeof kept) => new Set(rows.map(row => `${row.unit_id} ${row.standing} ${row.branches}`))
  const [now, before] = [told(found), told(kept)]
  const wrong = [...now].filter(row => !before.has(row)).length + [...before].filter(row => !now.has(row)).length
  if (wrong > 0) await store.replaceCounters(tx, scope, found)
  await store.markCounted(tx, scope, on)
  return wrong
}
