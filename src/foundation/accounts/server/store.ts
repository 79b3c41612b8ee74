import { sql } from 'kysely'
import type { LocalDate } from '../../calendar/dates.ts'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { CommitteeRole, HouseRole } from '../access.ts'
import type { AccountTables } from './tables.ts'

const open = (tx: Tx) => tables<AccountTables>(tx)
const day = (date: LocalDate) => sql<string>`${date}::date`

export interface NewAccount {
  readonly userId: string
  readonly name: string
  readonly username: string
  readonly codeHash: string
  readonly codeExpiresAt: Date
}

/** A thousand accounts a statement: a roster makes several thousand in one transaction. */
export async function insertAccounts(tx: Tx, accounts: readonly NewAccount[], now: Date): Promise<void> {
  for (let from = 0; from < accounts.length; from += 1000) {
    const some = accounts.slice(from, from + 1000)
    await open(tx)
      .insertInto('auth.user')
      .values(
        some.map(account => ({
          id: account.userId,
          name: account.name,
          // better-auth wants an address of each user; nobody is ever written to at this one (RFC 2606).
          email: `${account.userId}@accounts.invalid`,
          emailVerified: false,
          username: account.username,
          twoFactorEnabled: false,
          createdAt: now,
          updatedAt: now,
        })),
      )
      .execute()
    await open(tx)
      .insertInto('account_guards')
      .values(
        some.map(account => ({
          user_id: account.userId,
          password_history: [],
          activation_code_hash: account.codeHash,
          activation_expires_at: account.codeExpiresAt,
        })),
      )
      .execute()
  }
}

/** Which of these names, or of the names that begin with one of them, are taken. */
export async function takenUsernames(tx: Tx, wishes: readonly string[]): Promise<string[]> {
  if (wishes.length === 0) return []
  const rows = await sql<{ username: string }>`
    select u.username from auth."user" u where u.username = any(${wishes}::text[])
    union
    select u.username from auth."user" u join unnest(${wishes}::text[]) as wish
      on u.username ~ '[0-9]$' and regexp_replace(u.username, '[0-9]+$', '') = wish
  `.execute(open(tx))
  return rows.rows.map(row => row.username)
}

export interface AccountRow {
  readonly userId: string
  readonly name: string
  readonly username: string
  readonly twoFactor: boolean
  readonly passwordHash: string | null
  readonly history: readonly string[]
  readonly passwordChangedAt: Date | null
  readonly codeHash: string | null
  readonly codeExpiresAt: Date | null
  readonly codeUsedAt: Date | null
}

const accounts = (tx: Tx) =>
  open(tx)
    .selectFrom('auth.user as u')
    .leftJoin('account_guards as g', 'g.user_id', 'u.id')
    .leftJoin('auth.account as a', join => join.onRef('a.userId', '=', 'u.id').on('a.providerId', '=', 'credential'))
    .select([
      'u.id as userId',
      'u.name',
      sql<string>`coalesce(u.username, '')`.as('username'),
      sql<boolean>`coalesce(u."twoFactorEnabled", false)`.as('twoFactor'),
      'a.password as passwordHash',
      sql<string[]>`coalesce(g.password_history, '{}')`.as('history'),
      'g.password_changed_at as passwordChangedAt',
      'g.activation_code_hash as codeHash',
      'g.activation_expires_at as codeExpiresAt',
      'g.activation_used_at as codeUsedAt',
    ])

export const accountNamed = (tx: Tx, username: string): Promise<AccountRow | undefined> =>
  accounts(tx).where('u.username', '=', username).executeTakeFirst()

export const accountOf = (tx: Tx, userId: string): Promise<AccountRow | undefined> =>
  accounts(tx).where('u.id', '=', userId).executeTakeFirst()

