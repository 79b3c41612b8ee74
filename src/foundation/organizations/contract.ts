import Type, { type Static } from 'typebox'
import type { CommitteeRole } from '../accounts/access.ts'
import type { ChangeKind } from './changes.ts'
import type { RosterFault } from './roster.ts'
import type { OrganizationKind } from './tree.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}$' })
const name = Type.String({ minLength: 1, maxLength: 80 })
const reason = Type.String({ maxLength: 200 })

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

export const personBody = Type.Object({ name, phone: Type.Optional(Type.String({ maxLength: 30 })) })
export type PersonBody = Static<typeof personBody>

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

export interface PersonAnswer {
  readonly id: string
  readonly name: string
  readonly organizationId: string
  readonly ofUnit: boolean
  readonly phone: string | null
  readonly userId: string | null
  readonly roles: readonly CommitteeRole[]
}
export interface PeopleAnswer {
  readonly organization: {
    readonly id: string
    readonly name: string
    readonly kind: OrganizationKind
    readonly unit: string | null
  }
  readonly people: readonly PersonAnswer[]
  readonly changes: readonly {
    readonly id: string
    readonly kind: ChangeKind
    readonly on: string
    readonly reason: string
  }[]
  /** What the reader may do with this organization. */
  readonly may: readonly string[]
}

export interface RosterPreview {
  readonly fingerprint: string
  readonly units: number
  readonly branches: number
  readonly faults: readonly RosterFault[]
  readonly notes: readonly RosterFault[]
  readonly counts: RosterCounts
  /** The lists hold the first 300; the counts hold all. */
  readonly added: readonly { readonly kind: OrganizationKind; readonly name: string; readonly unit: string | null }[]
  readonly changed: readonly {
    readonly id: string
    readonly name: string
    readonly unit: string | null
    readonly link: 'rename' | 'move' | null
    readonly what: string
  }[]
  readonly appointed: readonly RosterNaming[]
  readonly ended: readonly RosterNaming[]
  readonly missing: readonly {
    readonly id: string
    readonly kind: OrganizationKind
    readonly name: string
    readonly unit: string | null
  }[]
  readonly sharedNames: readonly string[]
}
export interface RosterNaming {
  readonly unit: string | null
  readonly branch: string
  readonly role: CommitteeRole
  readonly name: string
}
export interface RosterCounts {
  readonly addedUnits: number
  readonly addedBranches: number
  readonly changed: number
  readonly appointed: number
  readonly ended: number
  readonly accounts: number
  readonly missing: number
  readonly dissolved: number
}

/** What stands on one activation slip. The code is in clear here and nowhere afterwards. */
export interface Slip {
  readonly unit: string
  readonly unitId: string
  readonly branch: string
  readonly name: string
  readonly roles: readonly CommitteeRole[]
  readonly username: string
  readonly code: string
  readonly userId: string
  readonly expiresAt: string
}
export interface SlipsAnswer {
  readonly slips: readonly Slip[]
}
export interface RosterImported extends SlipsAnswer {
  readonly counts: RosterCounts
}
