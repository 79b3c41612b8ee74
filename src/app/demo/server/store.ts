import { type RawBuilder, sql } from 'kysely'
import type { AccountTables } from '../../../foundation/accounts/server/tables.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { LedgerTables } from '../../../foundation/ledger/server/tables.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../../programme/brands/server/tables.ts'

type Tables = AccountTables & OrganizationTables & BrandTables & LedgerTables
const open = (tx: Tx) => tables<Tables>(tx)

/** Somebody of the city with the place they serve in, and the brand at hand where there is one. */
export interface Resident {
  readonly userId: string
  readonly name: string
  readonly branch: string
  readonly unit: string
  readonly brandId: string | null
  readonly brand: string | null
}

const nameToday = (scope: CommitteeScope, of: RawBuilder<unknown>) => sql<string>`coalesce((
  select name from organization_versions where committee_id = ${scope.committeeId} and organization_id = ${of} and valid_to is null), '')`

const parentOf = (scope: CommitteeScope, of: RawBuilder<unknown>) => sql`(
  select parent_id from organization_versions where committee_id = ${scope.committeeId} and organization_id = ${of} and valid_to is null)`

/** Those who serve the committee itself, or a unit, in this role; where most waits first. */
export async function serving(tx: Tx, scope: CommitteeScope, role: string, limit: number): Promise<Resident[]> {
  const found = await sql<Resident>`
    select g.user_id as "userId", u.name, '' as branch, ${nameToday(scope, sql`g.organization_id`)} as unit,
      null as "brandId", null as brand
    from grants g join auth."user" u on u.id = g.user_id
    where g.committee_id = ${scope.committeeId} and g.role = ${role} and g.valid_to is null
    order by (select count(*) from brands b join organization_versions v on v.committee_id = b.committee_id
        and v.organization_id = b.branch_id and v.valid_to is null and v.parent_id = g.organization_id
      where b.committee_id = ${scope.committeeId} and b.step = 1) desc, u.name, g.id
    limit ${limit}`.execute(open(tx))
  return found.rows
}

/** Where a brand stands, for whoever wants to step into its branch. */
export interface Standing {
  readonly states: readonly string[]
  readonly submitted?: boolean
  readonly step?: number
  /** Whether somebody has typed into its form. */
  readonly begun?: boolean
}

/** Somebody of this role whose branch has a brand that stands so, this year's first; by name, so that a seed always opens on the same people. */
export async function withBrand(tx: Tx, scope: CommitteeScope, role: string, standing: Standing): Promise<Resident[]> {
  const { states, submitted, step, begun } = standing
  const typed = sql`exists (select from declaration_drafts d
    where d.committee_id = ${scope.committeeId} and d.brand_id = b.id and d.saved_at is not null)`
  const conditions = [
    sql`b.state = any(${states}::text[])`,
    ...(submitted === undefined ? [] : [submitted ? sql`b.submissions > 0` : sql`b.submissions = 0`]),
    ...(step === undefined ? [] : [sql`b.step = ${step}`]),
    ...(begun === undefined ? [] : [begun ? typed : sql`not ${typed}`]),
  ]
  const found = await sql<Resident>`
    select g.user_id as "userId", u.name, ${nameToday(scope, sql`b.branch_id`)} as branch,
      ${nameToday(scope, parentOf(scope, sql`b.branch_id`))} as unit, b.id as "brandId", b.name as brand
    from brands b
    join grants g on g.committee_id = b.committee_id and g.organization_id = b.branch_id and g.role = ${role} and g.valid_to is null
    join auth."user" u on u.id = g.user_id
    where b.committee_id = ${scope.committeeId} and ${sql.join(conditions, sql` and `)}
    order by b.campaign_id desc, b.name, u.name, g.id limit 1`.execute(open(tx))
  return found.rows
}

/** A secretary whose branch has never had a brand. */
export async function withoutBrand(tx: Tx, scope: CommitteeScope): Promise<Resident[]> {
  const found = await sql<Resident>`
    select g.user_id as "userId", u.name, ${nameToday(scope, sql`g.organization_id`)} as branch,
      ${nameToday(scope, parentOf(scope, sql`g.organization_id`))} as unit, null as "brandId", null as brand
    from grants g join auth."user" u on u.id = g.user_id
    where g.committee_id = ${scope.committeeId} and g.role = 'branch_secretary' and g.valid_to is null
      and not exists (select from brands b where b.committee_id = ${scope.committeeId} and b.branch_id = g.organization_id)
    order by u.name, g.id limit 1`.execute(open(tx))
  return found.rows
}

/** When the last thing on record happened; null before the first. */
export async function lastEntry(tx: Tx, scope: CommitteeScope): Promise<Date | null> {
  const found = await open(tx)
    .selectFrom('ledger_entries')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('committee_id', '=', scope.committeeId)
    .executeTakeFirst()
  return found?.at ?? null
}

/** The three administrators, who belong to no committee. */
export const administrators = (tx: Tx) =>
  open(tx)
    .selectFrom('house_grants as h')
    .innerJoin('auth.user as u', 'u.id', 'h.user_id')
    .select(['h.user_id as userId', 'u.name', 'h.role'])
    .orderBy('h.role')
    .execute()
