import { sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { Actor, Plain } from '../../ledger/entry.ts'
import type { LedgerTables } from '../../ledger/server/tables.ts'
import type { OrganizationTables } from '../../organizations/server/tables.ts'
import type { CommitteeRole } from '../access.ts'
import type { AccountTables } from './tables.ts'

const open = (tx: Tx) => tables<AccountTables & OrganizationTables & LedgerTables>(tx)

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
export const appointmentsOf = (tx: Tx, committeeId: string, roles: readonly CommitteeRole[]) =>
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
    .where('g.committee_id', '=', committeeId)
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
  readonly organizationName: string
}

/** What a person holds today, with the names that the console's head shows. */
export const rolesHeld = (tx: Tx, userId: string, now: Date): Promise<HeldRole[]> =>
  open(tx)
    .selectFrom('grants as g')
    .innerJoin('committees as c', 'c.id', 'g.committee_id')
    .leftJoin('organization_versions as v', join =>
      join
        .onRef('v.committee_id', '=', 'g.committee_id')
        .onRef('v.organization_id', '=', 'g.organization_id')
        .on('v.valid_to', 'is', null),
    )
    .select([
      'g.committee_id as committeeId',
      'c.name as committeeName',
      'g.role',
      'g.organization_id as organizationId',
      sql<string>`coalesce(v.name, '')`.as('organizationName'),
    ])
    .where('g.user_id', '=', userId)
    .where(sql<boolean>`g.valid_from <= (${now}::timestamptz at time zone c.zone)::date`)
    .where(sql<boolean>`(g.valid_to is null or g.valid_to > (${now}::timestamptz at time zone c.zone)::date)`)
    .orderBy('c.name')
    .orderBy('g.valid_from')
    .orderBy('g.id')
    .execute()

export interface HouseEntry {
  readonly at: Date
  readonly subjectKind: string
  readonly subjectId: string
  readonly seq: number
  readonly act: string
  readonly actor: Actor
  readonly data: { readonly [key: string]: Plain }
  readonly hash: string
  readonly subjectName: string | null
  readonly actorName: string | null
}

export interface HousePlace {
  readonly at: string
  readonly kind: string
  readonly id: string
  readonly seq: number
}

/** The house's chain, newest first, from behind `after`: a page costs the same at any depth. */
export async function houseEntries(tx: Tx, after: HousePlace | null, limit: number): Promise<HouseEntry[]> {
  let query = open(tx)
    .selectFrom('house_ledger_entries as e')
    .leftJoin('auth.user as s', join => join.onRef('s.id', '=', 'e.subject_id').on('e.subject_kind', '=', 'account'))
    .leftJoin('auth.user as p', join => join.on('p.id', '=', sql<string>`e.actor->>'userId'`))
    .leftJoin('committees as c', join =>
      join.on(sql<boolean>`c.id::text = e.subject_id`).on('e.subject_kind', '=', 'committee'),
    )
    .select([
      'e.at',
      'e.subject_kind as subjectKind',
      'e.subject_id as subjectId',
      'e.seq',
      'e.act',
      'e.actor',
      'e.data',
      'e.hash',
      sql<string | null>`coalesce(s.name, c.name)`.as('subjectName'),
      'p.name as actorName',
    ])
  if (after)
    query = query.where(
      sql<boolean>`(e.at, e.subject_kind, e.subject_id, e.seq) < (${after.at}::timestamptz, ${after.kind}, ${after.id}, ${after.seq}::int)`,
    )
  return query
    .orderBy('e.at', 'desc')
    .orderBy('e.subject_kind', 'desc')
    .orderBy('e.subject_id', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute()
}

/** Exact up to a thousand, then a floor: counting a chain that only grows would cost more each year. */
export async function houseEntryCount(tx: Tx): Promise<number> {
  const counted = await sql<{
    n: number
  }>`select count(*)::int as n from (select 1 from house_ledger_entries limit 1001) as counted`.execute(open(tx))
  return counted.rows[0]?.n ?? 0
}
