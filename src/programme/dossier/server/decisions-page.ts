import type { Person } from '../../../foundation/accounts/access.ts'
import { mayAct } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { PendingDecision } from '../../declarations/contract.ts'
import { lifecycleAccess } from '../../lifecycle/access.ts'
import { pendingDecisions, waitingDecisions } from '../../lifecycle/server/decisions.ts'
import { summaryOf } from './summaries.ts'

const noLetter = { title: '', addressee: '', body: '', signature: '' }

/** 待发: every decision with the letter it would send today. Nobody but officer and leader learns that it exists. */
export async function decisionsPage(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  now: Date,
): Promise<PendingDecision[]> {
  if (!mayAct(person, lifecycleAccess['decision.read'], scope.committeeId, null)) return []
  const waiting = await waitingDecisions(tx, scope, now)
  const names = await namesOf(
    tx,
    waiting.map(one => one.row.decided_by),
  )
  const may = mayAct(person, lifecycleAccess['decision.release'], scope.committeeId, null)
    ? ['release', 'takeBack']
    : []
  return waiting.map(({ row, gathered, letter }) => {
    const { title, addressee, body, signature } = letter ?? noLetter
    return {
      id: row.id,
      brand: summaryOf(gathered),
      action: row.action,
      by: names.get(row.decided_by) ?? '',
      at: row.decided_at.toISOString(),
      remarks: remarksIn(row.input),
      letter: { title, addressee, body, signature },
      version: row.version,
      may,
    }
  })
}

/** Brands with a decision in 待发: for officer and leader; to everybody else there is none. */
export async function pendingBrands(tx: Tx, scope: CommitteeScope, person: Person): Promise<ReadonlySet<string>> {
  if (!mayAct(person, lifecycleAccess['decision.read'], scope.committeeId, null)) return new Set()
  return new Set((await pendingDecisions(tx, scope)).map(row => row.brand_id))
}

const remarksIn = (input: unknown) =>
  typeof input === 'object' && input !== null && 'remarks' in input && Array.isArray(input.remarks)
    ? input.remarks.length
    : 0
