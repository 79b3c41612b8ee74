import Type, { type Static } from 'typebox'
import { listAnswer, listOf, listQuery } from '../http/list.ts'
import { type CommitteeRole, committeeRoles, houseRoles } from './access.ts'

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
export const committeeFounded = Type.Object({ id: Words, name: Words })
export const committeeParams = Type.Object({ id })
export const appointmentParams = Type.Object({ id, grantId: id })
export const appointmentBody = Type.Object({
  name: words(60),
  username: words(60),
  role: Type.Union([Type.Literal('officer'), Type.Literal('leader'), Type.Literal('inspector')]),
})
export const accountParams = Type.Object({ id })

export const committeesQuery = listQuery(['oldest', 'recent'])
export const CommitteeListed = Type.Object({ id: Words, name: Words, createdAt: Words, officers: listOf(Words) })
export type CommitteeListed = Static<typeof CommitteeListed>
export const committeesAnswer = listAnswer(CommitteeListed)
export const appointmentsQuery = listQuery(['oldest', 'recent'])
export const AppointmentListed = Type.Object({
  id: Words,
  userId: Words,
  role: Type.Enum(appointedRoles),
  name: Words,
  username: Words,
  from: Words,
  activated: Type.Boolean(),
  twoFactor: Type.Boolean(),
})
export type AppointmentListed = Static<typeof AppointmentListed>
export const appointmentsAnswer = Type.Interface([listAnswer(AppointmentListed)], {
  committee: Type.Object({ id: Words, name: Words, zone: Words }),
})
export const houseLedgerQuery = listQuery(['recent', 'oldest'], 200)
export const HouseEntryShown = Type.Object({
  at: Words,
  said: Words,
  act: Words,
  actor: Words,
  subject: Words,
  seq: Type.Integer(),
  hash: Words,
})
export type HouseEntryShown = Static<typeof HouseEntryShown>
export const houseLedgerAnswer = listAnswer(HouseEntryShown)

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
const issued = {
  userId: Words,
  name: Words,
  username: Words,
  code: Words,
  /** An instant; the slip says the day before which the code works. */
  expiresAt: Words,
}
export const IssuedAnswer = Type.Object(issued)
export type IssuedAnswer = Static<typeof IssuedAnswer>

export const SetUpAnswer = Type.Object({
  administrators: listOf(Type.Object({ ...issued, role: Type.Enum(houseRoles) })),
})
export type SetUpAnswer = Static<typeof SetUpAnswer>

export const NextAnswer = Type.Object({ next: Type.Enum(['signed_in', 'totp'] as const) })
export type NextAnswer = Static<typeof NextAnswer>

export const EnrolAnswer = Type.Object({
  /** `otpauth://…`, for the picture. */
  uri: Words,
  /** The same key in groups of four, for typing. */
  key: Words,
  backupCodes: listOf(Words),
})
export type EnrolAnswer = Static<typeof EnrolAnswer>

const RoleShown = Type.Object({ role: Type.Enum(committeeRoles), organizationId: Words, organizationName: Words })
export type RoleShown = Static<typeof RoleShown>

const CommitteeShown = Type.Object({ id: Words, name: Words, roles: listOf(RoleShown) })
export type CommitteeShown = Static<typeof CommitteeShown>

export const SessionAnswer = Type.Object({
  person: Type.Union([
    Type.Object({
      userId: Words,
      name: Words,
      username: Words,
      houseRoles: listOf(Type.Enum(houseRoles)),
      mustEnrol: Type.Boolean(),
      mustChangePassword: Type.Boolean(),
      /** Twelve characters instead of eight, and a second factor. */
      strict: Type.Boolean(),
    }),
    Type.Null(),
  ]),
  committees: listOf(CommitteeShown),
})
export type SessionAnswer = Static<typeof SessionAnswer>

export const AppointedAnswer = Type.Object({
  userId: Words,
  name: Words,
  username: Words,
  issued: Type.Union([IssuedAnswer, Type.Null()]),
})
export type AppointedAnswer = Static<typeof AppointedAnswer>
