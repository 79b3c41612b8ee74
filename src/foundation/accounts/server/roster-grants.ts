import { sql } from 'kysely'
import type { LocalDate } from '../../calendar/dates.ts'
import { type Tx, tables } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { CommitteeRole } from '../access.ts'
import type { IssuedAccount } from './accounts.ts'
import { hashActivationCode, newActivationCode } from './hashing.ts'
import type { AccountTables } from './tables.ts'

/** The roster's way to roles and codes: thousands in one statement. The caller's entries name each of them. */
const open = (tx: Tx) => tables<AccountTables>(tx)
const BATCH = 2000
const codeDays = 14

export interface HeldGrant {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly organizationId: string
  readonly role: CommitteeRole
}

/** Who holds which of these roles, in all the committee or in some of its organizations. */
export async function grantsHeld(
  tx: Tx,
  scope: CommitteeScope,
  roles: readonly CommitteeRole[],
  organizationIds: readonly string[] | null = null,
): Promise<HeldGrant[]> {
  let query = open(tx)
    .selectFrom('grants as g')
    .innerJoin('auth.user as u', 'u.id', 'g.user_id')
    .select(['g.id', 'g.user_id as userId', 'u.name', 'g.organization_id as organizationId', 'g.role'])
    .where('g.committee_id', '=', scope.committeeId)
    .where('g.valid_to', 'is', null)
    .where('g.role', 'in', [...roles])
    .orderBy('g.id')
  if (organizationIds) query = query.where('g.organization_id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`)
  return query.execute()
}

export interface GivenGrant {
  readonly userId: string
  readonly organizationId: string
  readonly role: CommitteeRole
}

/** A role held already stays as it is. An administrator among them is refused by the database (duties_stay_separate). */
export async function giveGrants(
  tx: Tx,
  scope: CommitteeScope,
  grants: readonly GivenGrant[],
  from: LocalDate,
): Promise<void> {
  for (let at = 0; at < grants.length; at += BATCH)
    await open(tx)
      .insertInto('grants')
      .values(
        grants.slice(at, at + BATCH).map(grant => ({
          committee_id: scope.committeeId,
          id: newId(),
          user_id: grant.userId,
          organization_id: grant.organizationId,
          role: grant.role,
          valid_from: sql<string>`${from}::date`,
          valid_to: null,
        })),
      )
      .onConflict(oc =>
        oc.columns(['committee_id', 'user_id', 'organization_id', 'role']).where('valid_to', 'is', null).doNothing(),
      )
      .execute()
}

/** From this transaction on nobody holds them. */
export async function endGrants(tx: Tx, scope: CommitteeScope, ids: readonly string[], on: LocalDate): Promise<void> {
  if (ids.length === 0) return
  await open(tx)
    .updateTable('grants')
    .set({ valid_to: sql<string>`${on}::date` })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('valid_to', 'is', null)
    .execute()
}

/** Slips that went astray: new codes for those who have not set a password yet; the old codes are void at once. */
export async function renewCodes(tx: Tx, userIds: readonly string[], now: Date): Promise<IssuedAccount[]> {
  if (userIds.length === 0) return []
  const waiting = await open(tx)
    .selectFrom('auth.user as u')
    .innerJoin('account_guards as g', 'g.user_id', 'u.id')
    .select(['u.id as userId', 'u.name', sql<string>`coalesce(u.username, '')`.as('username')])
    .where('u.id', '=', sql<string>`any(${[...userIds]}::text[])`)
    .where('g.activated_at', 'is', null)
    .forUpdate()
    .execute()
  const expiresAt = new Date(now.getTime() + codeDays * 86_400_000)
  const issued = waiting.map(account => ({ ...account, code: newActivationCode(), expiresAt }))
  const rows = issued.map(({ userId, code }) => ({ user_id: userId, hash: hashActivationCode(userId, code) }))
  await sql`
    update account_guards g
    set activation_code_hash = x.hash, activation_expires_at = ${expiresAt}, activation_used_at = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(user_id text, hash text)
    where g.user_id = x.user_id`.execute(open(tx))
  return issued
}
