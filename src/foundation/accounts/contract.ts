import Type, { type Static } from 'typebox'
import { listAnswer, listQuery } from '../http/list.ts'
import type { CommitteeRole } from './access.ts'

const words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Words = Type.String()
const id = Type.String({ format: 'uuid' })

const wished = Type.Object({ name: words(60), username: words(60) })

export const setUpBody = Type.Object({
  token: words(64),
  system_admin: wished,
  security_admin: wished,
  auditor: wished,
})
export type SetUpBody = Static<typeof setUpBody>

export const signInBody = Type.Object({ username: words(60), password: words(128) })
export const codeBody = Type.Object({ code: words(32) })
export const activationBody = Type.Object({ username: words(60), code: words(32), password: words(128) })
export const enrolBody = Type.Object({ password: words(128) })
export const passwordBody = Type.Object({ present: words(128), password: words(128) })

/** Given by the security administrator; all other roles come with the roster or from the officer. */
export const appointedRoles = ['officer', 'leader', 'inspector'] as const satisfies readonly CommitteeRole[]
export type AppointedRole = (typeof appointedRoles)[number]

export const committeeBody = Type.Object({ name: Type.String({ minLength: 2, maxLength: 60 }) })
export const committeeParams = Type.Object({ id })
export const appointmentParams = Type.Object({ id, grantId: id })
export const appointmentBody = Type.Object({
  name: words(60),
  username: words(60),
  role: Type.Union([Type.Literal('officer'), Type.Literal('leader'), Type.Literal('inspector')]),
})
export const accountParams = Type.Object({ id })

export const committeesQuery = listQuery(['oldest', 'recent'])
export const committeesAnswer = listAnswer(
  Type.Object({ id: Words, name: Words, createdAt: Words, officers: Type.Array(Words) }),
)
export const appointmentsQuery = listQuery(['oldest', 'recent'])
export const appointmentsAnswer = Type.Interface(
  [
    listAnswer(
      Type.Object({
        id: Words,
        userId: Words,
        role: Words,
        name: Words,
        username: Words,
        from: Words,
        activated: Type.Boolean(),
        twoFactor: Type.Boolean(),
      }),
    ),
  ],
  { committee: Type.Object({ id: Words, name: Words, zone: Words }) },
)
export const houseLedgerQuery = listQuery(['recent', 'oldest'], 200)
export const houseLedgerAnswer = listAnswer(
  Type.Object({
    at: Words,
    said: Words,
    act: Words,
    actor: Words,
    subject: Words,
    seq: Type.Integer(),
    hash: Words,
  }),
)

export const readsQuery = listQuery(['recent', 'oldest'], 200)
export const ReadShown = Type.Object({
  id: Words,
  at: Words,
  reader: Words,
  said: Words,
  subject: Words,
  count: Type.Integer(),
})
export type ReadShown = Static<typeof ReadShown>
export const readsAnswer = listAnswer(ReadShown)

/** A code on its way to a slip: shown once, never kept in clear. */
export interface IssuedAnswer {
  readonly userId: string
  readonly name: string
  readonly username: string
  readonly code: string
  /** An instant; the slip says the day before which the code works. */
  readonly expiresAt: string
}

export interface SetUpAnswer {
  readonly administrators: readonly (IssuedAnswer & { readonly role: 'system_admin' | 'security_admin' | 'auditor' })[]
}

export interface NextAnswer {
  readonly next: 'signed_in' | 'totp'
}

export interface EnrolAnswer {
  /** `otpauth://…`, for the picture. */
  readonly uri: string
  /** The same key in groups of four, for typing. */
  readonly key: string
  readonly backupCodes: readonly string[]
}

export interface RoleShown {
  readonly role: CommitteeRole
  readonly organizationId: string
  readonly organizationName: string
}

export interface CommitteeShown {
  readonly id: string
  readonly name: string
  readonly roles: readonly RoleShown[]
}

export interface SessionAnswer {
  readonly person: {
    readonly userId: string
    readonly name: string
    readonly username: string
    readonly houseRoles: readonly ('system_admin' | 'security_admin' | 'auditor')[]
    readonly mustEnrol: boolean
    readonly mustChangePassword: boolean
    /** Twelve characters instead of eight, and a second factor. */
    readonly strict: boolean
  } | null
  readonly committees: readonly CommitteeShown[]
}

export interface CommitteeListed {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly officers: readonly string[]
}

export interface AppointmentListed {
  readonly id: string
  readonly userId: string
  readonly role: AppointedRole
  readonly name: string
  readonly username: string
  readonly from: string
  readonly activated: boolean
  readonly twoFactor: boolean
}

export interface AppointedAnswer {
  readonly userId: string
  readonly name: string
  readonly username: string
  readonly issued: IssuedAnswer | null
}

export interface HouseEntryShown {
  readonly at: string
  readonly said: string
  readonly act: string
  readonly actor: string
  readonly subject: string
  readonly seq: number
  readonly hash: string
}
