import { createHash } from 'node:crypto'
import { createAccounts } from '../../accounts/server/accounts.ts'
import { endGrants, giveGrants, grantsHeld } from '../../accounts/server/roster-grants.ts'
import { wishedUsername } from '../../accounts/wished-username.ts'
import type { LocalDate } from '../../calendar/dates.ts'
import { today } from '../../calendar/instants.ts'
import type { Tx, Written } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { Actor } from '../../ledger/entry.ts'
import { notFound, Problem } from '../../problems/problem.ts'
import type { RosterImported, RosterPreview, Slip } from '../contract.ts'
import { type RosterBranch, readRoster } from '../roster.ts'
import type { PlannedPerson } from '../roster-people.ts'
import { planRoster, type RosterPlan } from '../roster-plan.ts'
import { type RosterState, rosterRoles } from '../roster-state.ts'
import { Book, countsOf, previewOf } from '../roster-words.ts'
import { amendPeople, endPeople, everybody, insertPeople } from './people-store.ts'
import { rosterEntries } from './roster-entries.ts'
import { readRosterFile } from './roster-file.ts'
import * as store from './store.ts'

export interface RosterUpload {
  readonly bytes: Buffer
  readonly fileName: string
  readonly endMissing?: boolean
  readonly separate?: readonly string[]
}

/** The dry run: every fault by row and column, and what the import would make, change and end. Nothing is written. */
export async function previewRoster(house: House, scope: CommitteeScope, upload: RosterUpload): Promise<RosterPreview> {
  const sheet = await readRosterFile(upload.bytes, upload.fileName)
  const on = today(house.now())
  return house.db.read(scope, async tx => {
    const state = await stateOf(tx, scope, on)
    const read = readRoster(sheet, nameOfRoot(state))
    const plan = planRoster(
      read.branches,
      state,
      { endMissing: upload.endMissing === true, separate: upload.separate ?? [], on },
      newId,
    )
    return previewOf(read, plan, state, fingerprint(upload.bytes, state))
  })
}

/** The import: one transaction with everything, or nothing. What the officer saw in the preview is what happens, or it is refused. */
export async function importRoster(
  house: House,
  scope: CommitteeScope,
  actor: Actor,
  upload: RosterUpload & { readonly fingerprint: string | null },
): Promise<RosterImported> {
  const sheet = await readRosterFile(upload.bytes, upload.fileName)
  const now = house.now()
  return house.db.write(scope, actor, async tx => {
    if (!(await store.lockTree(tx, scope))) throw notFound()
    const state = await stateOf(tx, scope, today(now))
    if (upload.fingerprint !== null && upload.fingerprint !== fingerprint(upload.bytes, state))
      throw new Problem(409, 'roster_changed', '核对之后文件或花名册又有变动，还没有导入。请重新核对一遍。')
    const read = readRoster(sheet, nameOfRoot(state))
    if (read.faults.length > 0)
      throw new Problem(422, 'roster_faults', `有 ${read.faults.length} 处要改，一行也没有导入。请改好后再传。`, {
        facts: { faults: read.faults },
      })
    return takeIn(
      tx,
      scope,
      read.branches,
      { endMissing: upload.endMissing === true, separate: upload.separate ?? [] },
      now,
      {
        state,
        file: sha256(upload.bytes),
      },
    )
  })
}

/** Rows that are already read, for the command line, the demo and the import above. */
export async function takeIn(
  tx: Tx,
  scope: CommitteeScope,
  branches: readonly RosterBranch[],
  options: { readonly endMissing: boolean; readonly separate: readonly string[] },
  now: Date,
  known: { readonly state?: RosterState; readonly file?: string } = {},
): Promise<Written<RosterImported>> {
  const on = today(now)
  if (!known.state && !(await store.lockTree(tx, scope))) throw notFound()
  const state = known.state ?? (await stateOf(tx, scope, on))
  const plan = planRoster(branches, state, { ...options, on }, newId)
  await writeTree(tx, scope, plan, on)
  const { userIds, slips } = await writePeople(tx, scope, plan, state, now)
  return {
    entries: rosterEntries({ plan, userIds, on, committeeId: scope.committeeId, file: known.file ?? null }),
    answer: { counts: countsOf(plan), slips },
  }
}

