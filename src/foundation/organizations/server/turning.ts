import type { LocalDate } from '../../calendar/dates.ts'
import type { Tx } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { LedgerDraft, Plain } from '../../ledger/entry.ts'
import { isSome, notFound, type Refusal, refused } from '../../problems/problem.ts'
import type { ChangeKind } from '../changes.ts'
import type { OrganizationVersion } from '../tree.ts'
import * as store from './store.ts'

export interface Dated {
  readonly on: LocalDate
  readonly reason: string
}

/** Every change names its day and its ground, and waits for the one before it. */
export async function begin(tx: Tx, scope: CommitteeScope, ids: readonly string[]): Promise<OrganizationVersion[]> {
  if (!(await store.lockTree(tx, scope))) throw notFound()
  const present = await store.presentOf(tx, scope, ids)
  const found = ids.flatMap(id => present.filter(version => version.id === id))
  if (found.length !== ids.length) throw notFound()
  return found
}

export function demand(refusals: readonly Refusal[]) {
  if (isSome(refusals)) throw refused(refusals)
}

/** Closes the present and opens the next one. A second change of one day replaces the first: no day ever ended on it. */
export async function turn(
  tx: Tx,
  scope: CommitteeScope,
  on: LocalDate,
  next: readonly Omit<OrganizationVersion, 'from' | 'to'>[],
) {
  const ids = next.map(version => version.id)
  await store.dropVersionsBegunOn(tx, scope, ids, on)
  await store.closeVersions(tx, scope, ids, on)
  await store.insertVersions(
    tx,
    scope,
    next.map(version => ({ ...version, from: on })),
  )
}

/** The end: from this day on in no tree. */
export async function end(tx: Tx, scope: CommitteeScope, on: LocalDate, ids: readonly string[]) {
  await store.dropVersionsBegunOn(tx, scope, ids, on)
  await store.closeVersions(tx, scope, ids, on)
}

export async function earlierVersions(tx: Tx, scope: CommitteeScope, id: string) {
  return (await store.versionsOf(tx, scope, id)).length - 1
}

export async function record(
  tx: Tx,
  scope: CommitteeScope,
  kind: ChangeKind,
  ids: readonly string[],
  { on, reason }: Dated,
) {
  await store.insertChanges(
    tx,
    scope,
    ids.map(organizationId => ({ id: newId(), organizationId, kind, on, reason: reason.trim() })),
  )
}

export const entry = (
  act: `organization.${ChangeKind}`,
  id: string,
  data: { readonly [key: string]: Plain },
): LedgerDraft => ({
  subject: { kind: 'organization', id },
  act,
  data,
})
