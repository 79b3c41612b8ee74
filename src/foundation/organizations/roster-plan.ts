import type { LocalDate } from '../calendar/dates.ts'
import type { RosterBranch } from './roster.ts'
import { matchRoster } from './roster-match.ts'
import { type Naming, type Placed, type PlannedPerson, placePeople } from './roster-people.ts'
import { type KnownGrant, type RosterState, rosterParts } from './roster-state.ts'
import type { Organization, OrganizationVersion } from './tree.ts'

export interface RosterOptions {
  /** Branches the file does not name are dissolved; otherwise they stay as they are, since many files hold one unit only. */
  readonly endMissing: boolean
  /** Ids of organizations that were recognized by their secretary and are not the same after all. */
  readonly separate: readonly string[]
  readonly on: LocalDate
}

export interface ChangedOrganization {
  readonly before: OrganizationVersion
  readonly after: Organization
  readonly link: 'rename' | 'move' | null
}

/** Everything an import will do, and nothing else: the preview shows it, the import carries it out. */
export interface RosterPlan {
  readonly added: readonly Organization[]
  readonly changed: readonly ChangedOrganization[]
  readonly people: readonly PlannedPerson[]
  readonly appointed: readonly Naming[]
  readonly endedGrants: readonly KnownGrant[]
  /** Living organizations that the file does not name. */
  readonly missing: readonly OrganizationVersion[]
  /** Those of them that end with this import. */
  readonly dissolved: readonly OrganizationVersion[]
  /** Namesakes of one unit taken for one person though each has a branch of their own. */
  readonly sharedNames: readonly string[]
}

export function planRoster(
  file: readonly RosterBranch[],
  state: RosterState,
  options: RosterOptions,
  newId: () => string,
): RosterPlan {
  const matches = matchRoster(file, state, new Set(options.separate))
  const unitIds = new Map([...matches.units].map(([name, match]) => [name, match.existing.id]))
  const added: Organization[] = []
  const wished: {
    readonly match: { existing: OrganizationVersion; link: 'rename' | 'move' | null }
    readonly after: Organization
  }[] = []
  const order = new Order(state)

  for (const name of new Set(file.flatMap(branch => branch.unit ?? []))) {
    const match = matches.units.get(name)
    if (match) wished.push({ match, after: { ...present(match.existing), name } })
    else {
      const id = newId()
      unitIds.set(name, id)
      added.push({ id, kind: 'unit', name, parentId: state.committeeId, position: 0, memberCount: null })
    }
  }
  const placed: Placed[] = file.map(branch => {
    const parentId = branch.unit === null ? state.committeeId : (unitIds.get(branch.unit) ?? state.committeeId)
    const match = matches.branches.get(branch.row)
    const id = match?.existing.id ?? newId()
    if (match) {
      const memberCount = branch.memberCount ?? match.existing.memberCount
      wished.push({ match, after: { ...present(match.existing), name: branch.name, parentId, memberCount } })
    } else added.push({ id, kind: 'branch', name: branch.name, parentId, position: 0, memberCount: branch.memberCount })
    if (branch.unit !== null) order.say(state.committeeId, parentId)
    order.say(parentId, id)
    return { branch, id, groupId: branch.unit === null ? id : parentId }
  })

  const groupOf = groups(state, placed)
  const { people, namings } = placePeople(placed, state, groupOf, newId)
  const { appointed, ended } = appointments(placed, namings, state)
  const named = new Set([...wished.map(({ match }) => match.existing.id), state.committeeId])
  const missing = state.organizations.filter(organization => !named.has(organization.id))
  const dissolved = options.endMissing
    ? endable(
        missing,
        wished.map(({ after }) => after),
        options.on,
      )
    : []
  const gone = new Set(dissolved.map(organization => organization.id))
  const positions = order.positions(gone)
  const placedAt = (organization: Organization) => ({
    ...organization,
    position: positions.get(organization.id) ?? organization.position,
  })
  return {
    added: added.map(placedAt),
    changed: wished
      .map(({ match, after }) => ({ before: match.existing, after: placedAt(after), link: match.link }))
      .filter(({ before, after }) => differs(before, after)),
    people,
    appointed,
    endedGrants: [...ended, ...state.grants.filter(grant => gone.has(grant.organizationId) && !ended.includes(grant))],
    missing,
    dissolved,
    sharedNames: sharedNames(namings),
  }
}

const present = ({ from: _from, to: _to, ...organization }: OrganizationVersion): Organization => organization

const differs = (a: Organization, b: Organization) =>
  a.name !== b.name || a.parentId !== b.parentId || a.position !== b.position || a.memberCount !== b.memberCount

