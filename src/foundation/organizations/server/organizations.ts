import type { Place } from '../../accounts/access.ts'
import type { LocalDate } from '../../calendar/dates.ts'
import type { Tx, Written } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { isSome, notFound, refused } from '../../problems/problem.ts'
import { normalizeName } from '../../text/length.ts'
import { fitsUnder, followsLatest, nameIsFree, nameIsWritten } from '../changes.ts'
import { heirsOf, lineageOf } from '../succession.ts'
import {
  displayUnit,
  type Organization,
  type OrganizationKind,
  type OrganizationNode,
  organizationsOn,
  treeOn,
} from '../tree.ts'
import * as store from './store.ts'

export { type LineRow, lineQuestion, livesOn, livingQuestion } from './line.ts'
export { addPerson, type PersonSeen, peopleOf, phoneOf } from './people.ts'
export { namesIn as namesOfPeople, rosterQuestion } from './people-store.ts'
export { dissolve, merge, move, rename, split } from './reorganization.ts'
export { editionQuestion, pathQuestion } from './store.ts'

/** The root of a new committee's tree. Its name may differ from the account's: 中共江澄市委市直机关工作委员会. */
export async function foundCommittee(
  tx: Tx,
  scope: CommitteeScope,
  committee: { readonly id: string; readonly name: string; readonly on: LocalDate },
): Promise<Written<{ readonly id: string }>> {
  const name = normalizeName(committee.name)
  const refusals = nameIsWritten(name)
  if (isSome(refusals)) throw refused(refusals)
  await store.insertOrganizations(tx, scope, [{ id: committee.id, kind: 'committee' }])
  await store.insertVersions(tx, scope, [
    { id: committee.id, from: committee.on, name, parentId: null, position: 0, memberCount: null },
  ])
  const data = { kind: 'committee', name, on: committee.on }
  return {
    entries: [{ subject: { kind: 'organization', id: committee.id }, act: 'organization.found', data }],
    answer: { id: committee.id },
  }
}

export interface Addition {
  readonly id?: string
  readonly kind: Exclude<OrganizationKind, 'committee'>
  readonly name: string
  readonly parentId: string
  readonly position?: number
  readonly memberCount?: number | null
  readonly on: LocalDate
  readonly reason?: string
}

/** One unit or branch by hand; the roster makes them by the thousand. */
export async function addOrganization(
  tx: Tx,
  scope: CommitteeScope,
  addition: Addition,
): Promise<Written<{ readonly id: string }>> {
  if (!(await store.lockTree(tx, scope))) throw notFound()
  const [parent] = await store.presentOf(tx, scope, [addition.parentId])
  if (!parent) throw notFound()
  const siblings = await store.presentChildrenOf(tx, scope, parent.id)
  const id = addition.id ?? newId()
  const name = normalizeName(addition.name)
  const refusals = [
    ...nameIsWritten(name),
    ...fitsUnder({ kind: addition.kind, name }, parent),
    ...nameIsFree(name, siblings, id),
    // A child older than its parent would hang in the air in the trees between.
    ...(parent.kind === 'committee' ? [] : followsLatest(addition.on, parent)),
  ]
  if (isSome(refusals)) throw refused(refusals)
  const position = addition.position ?? Math.max(0, ...siblings.map(sibling => sibling.position)) + 1
  await store.insertOrganizations(tx, scope, [{ id, kind: addition.kind }])
  await store.insertVersions(tx, scope, [
    { id, from: addition.on, name, parentId: parent.id, position, memberCount: addition.memberCount ?? null },
  ])
  if (addition.reason)
    await store.insertChanges(tx, scope, [
      { id: newId(), organizationId: id, kind: 'add', on: addition.on, reason: addition.reason },
    ])
  const data = { kind: addition.kind, name, parentId: parent.id, on: addition.on }
  return { entries: [{ subject: { kind: 'organization', id }, act: 'organization.add', data }], answer: { id } }
}

/** The tree as it stood on a day; null before the committee was founded. */
export async function treeOf(tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<OrganizationNode | null> {
  return treeOn(on, await store.versionsOn(tx, scope, on))
}

/** What these organizations are called today; a dissolved one is not among them. */
export const namesToday = async (
  tx: Tx,
  scope: CommitteeScope,
  ids: readonly string[],
): Promise<readonly Pick<Organization, 'id' | 'name' | 'kind'>[]> =>
  ids.length === 0 ? [] : store.presentOf(tx, scope, ids)

/** Where an organization lies, from itself upward to the committee, for the gate's relations. A dissolved one keeps its last place. */
export async function placeOf(
  tx: Tx,
  scope: CommitteeScope,
  organizationId: string,
  on: LocalDate,
): Promise<Place | null> {
  return placeOn(await store.pathUpward(tx, scope, organizationId, on))
}

export function placeOn(path: readonly { readonly id: string }[]): Place | null {
  const [self, ...above] = path.map(step => step.id)
  return self === undefined ? null : [self, ...above]
}

export interface OrganizationSeen extends Organization {
  /** The unit it is shown under; a branch directly under the committee is its own. */
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly path: readonly Organization[]
}

export async function organizationOf(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  on: LocalDate,
): Promise<OrganizationSeen | null> {
  return seenOnPath(await store.pathUpward(tx, scope, id, on))
}

/** An organization as its path upward shows it; null when the path is empty: there is no such organization. */
export function seenOnPath(path: readonly Organization[]): OrganizationSeen | null {
  const [self] = path
  if (!self) return null
  const unit = displayUnit(path)
  return { ...self, unit: unit && { id: unit.id, name: unit.name }, path }
}

/** Found by a piece of the name, by pinyin initials or by whole pinyin; units before branches, in official order. */
export async function searchOrganizations(
  tx: Tx,
  scope: CommitteeScope,
  query: { readonly q: string; readonly on: LocalDate; readonly limit?: number },
): Promise<Organization[]> {
  const text = query.q.normalize('NFKC').trim()
  if (text === '') return []
  return organizationsOn(
    query.on,
    await store.searchVersions(tx, scope, { text, on: query.on, limit: query.limit ?? 50 }),
  )
}

/** Who stands in an organization's place on a day, and what it came from: where its open work goes, where its old brands lie. */
export async function lineOf(tx: Tx, scope: CommitteeScope, id: string, on: LocalDate) {
  const [successions, versions] = await Promise.all([store.successions(tx, scope), store.versionsOn(tx, scope, on)])
  const living = new Set(versions.map(version => version.id))
  const until = successions.filter(succession => succession.on <= on)
  return { heirs: heirsOf(id, until, step => living.has(step)), lineage: lineageOf(id, until) }
}

/** Every change on record of an organization, latest first, each with its reason. */
export const changesOf = store.changesOf
