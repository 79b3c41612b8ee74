/** Roles held in an organization of a committee; each reaches the organization's subtree (DESIGN.md §1). */
export const committeeRoles = [
  'officer',
  'leader',
  'unit_reviewer',
  'branch_secretary',
  'branch_lead',
  'branch_editor',
  'judge',
  'inspector',
] as const
export type CommitteeRole = (typeof committeeRoles)[number]

/** Posts of a branch: who answers for it, leads in it, writes for it. */
export const branchRoles = [
  'branch_secretary',
  'branch_lead',
  'branch_editor',
] as const satisfies readonly CommitteeRole[]

/** The three separated duties (三员分立): mutually exclusive, and never together with a committee's role. */
export const houseRoles = ['system_admin', 'security_admin', 'auditor'] as const
export type HouseRole = (typeof houseRoles)[number]

export const roleNames: Readonly<Record<CommitteeRole | HouseRole, string>> = {
  officer: '工委干事',
  leader: '工委领导',
  unit_reviewer: '机关党委审核员',
  branch_secretary: '支部书记',
  branch_lead: '分管领导',
  branch_editor: '支部联络员',
  judge: '评委',
  inspector: '督导员',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  auditor: '审计管理员',
}

export interface Grant {
  readonly committeeId: string
  readonly organizationId: string
  readonly role: CommitteeRole
}

/** The person at the door, as the session gate knows them. */
export interface Person {
  readonly userId: string
  readonly name: string
  readonly houseRoles: readonly HouseRole[]
  readonly grants: readonly Grant[]
  /** A duty of this person asks for a second factor, and none is enrolled yet. */
  readonly mustEnrol: boolean
}

/** Where an object lies: its organizations from the branch upward to the committee, as of today. */
export type Place = readonly [string, ...string[]]

/** The closed list of relations. One resolver each, in `holdsRelation` below. */
export type Relation = 'own branch' | 'own unit' | 'own committee' | 'somewhere' | 'house' | 'signed in' | 'anyone'

export type Who =
  | readonly [CommitteeRole, 'own branch' | 'own unit' | 'own committee' | 'somewhere']
  | readonly [HouseRole, 'house']
  | readonly ['person', 'signed in']
  | readonly ['visitor', 'anyone']

export interface AccessRule {
  readonly who: readonly Who[]
  /** The states in which the act makes sense; checked by the verb, printed in docs/permissions.md. */
  readonly while?: readonly string[]
}
export type AccessTable = Readonly<Record<string, AccessRule>>

/** Does this person hold one of the act's roles in the right relation to where the object lies? `place` is null for lists and house acts. */
export function mayAct(
  person: Person | null,
  rule: AccessRule,
  committeeId: string | null,
  place: Place | null,
): boolean {
  return rule.who.some(who => holdsRelation(person, who, committeeId, place))
}

function holdsRelation(person: Person | null, who: Who, committeeId: string | null, place: Place | null): boolean {
  const [role, relation] = who
  if (relation === 'anyone') return true
  if (!person) return false
  if (relation === 'signed in') return true
  if (relation === 'house') return person.houseRoles.some(held => held === role)
  return person.grants.some(
    grant => grant.role === role && grant.committeeId === committeeId && reaches(grant, relation, place),
  )
}

function reaches(
  grant: Grant,
  relation: 'own branch' | 'own unit' | 'own committee' | 'somewhere',
  place: Place | null,
): boolean {
  if (relation === 'somewhere' || place === null) return true
  if (relation === 'own branch') return grant.organizationId === place[0]
  if (relation === 'own committee') return grant.organizationId === place[place.length - 1]
  return place.includes(grant.organizationId)
}

const relationNames: Readonly<Record<Relation, string>> = {
  'own branch': '本支部',
  'own unit': '本单位',
  'own committee': '本工委',
  somewhere: '任一组织',
  house: '全系统',
  'signed in': '本人',
  anyone: '不必登录',
}

/** One who of a rule, in words: 支部书记（本支部）. */
export function whoSaid([role, relation]: Who): string {
  if (role === 'visitor') return '任何人（不必登录）'
  if (role === 'person') return '已登录的人（本人的事）'
  return `${roleNames[role]}（${relationNames[relation]}）`
}

/** Who could do it instead: the roles an act names, in words, for “由……办理”. */
export function holdersOf(rule: AccessRule): string {
  const names = rule.who.flatMap(([role]) => (role === 'person' || role === 'visitor' ? [] : [roleNames[role]]))
  return [...new Set(names)].join('、')
}