/** Units with all that hangs below them; one that keeps a branch stays, and so does what began today (changes.ts says why). */
function endable(
  missing: readonly OrganizationVersion[],
  staying: readonly Organization[],
  on: LocalDate,
): OrganizationVersion[] {
  const branches = missing.filter(one => one.kind === 'branch' && one.from < on)
  const kept = new Set([
    ...staying.map(one => one.parentId),
    ...missing.filter(one => one.kind === 'branch' && one.from >= on).map(one => one.parentId),
  ])
  return [...branches, ...missing.filter(one => one.kind === 'unit' && one.from < on && !kept.has(one.id))]
}

/** Which unit (or branch of its own) everybody already known counts to once the file is in. */
function groups(state: RosterState, placed: readonly Placed[]): (organizationId: string) => string {
  const groupOf = new Map<string, string>()
  for (const organization of state.organizations)
    groupOf.set(
      organization.id,
      organization.kind === 'branch' && organization.parentId !== null && organization.parentId !== state.committeeId
        ? organization.parentId
        : organization.id,
    )
  for (const { id, groupId } of placed) groupOf.set(id, groupId)
  return id => groupOf.get(id) ?? id
}

/** A part of a row that names people says all of them: who is not named any more hands over, who is new takes up what is open. */
function appointments(placed: readonly Placed[], namings: readonly Naming[], state: RosterState) {
  const held = new Map<string, KnownGrant[]>()
  const keyOf = (branchId: string, role: string) => `${branchId}\n${role}`
  for (const grant of state.grants) {
    const key = keyOf(grant.organizationId, grant.role)
    held.set(key, [...(held.get(key) ?? []), grant])
  }
  const wanted = new Map<string, Naming[]>()
  for (const naming of namings) {
    const key = keyOf(naming.branchId, naming.role)
    const all = wanted.get(key) ?? []
    if (!all.some(other => other.person.id === naming.person.id)) wanted.set(key, [...all, naming])
  }
  const appointed: Naming[] = []
  const ended: KnownGrant[] = []
  for (const { branch, id } of placed)
    for (const [part, role] of rosterParts) {
      if (branch[part] === null) continue
      const [has, wants] = [held.get(keyOf(id, role)) ?? [], wanted.get(keyOf(id, role)) ?? []]
      ended.push(...has.filter(grant => !wants.some(naming => naming.person.userId === grant.userId)))
      appointed.push(...wants.filter(naming => !has.some(grant => grant.userId === naming.person.userId)))
    }
  return { appointed, ended }
}

function sharedNames(namings: readonly Naming[]): string[] {
  const branchesOf = new Map<PlannedPerson['id'], Set<string>>()
  for (const { person, branchId, role } of namings)
    if (role !== 'branch_lead' && person.phone === null)
      branchesOf.set(person.id, (branchesOf.get(person.id) ?? new Set()).add(branchId))
  const names = namings
    .filter(({ person }) => (branchesOf.get(person.id)?.size ?? 0) > 1)
    .map(({ person }) => person.name)
  return [...new Set(names)]
}

/** Official order. A file that names all siblings sets it; one that names some leaves theirs and appends what is new. */
class Order {
  private readonly said = new Map<string, string[]>()
  private readonly state: RosterState

  constructor(state: RosterState) {
    this.state = state
  }

  say(parentId: string, id: string): void {
    const siblings = this.said.get(parentId)
    if (!siblings) this.said.set(parentId, [id])
    else if (!siblings.includes(id)) siblings.push(id)
  }

  positions(gone: ReadonlySet<string>): Map<string, number> {
    const positions = new Map<string, number>()
    const livingBelow = new Map<string, OrganizationVersion[]>()
    for (const organization of this.state.organizations)
      if (organization.parentId !== null && !gone.has(organization.id))
        livingBelow.set(organization.parentId, [...(livingBelow.get(organization.parentId) ?? []), organization])
    for (const [parentId, ids] of this.said) {
      const living = livingBelow.get(parentId) ?? []
      const known = new Map(living.map(organization => [organization.id, organization.position]))
      const all = living.every(organization => ids.includes(organization.id))
      const inOrder = keepsOrder(ids, known)
      let last = Math.max(0, ...known.values())
      ids.forEach((id, index) => {
        if (all && !inOrder) positions.set(id, index + 1)
        else if (!known.has(id)) {
          last += 1
          positions.set(id, last)
        }
      })
    }
    return positions
  }
}

/** What is known stands as it stood, and what is new behind it: then no position has to change. */
function keepsOrder(ids: readonly string[], known: ReadonlyMap<string, number>): boolean {
  let highest = -1
  let seenNew = false
  return ids.every(id => {
    const position = known.get(id)
    if (position === undefined) {
      seenNew = true
      return true
    }
    const fits = !seenNew && position >= highest
    highest = Math.max(highest, position)
    return fits
  })
}
