import type { RosterBranch } from './roster.ts'
import type { RosterState } from './roster-state.ts'
import type { OrganizationVersion } from './tree.ts'

/** A name in the file and an organization we know that stand for one and the same. */
export interface Match {
  readonly existing: OrganizationVersion
  /** Recognized by its secretary, not by its name and place: the officer confirms or separates it. */
  readonly link: 'rename' | 'move' | null
}

export interface Matches {
  /** By the unit's name in the file. */
  readonly units: ReadonlyMap<string, Match>
  /** By the branch's row in the file. */
  readonly branches: ReadonlyMap<number, Match>
}

/**
 * Finds for each unit and branch of the file the one we know: by its name in its place, and what is left over by its
 * secretary, since a unit renamed by 机构改革 must not become a second one beside the first. `separate` holds ids of which
 * the officer said that they are not the same.
 */
export function matchRoster(file: readonly RosterBranch[], state: RosterState, separate: ReadonlySet<string>): Matches {
  const secretaryOf = secretaries(state)
  const known = state.organizations.filter(organization => !(organization.kind === 'committee'))
  const unitsByName = new Map(known.filter(one => one.kind === 'unit').map(unit => [unit.name, unit]))
  const units = new Map<string, Match>()
  const rowsOf = new Map<string, RosterBranch[]>()
  for (const branch of file)
    if (branch.unit !== null) rowsOf.set(branch.unit, [...(rowsOf.get(branch.unit) ?? []), branch])
  for (const name of rowsOf.keys()) {
    const existing = unitsByName.get(name)
    if (existing) units.set(name, { existing, link: null })
  }
  const sameSecretary = (branch: RosterBranch, existing: OrganizationVersion) => {
    const named = branch.secretary?.[0]?.name
    return named !== undefined && secretaryOf.get(existing.id) === named
  }
  const taken = new Set([...units.values()].map(match => match.existing.id))
  const childrenOf = (id: string) => known.filter(one => one.parentId === id)
  for (const [name, rows] of rowsOf) {
    if (units.has(name)) continue
    const likely = [...unitsByName.values()].filter(unit => {
      if (taken.has(unit.id) || rowsOf.has(unit.name) || separate.has(unit.id)) return false
      const kept = rows.filter(row =>
        childrenOf(unit.id).some(child => child.name === row.name && sameSecretary(row, child)),
      )
      return kept.length * 2 > rows.length
    })
    const [only] = likely
    if (!only || likely.length > 1) continue
    units.set(name, { existing: only, link: 'rename' })
    taken.add(only.id)
  }
  const branches = new Map<number, Match>()
  const free = new Map(known.filter(one => one.kind === 'branch').map(branch => [branch.id, branch]))
  const parentOf = (branch: RosterBranch) =>
    branch.unit === null ? state.committeeId : units.get(branch.unit)?.existing.id
  const byPlace = new Map([...free.values()].map(branch => [`${branch.parentId}\n${branch.name}`, branch]))
  for (const branch of file) {
    const existing = byPlace.get(`${parentOf(branch)}\n${branch.name}`)
    if (!existing) continue
    branches.set(branch.row, { existing, link: null })
    free.delete(existing.id)
  }
  for (const branch of file) {
    if (branches.has(branch.row)) continue
    const likely = [...free.values()].filter(existing => !separate.has(existing.id) && sameSecretary(branch, existing))
    const renamed = likely.filter(existing => existing.parentId === parentOf(branch))
    const moved = likely.filter(existing => existing.name === branch.name)
    const [only, another] = renamed.length > 0 ? renamed : moved
    if (!only || another) continue
    branches.set(branch.row, { existing: only, link: renamed.length > 0 ? 'rename' : 'move' })
    free.delete(only.id)
  }
  return { units, branches }
}

function secretaries(state: RosterState): Map<string, string> {
  const names = new Map(
    state.people.flatMap(person => (person.userId === null ? [] : [[person.userId, person.name] as const])),
  )
  return new Map(
    state.grants
      .filter(grant => grant.role === 'branch_secretary')
      .flatMap(grant => {
        const name = names.get(grant.userId)
        return name === undefined ? [] : [[grant.organizationId, name] as const]
      }),
  )
}
