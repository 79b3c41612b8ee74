import { today } from '../../calendar/instants.ts'
import type { Tx } from '../../database/doors.ts'
import { type CommitteeScope, house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { Actor, LedgerDraft } from '../../ledger/entry.ts'
import { appendEntries } from '../../ledger/server/store.ts'
import { foundCommittee } from '../../organizations/server/organizations.ts'
import { notFound, Problem } from '../../problems/problem.ts'
import type { Person } from '../access.ts'
import type { AppointedRole } from '../contract.ts'
import { isWeighty } from '../password.ts'
import { normalUsername } from '../username.ts'
import { createAccount, endGrant, grantRole, type IssuedAccount, isStrict, usernameTaken } from './accounts.ts'
import { appointmentsOf, type CommitteeRow, committeeOf, committees, insertCommittee } from './committee-store.ts'
import * as store from './store.ts'

/** A committee and the root of its tree, which bears its id. */
export async function createCommittee(
  house: House,
  scope: CommitteeScope,
  person: Person,
  name: string,
): Promise<CommitteeRow> {
  const now = house.now()
  const id = scope.committeeId
  const actor = actorOf(person)
  return house.db.write(houseScope, actor, async tx => {
    const committee = { id, name: name.normalize('NFC').trim(), zone: 'Asia/Shanghai' }
    await insertCommittee(tx, committee, now)
    const founded = await foundCommittee(tx, scope, { id, name: committee.name, on: today(now, committee.zone) })
    await appendEntries(tx, scope, actor, now, founded.entries)
    return { entries: [{ subject: { kind: 'committee', id }, act: 'committee.found', data: {} }], answer: committee }
  })
}

export interface Appointed {
  readonly userId: string
  readonly name: string
  readonly username: string
  /** Null for somebody who had an account already: they sign in as before. */
  readonly issued: IssuedAccount | null
}

/** The security administrator gives a role at the committee: to a new account, or to the one that bears this name and user name. */
export async function appoint(
  house: House,
  scope: CommitteeScope,
  person: Person,
  appointee: { readonly name: string; readonly username: string; readonly role: AppointedRole },
): Promise<Appointed> {
  const now = house.now()
  return house.db.write(houseScope, actorOf(person), async tx => {
    const { zone } = await standing(tx, scope)
    const { account, issued } = await accountFor(tx, appointee, now)
    // With the weightier role the longer password begins: an eight-character one is changed before anything else is done.
    const strict = await isStrict(tx, account.userId)
    const given = await grantRole(tx, scope, {
      userId: account.userId,
      organizationId: scope.committeeId,
      role: appointee.role,
      from: today(now, zone),
      now,
    })
    if (!given) throw new Problem(409, 'role_held', `${account.name}已经担任这个角色，不必再任命。`)
    if (!issued && isWeighty([appointee.role]) && !strict) await store.agePassword(tx, account.userId)
    const created: LedgerDraft[] = issued
      ? [{ subject: { kind: 'account', id: account.userId }, act: 'account.create', data: {} }]
      : []
    await appendEntries(tx, scope, actorOf(person), now, [given])
    return { entries: [given, ...created], answer: { ...account, issued } }
  })
}

async function accountFor(tx: Tx, appointee: { readonly name: string; readonly username: string }, now: Date) {
  const existing = await store.accountNamed(tx, normalUsername(appointee.username))
  if (!existing) {
    const issued = await createAccount(tx, appointee, now)
    return { account: { userId: issued.userId, name: issued.name, username: issued.username }, issued }
  }
  const { userId, name, username } = existing
  // The same user name with another name is somebody else: a role must never go astray by a typing error.
  if (name !== appointee.name.normalize('NFC').trim()) throw usernameTaken()
  return { account: { userId, name, username }, issued: null }
}

/** Ends an appointment; the next request of that person knows it. */
export async function endAppointment(
  house: House,
  scope: CommitteeScope,
  person: Person,
  grantId: string,
): Promise<void> {
  const now = house.now()
  await house.db.write(houseScope, actorOf(person), async tx => {
    const { zone } = await standing(tx, scope)
    const ended = await endGrant(tx, scope, { id: grantId, on: today(now, zone) })
    await appendEntries(tx, scope, actorOf(person), now, [ended])
    return { entries: [ended], answer: null }
  })
}

/** A duty names its committee by id; the gate does not know whether there is one. */
async function standing(tx: Tx, scope: CommitteeScope): Promise<CommitteeRow> {
  const committee = await committeeOf(tx, scope.committeeId)
  if (!committee) throw notFound()
  return committee
}

const actorOf = (person: Person): Actor => ({ kind: 'person', userId: person.userId })

/** Who may act for this committee as its officer today, by the name they sign in with. */
export const officersOf = (house: House, scope: CommitteeScope) =>
  house.db.read(scope, tx => appointmentsOf(tx, scope, ['officer']))

/** Every committee of the house, for commands that walk all of them. */
export const listCommittees = (house: House) => house.db.read(houseScope, committees)
