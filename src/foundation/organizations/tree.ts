import type { LocalDate } from '../calendar/dates.ts'

export const organizationKinds = ['committee', 'unit', 'branch'] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** What an organization was called and where it hung from one day until the day before another; `to` null is the present. */
export interface OrganizationVersion {
  readonly id: string
  readonly kind: OrganizationKind
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly name: string
  readonly parentId: string | null
  readonly position: number
  readonly memberCount: number | null
}

/** An organization as it stood on one day. */
export interface Organization {
  readonly id: string
  readonly kind: OrganizationKind
  readonly name: string
  readonly parentId: string | null
  readonly position: number
  readonly memberCount: number | null
}

export interface OrganizationNode extends Organization {
  readonly children: readonly OrganizationNode[]
}

/** A change takes effect at the beginning of its day: on that day the old version is already past. */
export const livesOn = (date: LocalDate, version: Pick<OrganizationVersion, 'from' | 'to'>) =>
  version.from <= date && (version.to === null || date < version.to)

export const organizationsOn = (date: LocalDate, versions: readonly OrganizationVersion[]): Organization[] =>
  versions.filter(version => livesOn(date, version)).map(({ from: _from, to: _to, ...organization }) => organization)

/** The tree of a day, in official order. A child whose parent is not in the list (a search's answer) is left out. */
export function treeOn(date: LocalDate, versions: readonly OrganizationVersion[]): OrganizationNode | null {
  return treeFrom(organizationsOn(date, versions))
}

export function treeFrom(organizations: readonly Organization[]): OrganizationNode | null {
  const root = organizations.find(organization => organization.kind === 'committee')
  if (!root) return null
  const children = new Map<string, Organization[]>()
  for (const organization of organizations) {
    if (organization.parentId === null) continue
    const siblings = children.get(organization.parentId)
    if (siblings) siblings.push(organization)
    else children.set(organization.parentId, [organization])
  }
  const grow = (organization: Organization): OrganizationNode => ({
    ...organization,
    children: (children.get(organization.id) ?? []).sort(inOfficialOrder).map(grow),
  })
  return grow(root)
}

/** Units stand in official order, never by a figure; ids settle what the officer left equal (UUIDv7: the earlier first). */
export const inOfficialOrder = (a: Organization, b: Organization) => a.position - b.position || (a.id < b.id ? -1 : 1)

/** From the organization upward to the committee; empty when it is not in the list. */
export function pathOf(id: string, organizations: readonly Organization[]): Organization[] {
  const byId = new Map(organizations.map(organization => [organization.id, organization]))
  const path: Organization[] = []
  // At most the number of organizations steps: a circle that somebody made in SQL must not hang the server.
  for (
    let at = byId.get(id);
    at && path.length < organizations.length;
    at = at.parentId ? byId.get(at.parentId) : undefined
  )
    path.push(at)
  return path
}

/** The unit a branch is shown under: a branch that hangs directly under the committee is its own. Null for the committee. */
export function displayUnit(path: readonly Organization[]): Organization | null {
  const [self, above] = path
  if (!self || self.kind === 'committee') return null
  return self.kind === 'branch' && above?.kind === 'unit' ? above : self
}

/** Which kinds may hang under which: a branch under a unit or directly under the committee. */
export function mayHang(kind: OrganizationKind, under: OrganizationKind): boolean {
  if (kind === 'branch') return under !== 'branch'
  return kind === 'unit' && under === 'committee'
}

/** All branches below a node, in official order. */
export const branchesBelow = (node: OrganizationNode): OrganizationNode[] =>
  node.children.flatMap(child => (child.kind === 'branch' ? [child] : branchesBelow(child)))
