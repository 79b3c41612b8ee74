import { v7 } from 'uuid'
import type { LocalDate } from '../../calendar/dates.ts'
import type { Tx } from '../../database/doors.ts'
import { type CommitteeScope, type HouseScope, house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { LedgerDraft } from '../../ledger/entry.ts'
import { isSome, notFound, Problem, refused } from '../../problems/problem.ts'
import type { CommitteeRole, Person } from '../access.ts'
import { isWeighty } from '../password.ts'
import { isUsername, normalUsername, personNameFits, usernameFits } from '../username.ts'
import { hashActivationCode, newActivationCode } from './hashing.ts'
import * as store from './store.ts'

/** An activation code lives for fourteen days (DESIGN.md §1). */
const codeDays = 14

export interface WishedAccount {
  readonly name: string
  /** Where it is taken, the account gets the next free number behind it: zhangwei2. */
  readonly username: string
}

/** A new account with its code: the only moment at which the code is known in clear. */
export interface IssuedAccount {
  readonly userId: string
  readonly name: string
  readonly username: string
  readonly code: string
  readonly expiresAt: Date
}

/** Accounts by the thousand, for the roster: fast hashes of random codes, no password yet. The caller's entry counts them. */
export async function createAccounts(
  tx: Tx,
  _scope: CommitteeScope | HouseScope,
  people: readonly WishedAccount[],
  now: Date,
): Promise<IssuedAccount[]> {
  const refusals = people.flatMap(person => [...usernameFits(person.username), ...personNameFits(person.name)])
  if (isSome(refusals)) throw refused(refusals)
  const free = nameGiver(
    await store.takenUsernames(
      tx,
      people.map(person => normalUsername(person.username)),
    ),
  )
  const expiresAt = codeEnd(now)
  const issued = people.map(person => ({
    userId: newId(now),
    name: person.name.normalize('NFC').trim(),
    username: free(normalUsername(person.username)),
    code: newActivationCode(),
    expiresAt,
  }))
  const rows = issued.map(({ userId, name, username, code }) => ({
    userId,
    name,
    username,
    codeHash: hashActivationCode(userId, code),
    codeExpiresAt: expiresAt,
  }))
  await store.insertAccounts(tx, rows, now)
  return issued
}

function nameGiver(taken: readonly string[]) {
  const used = new Set(taken)
  return (wish: string) => {
    let name = wish
    for (let n = 2; used.has(name); n += 1) name = `${wish.slice(0, 26)}${n}`
    used.add(name)
    return name
  }
}

/** One account by hand, under exactly this name. */
export async function createAccount(tx: Tx, person: WishedAccount, now: Date): Promise<IssuedAccount> {
  const username = normalUsername(person.username)
  if (isUsername(username) && (await store.accountNamed(tx, username))) throw usernameTaken()
  const [account] = await createAccounts(tx, houseScope, [person], now)
  if (!account) throw new TypeError('an account was asked for')
  return account
}

export const usernameTaken = () => {
  const sentence = '这个登录名已有人用，请换一个，或核对姓名。'
  return new Problem(409, 'username_taken', sentence, {
    fields: [{ code: 'username_taken', sentence, pin: 'username' }],
  })
}

export interface NewGrant {
  readonly userId: string
  readonly organizationId: string
  readonly role: CommitteeRole
  readonly from: LocalDate
  readonly now: Date
}

/** Gives a role in an organization; null where it is held already. The caller writes the entry down. */
export async function grantRole(tx: Tx, scope: CommitteeScope, grant: NewGrant): Promise<LedgerDraft | null> {
  if (await store.houseRoleOf(tx, grant.userId))
    throw new Problem(409, 'duties_stay_separate', '三类管理员不能兼任工委的角色，请另选一位同志。')
  const { now, ...row } = grant
  const id = newId(now)
  if (!(await store.insertGrant(tx, scope, { ...row, id }))) return null
  const data = {
    grantId: id,
    committeeId: scope.committeeId,
    organizationId: row.organizationId,
    role: row.role,
    from: row.from,
  }
  return { subject: { kind: 'account', id: row.userId }, act: 'grant.give', data }
}

/** Ends a role at once. */
export async function endGrant(
  tx: Tx,
  scope: CommitteeScope,
  grant: { readonly id: string; readonly on: LocalDate },
): Promise<LedgerDraft> {
  const held = await store.openGrant(tx, scope, grant.id)
  if (!held) throw notFound()
  await store.closeGrant(tx, scope, grant.id, grant.on)
  const data = {
    grantId: held.id,
    committeeId: scope.committeeId,
    organizationId: held.organizationId,
    role: held.role,
    on: grant.on,
  }
  return { subject: { kind: 'account', id: held.userId }, act: 'grant.end', data }
}

/** What the gate's relations need of another room: from an organization upward to its committee. */
export type PlaceOf = (tx: Tx, committeeId: string, organizationId: string) => Promise<readonly string[]>

/**
 * A forgotten password: the old one and every session end at once, a new code goes out, and it is on record who did it.
 * The unit's reviewer does it for its branches' people, the officer for those below the committee, the security
 * administrator for officers, leaders and inspectors; nobody for themselves, nor for somebody who also serves elsewhere.
 */
export async function reissueActivation(
  house: House,
  actor: Person,
  userId: string,
  placeOf: PlaceOf,
): Promise<IssuedAccount> {
  const now = house.now()
  return house.db.write(houseScope, { kind: 'person', userId: actor.userId }, async tx => {
    const account = await store.accountOf(tx, userId)
    if (!account || !(await mayReissue(tx, actor, userId, placeOf))) throw notFound()
    return { entries: [reissued(userId)], answer: await reissue(tx, account, now) }
  })
}

/** At the command line, for whom nobody else can help: password and second factor are both begun anew. */
export async function resetAccount(house: House, username: string): Promise<IssuedAccount | null> {
  const now = house.now()
  return house.db.write(houseScope, { kind: 'command', command: 'user reset' }, async tx => {
    const account = await store.accountNamed(tx, normalUsername(username))
    if (!account) throw new Problem(404, 'no_such_account', `没有登录名为“${username}”的账号。`)
    await store.dropSecondFactor(tx, account.userId)
    return { entries: [reissued(account.userId)], answer: await reissue(tx, account, now) }
  })
}

const reissued = (userId: string): LedgerDraft => ({
  subject: { kind: 'account', id: userId },
  act: 'account.reissue',
  data: {},
})

async function reissue(tx: Tx, account: store.AccountRow, now: Date): Promise<IssuedAccount> {
  const { userId, name, username } = account
  const code = newActivationCode()
  const expiresAt = codeEnd(now)
  await store.putCode(tx, userId, hashActivationCode(userId, code), expiresAt)
  await store.dropPassword(tx, userId)
  await store.endSessions(tx, userId)
  return { userId, name, username, code, expiresAt }
}

async function mayReissue(tx: Tx, actor: Person, userId: string, placeOf: PlaceOf): Promise<boolean> {
  if (actor.userId === userId || (await store.houseRoleOf(tx, userId))) return false
  const held = await store.openGrantsOf(tx, userId)
  if (held.length === 0) return false
  const appointed: readonly CommitteeRole[] = ['officer', 'leader', 'inspector']
  if (held.some(grant => appointed.includes(grant.role))) return actor.houseRoles.includes('security_admin')
  for (const grant of held) {
    const place = await placeOf(tx, grant.committeeId, grant.organizationId)
    if (!actor.grants.some(mine => mine.committeeId === grant.committeeId && reaches(mine, grant, place))) return false
  }
  return true
}

function reaches(mine: Person['grants'][number], grant: store.GrantRow, place: readonly string[]): boolean {
  if (mine.role === 'officer') return mine.organizationId === place[place.length - 1]
  const branchSide: readonly CommitteeRole[] = ['branch_secretary', 'branch_lead', 'branch_editor']
  return mine.role === 'unit_reviewer' && branchSide.includes(grant.role) && place.includes(mine.organizationId)
}

/** Ids in the order of the house's clock, whatever the machine's says. */
export const newId = (now: Date) => v7({ msecs: now.getTime() })
const codeEnd = (now: Date) => new Date(now.getTime() + codeDays * 86_400_000)

/** Whether this person's passwords are the long ones. */
export async function isStrict(tx: Tx, userId: string): Promise<boolean> {
  const duty = await store.houseRoleOf(tx, userId)
  return duty !== null || isWeighty((await store.openGrantsOf(tx, userId)).map(grant => grant.role))
}