/** Spends a code: of two activations at once one finds the row changed and gets nothing. */
export async function spendCode(tx: Tx, userId: string, codeHash: string, now: Date): Promise<boolean> {
  const spent = await open(tx)
    .updateTable('account_guards')
    .set({ activation_used_at: now, activated_at: sql`coalesce(activated_at, ${now})` })
    .where('user_id', '=', userId)
    .where('activation_code_hash', '=', codeHash)
    .where('activation_used_at', 'is', null)
    .where('activation_expires_at', '>', now)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

export async function putCode(tx: Tx, userId: string, codeHash: string, expiresAt: Date): Promise<void> {
  await open(tx)
    .updateTable('account_guards')
    .set({ activation_code_hash: codeHash, activation_expires_at: expiresAt, activation_used_at: null })
    .where('user_id', '=', userId)
    .execute()
}

/** The last five, the newest first: the present one is among them. */
const remembered = 5

export async function putPassword(tx: Tx, userId: string, id: string, hash: string, now: Date): Promise<void> {
  await open(tx)
    .insertInto('auth.account')
    .values({ id, accountId: userId, providerId: 'credential', userId, password: hash, createdAt: now, updatedAt: now })
    // Written out: a parameter would hide from a prepared plan that this is the condition of the index.
    .onConflict(oc =>
      oc
        .columns(['userId'])
        .where('providerId', '=', sql.lit('credential'))
        .doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute()
  await open(tx)
    .updateTable('account_guards')
    .set({
      password_changed_at: now,
      password_history: sql`(array[${hash}] || password_history)[1:${sql.lit(remembered)}]`,
    })
    .where('user_id', '=', userId)
    .execute()
}

/** Its days are over as of now: the person holds no role until it is changed. */
export async function agePassword(tx: Tx, userId: string): Promise<void> {
  await open(tx)
    .updateTable('account_guards')
    .set({ password_changed_at: new Date(0) })
    .where('user_id', '=', userId)
    .where('password_changed_at', 'is not', null)
    .execute()
}

/** A forgotten password is no way in any longer while its code is out. */
export async function dropPassword(tx: Tx, userId: string): Promise<void> {
  await open(tx)
    .deleteFrom('auth.account')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
}

export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  await open(tx).deleteFrom('auth.twoFactor').where('userId', '=', userId).execute()
  await open(tx).updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute()
}

/** Every session of this person ends with this transaction; `except` keeps the one at hand. */
export async function endSessions(tx: Tx, userId: string, except: string | null = null): Promise<void> {
  let ending = open(tx).deleteFrom('auth.session').where('userId', '=', userId)
  if (except !== null) ending = ending.where('token', '!=', except)
  await ending.execute()
}

export async function insertHouseGrant(tx: Tx, userId: string, role: HouseRole, now: Date): Promise<void> {
  await open(tx).insertInto('house_grants').values({ user_id: userId, role, granted_at: now }).execute()
}

export async function houseRoleOf(tx: Tx, userId: string): Promise<HouseRole | null> {
  const row = await open(tx).selectFrom('house_grants').select('role').where('user_id', '=', userId).executeTakeFirst()
  return row?.role ?? null
}

export async function isSetUp(tx: Tx): Promise<boolean> {
  const found = await open(tx).selectFrom('house_grants').select('user_id').limit(1).executeTakeFirst()
  return found !== undefined
}

export interface NewGrant {
  readonly id: string
  readonly userId: string
  readonly organizationId: string
  readonly role: CommitteeRole
  readonly from: LocalDate
}

/** False where the person already holds this role there. */
export async function insertGrant(tx: Tx, scope: CommitteeScope, grant: NewGrant): Promise<boolean> {
  const inserted = await open(tx)
    .insertInto('grants')
    .values({
      committee_id: scope.committeeId,
      id: grant.id,
      user_id: grant.userId,
      organization_id: grant.organizationId,
      role: grant.role,
      valid_from: day(grant.from),
      valid_to: null,
    })
    .onConflict(oc =>
      oc.columns(['committee_id', 'user_id', 'organization_id', 'role']).where('valid_to', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export interface GrantRow {
  readonly id: string
  readonly committeeId: string
  readonly userId: string
  readonly organizationId: string
  readonly role: CommitteeRole
}

const grantColumns = [
  'id',
  'committee_id as committeeId',
  'user_id as userId',
  'organization_id as organizationId',
  'role',
] as const

export const openGrant = (tx: Tx, scope: CommitteeScope, id: string): Promise<GrantRow | undefined> =>
  open(tx)
    .selectFrom('grants')
    .select(grantColumns)
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** A role ends at the beginning of its last day: whoever held it is out with this transaction. */
export async function closeGrant(tx: Tx, scope: CommitteeScope, id: string, on: LocalDate): Promise<void> {
  await open(tx)
    .updateTable('grants')
    .set({ valid_to: day(on) })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Over all committees: one person may serve several, and a reset must know every one of them. */
export const openGrantsOf = (tx: Tx, userId: string): Promise<GrantRow[]> =>
  open(tx)
    .selectFrom('grants')
    .select(grantColumns)
    .where('user_id', '=', userId)
    .where('valid_to', 'is', null)
    .execute()
