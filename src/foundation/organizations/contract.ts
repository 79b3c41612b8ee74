import Type, { type Static, type TSchema } from 'typebox'
import { committeeRoles } from '../accounts/access.ts'
import { listOf } from '../http/list.ts'
import { changeKinds } from './changes.ts'
import { type OrganizationKind, organizationKinds } from './tree.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}$' })
const name = Type.String({ minLength: 1, maxLength: 80 })
const reason = Type.String({ maxLength: 200 })
const Words = Type.String()
const Maybe = Type.Union([Type.String(), Type.Null()])
const Count = Type.Integer()
const Kind = Type.Enum(organizationKinds)

export const organizationParams = Type.Object({ id })
export const personParams = Type.Object({ id, personId: id })
export const phoneAnswer = Type.Object({ phone: Type.Union([Type.String(), Type.Null()]) })
export const treeQuery = Type.Object({
  /** The tree as it stood on this day; today without it. */
  on: Type.Optional(day),
  q: Type.Optional(Type.String({ maxLength: 60 })),
})

export const additionBody = Type.Object({
  kind: Type.Union([Type.Literal('unit'), Type.Literal('branch')]),
  name,
  parentId: id,
  memberCount: Type.Optional(Type.Integer({ minimum: 0, maximum: 999_999 })),
  on: Type.Optional(day),
  reason: Type.Optional(reason),
})
export type AdditionBody = Static<typeof additionBody>
export const addedAnswer = Type.Object({ id: Words })

const dated = { on: Type.Optional(day), reason }
const part = Type.Object({
  name,
  children: Type.Optional(Type.Array(id, { maxItems: 500 })),
  people: Type.Optional(Type.Array(id, { maxItems: 500 })),
})
export const changeBody = Type.Union([
  Type.Object({ kind: Type.Literal('rename'), name, ...dated }),
  Type.Object({ kind: Type.Literal('move'), parentId: id, ...dated }),
  Type.Object({ kind: Type.Literal('merge'), into: id, ...dated }),
  Type.Object({ kind: Type.Literal('split'), into: Type.Array(part, { minItems: 2, maxItems: 20 }), ...dated }),
  Type.Object({ kind: Type.Literal('dissolve'), successorId: Type.Optional(id), ...dated }),
])
export type ChangeBody = Static<typeof changeBody>
/** Those that came of it: the one that was changed, or the parts of a split. */
export const changedAnswer = Type.Object({ ids: listOf(Words) })

export const personBody = Type.Object({ name, phone: Type.Optional(Type.String({ maxLength: 30 })) })
export type PersonBody = Static<typeof personBody>
export const personAdded = Type.Object({ id: Words, name: Words })

export const reviewerBody = Type.Object({ name, username: Type.Optional(Type.String({ maxLength: 60 })) })
export type ReviewerBody = Static<typeof reviewerBody>

/** The file itself is the body (application/octet-stream); its name travels here, for the sentence that refuses it. */
export const rosterQuery = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  endMissing: Type.Optional(Type.Boolean()),
  /** Ids that only look like the same organization, with commas. */
  separate: Type.Optional(Type.String({ maxLength: 20_000 })),
  /** What the preview said of file and house together; another one means that something changed in between. */
  fingerprint: Type.Optional(Type.String({ maxLength: 64 })),
})
export type RosterQuery = Static<typeof rosterQuery>

export interface TreeNodeAnswer {
  readonly id: string
  readonly kind: OrganizationKind
  readonly name: string
  readonly parentId: string | null
  readonly position: number
  readonly memberCount: number | null
  readonly children: readonly TreeNodeAnswer[]
}
export interface TreeAnswer {
  readonly on: string
  readonly tree: TreeNodeAnswer | null
  /** With `q`: ids found, units before branches. */
  readonly found: readonly string[] | null
  /** What the reader may do with the tree as a whole. */
  readonly may: readonly string[]
}
/** A schema does not name itself: under the committee hang units and branches, and below them what looks the same. */
const node = <Children extends TSchema>(children: Children) =>
  Type.Object({
    id: Words,
    kind: Kind,
    name: Words,
    parentId: Maybe,
    position: Count,
    memberCount: Type.Union([Count, Type.Null()]),
    children,
  })
export const treeAnswer = Type.Object({
  on: Words,
  tree: Type.Union([node(listOf(node(listOf(node(listOf(Type.Unknown())))))), Type.Null()]),
  found: Type.Union([listOf(Words), Type.Null()]),
  may: listOf(Words),
})

export const PersonAnswer = Type.Object({
  id: Words,
  name: Words,
  organizationId: Words,
  ofUnit: Type.Boolean(),
  phone: Maybe,
  userId: Maybe,
  roles: listOf(Type.Enum(committeeRoles)),
})
export type PersonAnswer = Static<typeof PersonAnswer>
export const PeopleAnswer = Type.Object({
  organization: Type.Object({ id: Words, name: Words, kind: Kind, unit: Maybe }),
  people: listOf(PersonAnswer),
  changes: listOf(Type.Object({ id: Words, kind: Type.Enum(changeKinds), on: Words, reason: Words })),
  /** What the reader may do with this organization. */
  may: listOf(Words),
})
export type PeopleAnswer = Static<typeof PeopleAnswer>

const RosterNaming = Type.Object({ unit: Maybe, branch: Words, role: Type.Enum(committeeRoles), name: Words })
export type RosterNaming = Static<typeof RosterNaming>
const RosterCounts = Type.Object({
  addedUnits: Count,
  addedBranches: Count,
  changed: Count,
  appointed: Count,
  ended: Count,
  accounts: Count,
  missing: Count,
  dissolved: Count,
})
export type RosterCounts = Static<typeof RosterCounts>
const Fault = Type.Object({ row: Count, column: Words, name: Words, code: Words, sentence: Words })

export const RosterPreview = Type.Object({
  fingerprint: Words,
  units: Count,
  branches: Count,
  faults: listOf(Fault),
  notes: listOf(Fault),
  counts: RosterCounts,
  /** The lists hold the first 300; the counts hold all. */
  added: listOf(Type.Object({ kind: Kind, name: Words, unit: Maybe })),
  changed: listOf(
    Type.Object({
      id: Words,
      name: Words,
      unit: Maybe,
      link: Type.Union([Type.Literal('rename'), Type.Literal('move'), Type.Null()]),
      what: Words,
    }),
  ),
  appointed: listOf(RosterNaming),
  ended: listOf(RosterNaming),
  missing: listOf(Type.Object({ id: Words, kind: Kind, name: Words, unit: Maybe })),
  sharedNames: listOf(Words),
})
export type RosterPreview = Static<typeof RosterPreview>

/** What stands on one activation slip. The code is in clear here and nowhere afterwards. */
const Slip = Type.Object({
  unit: Words,
  unitId: Words,
  branch: Words,
  name: Words,
  roles: listOf(Type.Enum(committeeRoles)),
  username: Words,
  code: Words,
  userId: Words,
  expiresAt: Words,
})
export type Slip = Static<typeof Slip>
export const SlipsAnswer = Type.Object({ slips: listOf(Slip) })
export type SlipsAnswer = Static<typeof SlipsAnswer>
export const RosterImported = Type.Object({ slips: listOf(Slip), counts: RosterCounts })
export type RosterImported = Static<typeof RosterImported>
