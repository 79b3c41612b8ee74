import type { Tx, Written } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { notFound, type Refusal } from '../../problems/problem.ts'
import { normalizeName } from '../../text/length.ts'
import {
  fitsUnder,
  followsLatest,
  hasLivedADay,
  isEmpty,
  nameIsFree,
  nameIsWritten,
  reasonIsWritten,
} from '../changes.ts'
import type { OrganizationVersion } from '../tree.ts'
import { endPeople, movePeople, movePersons } from './people-store.ts'
import * as store from './store.ts'
import { begin, type Dated, demand, earlierVersions, end, entry, record, turn } from './turning.ts'

export async function rename(
  tx: Tx,
  scope: CommitteeScope,
  change: Dated & { readonly id: string; readonly name: string },
): Promise<Written<{ readonly id: string }>> {
  const [present] = await begin(tx, scope, [change.id])
  if (!present) throw notFound()
  const name = normalizeName(change.name)
  const siblings = present.parentId ? await store.presentChildrenOf(tx, scope, present.parentId) : []
  demand([
    ...nameIsWritten(name),
    ...reasonIsWritten(change.reason),
    ...followsLatest(change.on, present),
    ...nameIsFree(name, siblings, present.id),
  ])
  await turn(tx, scope, change.on, [{ ...present, name }])
  await record(tx, scope, 'rename', [present.id], change)
  const data = { on: change.on, before: present.name, after: name }
  return { entries: [entry('organization.rename', present.id, data)], answer: { id: present.id } }
}

/** Hangs an organization elsewhere; what lies below goes along. */
export async function move(
  tx: Tx,
  scope: CommitteeScope,
  change: Dated & { readonly id: string; readonly parentId: string; readonly position?: number },
): Promise<Written<{ readonly id: string }>> {
  const [present, parent] = await begin(tx, scope, [change.id, change.parentId])
  if (!present || !parent) throw notFound()
  const siblings = await store.presentChildrenOf(tx, scope, parent.id)
  demand([
    ...reasonIsWritten(change.reason),
    ...fitsUnder(present, parent),
    ...followsLatest(change.on, present),
    ...followsLatest(change.on, parent.kind === 'committee' ? present : parent),
    ...nameIsFree(present.name, siblings, present.id),
  ])
  const last = Math.max(0, ...siblings.filter(sibling => sibling.id !== present.id).map(sibling => sibling.position))
  await turn(tx, scope, change.on, [{ ...present, parentId: parent.id, position: change.position ?? last + 1 }])
  await record(tx, scope, 'move', [present.id], change)
  const data = { on: change.on, before: present.parentId, after: parent.id }
  return { entries: [entry('organization.move', present.id, data)], answer: { id: present.id } }
}

/** Several become one: one of them, or a new one. What hung below them and who belonged to them goes along. */
export async function merge(
  tx: Tx,
  scope: CommitteeScope,
  change: Dated & {
    readonly ids: readonly string[]
    readonly into:
      | { readonly id: string }
      | { readonly newId?: string; readonly name: string; readonly parentId: string }
  },
): Promise<Written<{ readonly id: string; readonly ended: readonly string[] }>> {
  const { into, on } = change
  const target = 'id' in into ? into.id : (into.newId ?? newId())
  const merging = [...new Set(change.ids)].filter(id => id !== target)
  const present = await begin(tx, scope, 'id' in into ? [...merging, into.id] : [...merging, into.parentId])
  const host = present[present.length - 1]
  const ending = present.slice(0, -1)
  const [first] = ending
  if (!first || !host) throw notFound()
  const kind = first.kind
  const name = 'id' in into ? host.name : normalizeName(into.name)
  const parent = 'id' in into ? null : host
  const siblings = parent
    ? (await store.presentChildrenOf(tx, scope, parent.id)).filter(sibling => !merging.includes(sibling.id))
    : []
  const tooYoung = await Promise.all(
    ending.map(async one => hasLivedADay(on, one, await earlierVersions(tx, scope, one.id))),
  )
  demand([
    ...reasonIsWritten(change.reason),
    ...present.filter(one => one.kind !== 'committee').flatMap(one => followsLatest(on, one)),
    ...tooYoung.flat(),
    ...sameKind(kind, parent ? ending : present),
    ...(parent
      ? [...nameIsWritten(name), ...fitsUnder({ kind, name }, parent), ...nameIsFree(name, siblings, target)]
      : []),
  ])
  const counted = parent ? ending : present
  const known = counted.flatMap(one => (one.memberCount === null ? [] : [one.memberCount]))
  const memberCount = known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
  if (parent) {
    await store.insertOrganizations(tx, scope, [{ id: target, kind }])
    await store.insertVersions(tx, scope, [
      { id: target, from: on, name, parentId: parent.id, position: first.position, memberCount },
    ])
  } else await turn(tx, scope, on, [{ ...host, memberCount }])
  const moved = (await Promise.all(ending.map(one => store.presentChildrenOf(tx, scope, one.id)))).flat()
  demand(moved.flatMap(child => followsLatest(on, child)))
  await turn(
    tx,
    scope,
    on,
    moved.map(child => ({ ...child, parentId: target })),
  )
  await end(tx, scope, on, merging)
  await movePeople(tx, scope, merging, target)
  await store.insertSuccessions(
    tx,
    scope,
    merging.map(id => ({ organizationId: id, successorId: target, on, kind: 'merge' })),
  )
  await record(tx, scope, 'merge', [target, ...merging], change)
  return {
    entries: [
      entry('organization.merge', target, { on, name, from: merging, children: moved.map(child => child.id) }),
      ...merging.map(id => entry('organization.merge', id, { on, into: target })),
    ],
    answer: { id: target, ended: merging },
  }
}