async function stateOf(tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<RosterState> {
  const organizations = await store.versionsOn(tx, scope, on)
  const people = await everybody(tx, scope)
  const grants = await grantsHeld(tx, scope, rosterRoles)
  return {
    committeeId: organizations.find(one => one.kind === 'committee')?.id ?? '',
    organizations,
    people,
    grants: grants.flatMap(({ role, ...grant }) => {
      const known = rosterRoles.find(one => one === role)
      return known ? [{ id: grant.id, userId: grant.userId, organizationId: grant.organizationId, role: known }] : []
    }),
  }
}

const nameOfRoot = (state: RosterState) => state.organizations.find(one => one.kind === 'committee')?.name ?? ''
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')

/** File and house together: when either changes between preview and import, the officer has seen something else. */
function fingerprint(bytes: Buffer, state: RosterState): string {
  const organizations = [...state.organizations].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sha256(JSON.stringify([sha256(bytes), organizations, state.people, state.grants]))
}

async function writeTree(tx: Tx, scope: CommitteeScope, plan: RosterPlan, on: LocalDate): Promise<void> {
  await store.insertOrganizations(tx, scope, plan.added)
  await store.insertVersions(
    tx,
    scope,
    plan.added.map(organization => ({ ...organization, from: on })),
  )
  const changed = plan.changed.map(({ after }) => after.id)
  await store.dropVersionsBegunOn(tx, scope, changed, on)
  await store.closeVersions(tx, scope, [...changed, ...plan.dissolved.map(one => one.id)], on)
  await store.insertVersions(
    tx,
    scope,
    plan.changed.map(({ after }) => ({ ...after, from: on })),
  )
  const reason = '花名册导入'
  await store.insertChanges(tx, scope, [
    ...plan.added.map(one => ({ id: newId(), organizationId: one.id, kind: 'add' as const, on, reason })),
    ...plan.changed.flatMap(({ before, after }) => [
      ...(before.name === after.name
        ? []
        : [{ id: newId(), organizationId: after.id, kind: 'rename' as const, on, reason }]),
      ...(before.parentId === after.parentId
        ? []
        : [{ id: newId(), organizationId: after.id, kind: 'move' as const, on, reason }]),
    ]),
    ...plan.dissolved.map(one => ({ id: newId(), organizationId: one.id, kind: 'dissolve' as const, on, reason })),
  ])
}

/** Of people of one sound the first is wenzhixia, the next wenzhixia2. */
async function writePeople(tx: Tx, scope: CommitteeScope, plan: RosterPlan, state: RosterState, now: Date) {
  const on = today(now)
  const gone = new Set(plan.dissolved.map(one => one.id))
  const firstBranch = new Map([...plan.appointed].reverse().map(naming => [naming.person.id, naming.branchId]))
  const accountless = new Map(
    plan.appointed.flatMap(({ person }) => (person.userId === null ? [[person.id, person] as const] : [])),
  )
  const wishes = [...accountless.values()]
  const issued = await createAccounts(
    tx,
    scope,
    wishes.map(({ name }) => ({ name, username: wishedUsername(name) })),
    now,
  )
  const userIds = new Map<string, string>()
  wishes.forEach((person, index) => {
    const account = issued[index]
    if (account) userIds.set(person.id, account.userId)
  })
  const settled = (person: PlannedPerson) => ({
    id: person.id,
    organizationId: gone.has(person.organizationId)
      ? (firstBranch.get(person.id) ?? person.organizationId)
      : person.organizationId,
    phone: person.phone,
    userId: person.userId ?? userIds.get(person.id) ?? null,
  })
  await insertPeople(
    tx,
    scope,
    plan.people.filter(person => person.isNew).map(person => ({ ...settled(person), name: person.name })),
  )
  await amendPeople(
    tx,
    scope,
    plan.people
      .filter(
        person => !person.isNew && (person.phoneChanged || userIds.has(person.id) || gone.has(person.organizationId)),
      )
      .map(settled),
  )
  await endPeople(tx, scope, [...gone], on)
  await endGrants(
    tx,
    scope,
    plan.endedGrants.map(grant => grant.id),
    on,
  )
  await giveGrants(
    tx,
    scope,
    plan.appointed.flatMap(({ person, branchId, role }) => {
      const userId = person.userId ?? userIds.get(person.id)
      return userId === undefined ? [] : [{ userId, organizationId: branchId, role }]
    }),
    on,
  )
  const book = new Book(state, plan)
  const slips = wishes.flatMap((person, index): Slip[] => {
    const account = issued[index]
    if (!account) return []
    const named = plan.appointed.filter(naming => naming.person.id === person.id)
    const branchId = named[0]?.branchId ?? person.organizationId
    const unit = book.unitOf(branchId)
    return [
      {
        unit: unit.name,
        unitId: unit.id,
        branch: book.nameOf(branchId),
        name: person.name,
        roles: [...new Set(named.map(naming => naming.role))],
        username: account.username,
        code: account.code,
        userId: account.userId,
        expiresAt: account.expiresAt.toISOString(),
      },
    ]
  })
  return { userIds, slips }
}
