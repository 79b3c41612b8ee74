import type { Person } from '../../accounts/access.ts'
import { createAccount, createAccounts, grantRole, type IssuedAccount } from '../../accounts/server/accounts.ts'
import { endGrants, grantsHeld, renewCodes } from '../../accounts/server/roster-grants.ts'
import { wishedUsername } from '../../accounts/wished-username.ts'
import { type LocalDate, localDate } from '../../calendar/dates.ts'
import { today } from '../../calendar/instants.ts'
import type { Tx, Written } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { LedgerDraft } from '../../ledger/entry.ts'
import { isSome, notFound, Problem, refused } from '../../problems/problem.ts'
import { normalizePersonName } from '../../text/length.ts'
import { dayHasCome } from '../changes.ts'
import type { ChangeBody, ReviewerBody, Slip } from '../contract.ts'
import { rosterRoles } from '../roster-state.ts'
import { branchesBelow, displayUnit, pathOf, treeFrom } from '../tree.ts'
import { refuseStale } from './overtaken.ts'
import { dissolve, merge, move, rename, split } from './reorganization.ts'
import * as store from './store.ts'

const allRoles = [...rosterRoles, 'unit_reviewer'] as const

/** A change of the tree as the officer registers it; whoever held a role in what ends holds it no longer. */
export async function registerChange(
  house: House,
  scope: CommitteeScope,
  person: Person,
  id: string,
  body: ChangeBody,
  seen: number,
): Promise<{ readonly ids: readonly string[] }> {
  const now = today(house.now())
  const on = body.on === undefined ? now : localDate(body.on)
  const early = dayHasCome(on, now)
  if (isSome(early)) throw refused(early)
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    if (!(await store.lockTree(tx, scope))) throw notFound()
    await refuseStale(tx, scope, id, seen, { userId: person.userId, on: now })
    const { entries, ids, ended } = await perform(tx, scope, id, body, on)
    const held = ended.length > 0 ? await grantsHeld(tx, scope, allRoles, ended) : []
    await endGrants(
      tx,
      scope,
      held.map(grant => grant.id),
      now,
    )
    const withGrants = (draft: LedgerDraft): LedgerDraft => {
      const here = held.filter(grant => grant.organizationId === draft.subject.id)
      if (here.length === 0) return draft
      return {
        ...draft,
        data: { ...draft.data, ended: here.map(({ userId, role, id: grantId }) => ({ userId, role, grantId })) },
      }
    }
    const [first, ...more] = entries
    return { entries: [withGrants(first), ...more.map(withGrants)], answer: { ids } }
  })
}

type Performed = {
  readonly entries: Written<unknown>['entries']
  readonly ids: readonly string[]
  readonly ended: readonly string[]
}

async function perform(tx: Tx, scope: CommitteeScope, id: string, body: ChangeBody, on: LocalDate): Promise<Performed> {
  const dated = { on, reason: body.reason }
  switch (body.kind) {
    case 'rename': {
      const { entries } = await rename(tx, scope, { id, name: body.name, ...dated })
      return { entries, ids: [id], ended: [] }
    }
    case 'move': {
      const { entries } = await move(tx, scope, { id, parentId: body.parentId, ...dated })
      return { entries, ids: [id], ended: [] }
    }
    case 'merge': {
      const { entries, answer } = await merge(tx, scope, { ids: [id], into: { id: body.into }, ...dated })
      return { entries, ids: [answer.id], ended: answer.ended }
    }
    case 'split': {
      const { entries, answer } = await split(tx, scope, { id, into: body.into, ...dated })
      return { entries, ids: answer.ids, ended: [id] }
    }
    case 'dissolve': {
      const successor = body.successorId === undefined ? {} : { successorId: body.successorId }
      const { entries } = await dissolve(tx, scope, { id, ...successor, ...dated })
      return { entries, ids: [], ended: [id] }
    }
  }
}

/** The officer appoints who checks a unit's declarations. Without a login name one is made from the pinyin. */
export async function appointReviewer(
  house: House,
  scope: CommitteeScope,
  person: Person,
  unitId: string,
  body: ReviewerBody,
): Promise<IssuedAccount> {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const [unit] = await store.presentOf(tx, scope, [unitId])
    if (!unit) throw notFound()
    if (unit.kind !== 'unit') throw new Problem(422, 'not_a_unit', '审核员只能在单位（机关党委）设，请选单位。')
    const name = normalizePersonName(body.name)
    const account = body.username
      ? await createAccount(tx, { name, username: body.username }, now)
      : (await createAccounts(tx, scope, [{ name, username: wishedUsername(name) }], now))[0]
    if (!account) throw notFound()
    const on = today(now)
    await grantRole(tx, scope, {
      userId: account.userId,
      organizationId: unit.id,
      role: 'unit_reviewer',
      from: on,
      now,
    })
    const data = { on, appointed: [{ userId: account.userId, role: 'unit_reviewer' }] }
    return {
      entries: [{ subject: { kind: 'organization', id: unit.id }, act: 'organization.appoint', data }],
      answer: account,
    }
  })
}

/** New slips for everybody of a unit (or branch) who has not set a password yet. */
export async function reissueSlips(
  house: House,
  scope: CommitteeScope,
  person: Person,
  organizationId: string,
): Promise<Slip[]> {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const versions = await store.versionsOn(tx, scope, today(now))
    const self = versions.find(one => one.id === organizationId)
    if (!self || self.kind === 'committee') throw notFound()
    const root = treeFrom(versions)
    const below = root
      ? branchesBelow(root).filter(branch => pathOf(branch.id, versions).some(step => step.id === self.id))
      : []
    const held = await grantsHeld(tx, scope, allRoles, [self.id, ...below.map(branch => branch.id)])
    const issued = await renewCodes(
      tx,
      [...new Set(held.map(grant => grant.userId))].filter(id => id !== person.userId),
      now,
    )
    if (issued.length === 0)
      throw new Problem(409, 'nobody_waits', '这里的同志都已启用账号，不需要新的启用条。忘记密码的请重置。')
    const slips = issued.map((account): Slip => {
      const own = held.filter(grant => grant.userId === account.userId)
      const path = pathOf(own[0]?.organizationId ?? self.id, versions)
      const unit = displayUnit(path) ?? self
      return {
        unit: unit.name,
        unitId: unit.id,
        branch: path[0]?.name ?? '',
        name: account.name,
        roles: [...new Set(own.map(grant => grant.role))],
        username: account.username,
        code: account.code,
        userId: account.userId,
        expiresAt: account.expiresAt.toISOString(),
      }
    })
    const data = { on: today(now), accounts: issued.map(account => account.userId) }
    return {
      entries: [{ subject: { kind: 'organization', id: self.id }, act: 'organization.reissueSlips', data }],
      answer: slips,
    }
  })
}
