import type { NamedPerson, RosterBranch } from './roster.ts'
import { type KnownPerson, type RosterRole, type RosterState, rosterParts } from './roster-state.ts'

/** Somebody the file names, known or new. `accountless`: has no account to hold a role with. */
export interface PlannedPerson {
  readonly id: string
  readonly name: string
  readonly organizationId: string
  readonly phone: string | null
  readonly userId: string | null
  readonly isNew: boolean
  readonly phoneChanged: boolean
}

export interface Placed {
  readonly branch: RosterBranch
  readonly id: string
  /** The unit above, or the branch itself where it hangs directly under the committee: within it one name is one person. */
  readonly groupId: string
}

export interface Naming {
  readonly branchId: string
  readonly role: RosterRole
  readonly person: PlannedPerson
}

/** People of the file, each once, and which role of which branch names them. */
export function placePeople(
  placed: readonly Placed[],
  state: RosterState,
  groupOf: (organizationId: string) => string,
  newId: () => string,
): { readonly people: readonly PlannedPerson[]; readonly namings: readonly Naming[] } {
  const people = new Map<string, PlannedPerson>()
  const namings: Naming[] = []
  const find = finder(state, groupOf)
  const inGroup = new Map<string, string[]>()
  const byPhone = new Map<string, string>()

  const take = (at: Placed, role: RosterRole, named: NamedPerson): PlannedPerson => {
    const groupKey = `${at.groupId}\n${named.name}`
    const phoneKey = named.phone === null ? null : `${named.name}\n${named.phone}`
    const sameNumber = phoneKey === null ? undefined : people.get(byPhone.get(phoneKey) ?? '')
    const sameGroup = (inGroup.get(groupKey) ?? []).flatMap(id => people.get(id) ?? [])
    const before =
      sameNumber ??
      sameGroup.find(person => person.phone === null || named.phone === null || person.phone === named.phone)
    const taken = new Set(sameGroup.map(person => person.id))
    const known = before ? undefined : find(at, role, named, taken)
    const home = role === 'branch_lead' ? at.groupId : at.id
    const person: PlannedPerson = before
      ? // A secretary who is also a lead belongs to the branch, wherever the file names them first.
        {
          ...before,
          phone: named.phone ?? before.phone,
          organizationId:
            before.isNew && role !== 'branch_lead' && before.organizationId === at.groupId
              ? at.id
              : before.organizationId,
        }
      : known
        ? {
            ...known,
            phone: named.phone ?? known.phone,
            isNew: false,
            phoneChanged: named.phone !== null && named.phone !== known.phone,
          }
        : {
            id: newId(),
            name: named.name,
            organizationId: home,
            phone: named.phone,
            userId: null,
            isNew: true,
            phoneChanged: false,
          }
    people.set(person.id, person)
    if (!sameGroup.some(one => one.id === person.id))
      inGroup.set(groupKey, [...(inGroup.get(groupKey) ?? []), person.id])
    if (phoneKey !== null) byPhone.set(phoneKey, person.id)
    return person
  }

  for (const at of placed)
    for (const [part, role] of rosterParts)
      for (const named of at.branch[part] ?? []) namings.push({ branchId: at.id, role, person: take(at, role, named) })
  return {
    people: [...people.values()],
    // A later row may have told the phone or the home: everybody is read once more as they ended.
    namings: namings.map(naming => ({ ...naming, person: people.get(naming.person.id) ?? naming.person })),
  }
}

function finder(state: RosterState, groupOf: (organizationId: string) => string) {
  const byName = new Map<string, KnownPerson[]>()
  for (const person of state.people) {
    const namesakes = byName.get(person.name)
    if (namesakes) namesakes.push(person)
    else byName.set(person.name, [person])
  }
  const holds = new Set(state.grants.map(grant => `${grant.userId}\n${grant.organizationId}\n${grant.role}`))
  /** Who already holds this very role is the same person, new phone or not; then the phone decides, then the place. */
  return (at: Placed, role: RosterRole, named: NamedPerson, taken: ReadonlySet<string>): KnownPerson | undefined => {
    const namesakes = (byName.get(named.name) ?? []).filter(person => !taken.has(person.id))
    const here = namesakes.filter(person => groupOf(person.organizationId) === at.groupId)
    const fits = here.filter(person => person.phone === null || named.phone === null || person.phone === named.phone)
    return (
      namesakes.find(person => person.userId !== null && holds.has(`${person.userId}\n${at.id}\n${role}`)) ??
      namesakes.find(person => named.phone !== null && person.phone === named.phone) ??
      fits.find(person => person.organizationId === at.id) ??
      fits[0]
    )
  }
}