const sameKind = (kind: OrganizationVersion['kind'], all: readonly OrganizationVersion[]): Refusal[] =>
  kind !== 'committee' && all.every(one => one.kind === kind)
    ? []
    : [{ code: 'kinds_differ', sentence: '单位只能与单位合并，支部只能与支部合并，请另选。', pin: 'ids' }]

export interface SplitPart {
  readonly newId?: string
  readonly name: string
  /** Branches of a split unit that go here; those nobody names go to the first part. */
  readonly children?: readonly string[]
  /** People that go here; those nobody names go to the first part. */
  readonly people?: readonly string[]
  readonly memberCount?: number | null
}

/** One becomes several, each new, in its place. */
export async function split(
  tx: Tx,
  scope: CommitteeScope,
  change: Dated & { readonly id: string; readonly into: readonly SplitPart[] },
): Promise<Written<{ readonly ids: readonly string[]; readonly ended: string }>> {
  const { on } = change
  const [present] = await begin(tx, scope, [change.id])
  if (!present || present.kind === 'committee' || !present.parentId) throw notFound()
  const parentId = present.parentId
  const parts = change.into.map(part => ({ ...part, id: part.newId ?? newId(), name: normalizeName(part.name) }))
  const [main] = parts
  const siblings = await store.presentChildrenOf(tx, scope, parentId)
  const others = siblings.filter(sibling => sibling.id !== present.id)
  const names = parts.map(part => part.name)
  demand([
    ...reasonIsWritten(change.reason),
    ...(parts.length < 2 || new Set(names).size < parts.length
      ? [{ code: 'parts_missing', sentence: '分设须写明两个以上不同的名称，请补齐。', pin: 'into' }]
      : []),
    ...parts.flatMap(part => [...nameIsWritten(part.name), ...nameIsFree(part.name, others, part.id)]),
    ...followsLatest(on, present),
    ...hasLivedADay(on, present, await earlierVersions(tx, scope, present.id)),
  ])
  if (!main) throw notFound()
  const children = await store.presentChildrenOf(tx, scope, present.id)
  demand(children.flatMap(child => followsLatest(on, child)))
  await store.insertOrganizations(
    tx,
    scope,
    parts.map(({ id }) => ({ id, kind: present.kind })),
  )
  await store.insertVersions(
    tx,
    scope,
    parts.map(({ id, name, memberCount = null }) => ({
      id,
      from: on,
      name,
      parentId,
      position: present.position,
      memberCount,
    })),
  )
  const partOf = (child: string) => parts.find(part => part.children?.includes(child)) ?? main
  await turn(
    tx,
    scope,
    on,
    children.map(child => ({ ...child, parentId: partOf(child.id).id })),
  )
  await end(tx, scope, on, [present.id])
  for (const part of parts) if (part.people?.length) await movePersons(tx, scope, present.id, part.people, part.id)
  await movePeople(tx, scope, [present.id], main.id)
  await store.insertSuccessions(
    tx,
    scope,
    parts.map(part => ({ organizationId: present.id, successorId: part.id, on, kind: 'split' })),
  )
  const ids = parts.map(part => part.id)
  await record(tx, scope, 'split', [present.id, ...ids], change)
  return {
    entries: [
      entry('organization.split', present.id, { on, into: ids }),
      ...parts.map(part => entry('organization.split', part.id, { on, name: part.name, from: present.id })),
    ],
    answer: { ids, ended: present.id },
  }
}

/** Ends a branch, or a unit under which nothing hangs any more. Its people go to the successor, or leave with it. */
export async function dissolve(
  tx: Tx,
  scope: CommitteeScope,
  change: Dated & { readonly id: string; readonly successorId?: string },
): Promise<Written<{ readonly ended: string }>> {
  const { on, successorId } = change
  const [present] = await begin(tx, scope, successorId ? [change.id, successorId] : [change.id])
  if (!present || present.kind === 'committee') throw notFound()
  const children = await store.presentChildrenOf(tx, scope, present.id)
  demand([
    ...reasonIsWritten(change.reason),
    ...followsLatest(on, present),
    ...isEmpty(children.length, present),
    ...hasLivedADay(on, present, await earlierVersions(tx, scope, present.id)),
  ])
  await end(tx, scope, on, [present.id])
  if (successorId) {
    await store.insertSuccessions(tx, scope, [{ organizationId: present.id, successorId, on, kind: 'succession' }])
    await movePeople(tx, scope, [present.id], successorId)
  } else await endPeople(tx, scope, [present.id], on)
  await record(tx, scope, 'dissolve', [present.id], change)
  return {
    entries: [entry('organization.dissolve', present.id, { on, successorId: successorId ?? null })],
    answer: { ended: present.id },
  }
}
