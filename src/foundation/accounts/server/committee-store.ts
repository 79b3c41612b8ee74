import { sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { CommitteeRole } from '../access.ts'
import type { AccountTables } from './tables.ts'

const open = (tx: Tx) => tables<AccountTables>(tx)

export interface CommitteeRow {
  readonly id: string
  readonly name: string
  readonly zone: string
}

export async function insertCommittee(tx: Tx, committee: CommitteeRow, now: Date): Promise<void> {
  await open(tx)
    .insertInto('committees')
    .values({ ...committee, created_at: now })
    .execute()
}

export const committeeOf = (tx: Tx, id: string): Promise<CommitteeRow | undefined> =>
  open(tx).selectFrom('committees').select(['id', 'name', 'zone']).where('id', '=', id).executeTakeFirst()

/** With the names of its present officers, so that a committee that waits for its first one is seen. */
export const committees = (tx: Tx) =>
  open(tx)
    .selectFrom('committees as c')
    .select([
      'c.id',
      'c.name',
      'c.zone',
      'c.created_at as createdAt',
      sql<string[]>`coalesce((
        select array_agg(u.name order by g.valid_from, g.id) from grants g join auth."user" u on u.id = g.user_id
        where g.committee_id = c.id and g.role = 'officer' and g.valid_to is null
      ), '{}')`.as('officers'),
    ])
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute()

/** Who holds what at the committee itself, since when, and whether they have come in yet. */
export const appointmentsOf = (tx: Tx, scope: CommitteeScope, roles: readonly CommitteeRole[]) =>
  open(tx)
    .selectFrom('grants as g')
    .innerJoin('auth.user as u', 'u.id', 'g.user_id')
    .leftJoin('account_guards as a', 'a.user_id', 'u.id')
    .select([
      'g.id',
      'g.user_id as userId',
      'g.role',
      'u.name',
      sql<string>`coalesce(u.username, '')`.as('username'),
      sql<string>`to_char(g.valid_from, 'YYYY-MM-DD')`.as('from'),
      sql<boolean>`a.activated_at is not null`.as('activated'),
      sql<boolean>`coalesce(u."twoFactorEnabled", false)`.as('twoFactor'),
    ])
    .where('g.committee_id', '=', scope.committeeId)
    .where('g.role', 'in', roles)
    .where('g.valid_to', 'is', null)
    .orderBy('g.valid_from')
    .orderBy('g.id')
    .execute()

export interface HeldRole {
  readonly committeeId: string
  readonly committeeName: string
  readonly role: CommitteeRole
  readonly organizationId: string
}

/** What a person holds today, over all committees. */
export const rolesHeld = (tx: Tx, userId: string, now: Date): Promise<HeldRole[]> =>
  open(tx)
    .selectFrom('grants as g')
    .innerJoin('committees as c', 'c.id', 'g.committee_id')
    .select([
      'g.committee_id as committeeId',
      'c.name as committeeName',
      'g.role',
      'g.organization_id as organizationId',
    ])
    .where('g.user_id', '=', userId)
    .where(sql<boolean>`g.valid_from <= (${now}::timestamptz at time zone c.zone)::date`)
    .where(sql<boolean>`(g.valid_to is null or g.valid_to > (${now}::timestamptz at time zone c.zone)::date)`)
    .orderBy('c.name')
    .orderBy('g.valid_from')
    .orderBy('g.id')
    .execute()

/** What accounts and committees are called, for those who read about them by id; who is gone is not in it. */
export async function namesOfSubjects(
  tx: Tx,
  ids: { readonly accounts: readonly string[]; readonly committees: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const accounts = await open(tx)
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', 'in', [...ids.accounts, NOBODY])
    .execute()
  const named = await open(tx)
    .selectFrom('committees')
    .select(['id', 'name'])
    .where(sql<string>`id::text`, 'in', [...ids.committees, NOBODY])
    .execute()
  return new Map([...accounts, ...named].map(one => [one.id, one.name]))
}

/** Accounts and committees that bear these words in their name; a thousand are enough to look for. */
export async function idsNamed(tx: Tx, words: string): Promise<string[]> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const accounts = await open(tx).selectFrom('auth.user').select('id').where('name', 'like', like).limit(1000).execute()
  const named = await open(tx)
    .selectFrom('committees')
    .select(sql<string>`id::text`.as('id'))
    .where('name', 'like', like)
    .limit(1000)
    .execute()
  return [...accounts, ...named].map(one => one.id)
}

/** `in ()` is no SQL; the nil UUID is nobody's id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
