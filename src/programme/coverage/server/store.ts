import { sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { editionQuestion } from '../../../foundation/organizations/server/organizations.ts'
import type { Counter } from '../standing.ts'
import { livesOn, type StoodRow, stood } from './stood.ts'
import type { CoverageTables } from './tables.ts'

const open = (tx: Tx) => tables<CoverageTables>(tx)

export interface UnitCounts {
  readonly id: string
  readonly name: string
  readonly counts: { readonly [counter in Counter]?: number }
}

/** The settings that speak on a day: those of the newest campaign that was published by its end. */
const settingsThen = (scope: CommitteeScope, until: Date) => sql<{ campaignId: string; number: number }>`
  select campaign.id as "campaignId", version.number from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id and version.campaign_id = campaign.id
  where campaign.committee_id = ${scope.committeeId} and version.published_at < ${until}
  order by campaign.year desc, campaign.id desc, version.number desc limit 1`

/** Units in official order with their counters, and whether these are of this day and this tree. */
export const countersToday = asking((_tx, scope, given: { on: LocalDate; until: Date }) => ({
  current: sql<{ current: boolean }>`
    select on_date = ${given.on}::date and edition = (${editionQuestion(scope)}) as current
    from coverage_counted where committee_id = ${scope.committeeId}`,
  settings: settingsThen(scope, given.until),
  units: sql<UnitCounts>`
    select unit.organization_id as id, unit.name, json_object_agg(counted.standing, counted.branches) as counts
    from coverage_counts counted
    join organization_versions unit on unit.committee_id = counted.committee_id and unit.organization_id = counted.unit_id
      and ${livesOn('unit', given.on)}
    where counted.committee_id = ${scope.committeeId} and counted.branches <> 0
    group by unit.organization_id, unit.name, unit.position order by unit.position, unit.organization_id`,
}))

/** The same of a past day, from the history of states and the tree of that day. */
export const countsThen = asking((_tx, scope, given: { on: LocalDate; until: Date }) => ({
  settings: settingsThen(scope, given.until),
  units: sql<UnitCounts>`
    select unit.organization_id as id, unit.name, json_object_agg(counted.standing, counted.branches) as counts
    from (${counted(scope, given)}) counted
    join organization_versions unit on unit.committee_id = ${scope.committeeId} and unit.organization_id = counted.unit_id
      and ${livesOn('unit', given.on)}
    group by unit.organization_id, unit.name, unit.position order by unit.position, unit.organization_id`,
}))

const counted = (scope: CommitteeScope, when: { on: LocalDate; until?: Date }) => sql<{
  unit_id: string
  standing: Counter
  branches: number
}>`with stood as (${stood(scope, when)})
  select unit_id, standing, count(*)::int as branches from stood group by unit_id, standing
  union all select unit_id, 'named', sum(named)::int from stood group by unit_id having sum(named) > 0
  union all select unit_id, 'mending', sum(mending)::int from stood group by unit_id having sum(mending) > 0`

/** What the counters should say today, from the brands themselves. */
export const countAnew = async (tx: Tx, scope: CommitteeScope, on: LocalDate) =>
  (await counted(scope, { on }).execute(open(tx))).rows

export const countersKept = (tx: Tx, scope: CommitteeScope) =>
  open(tx)
    .selectFrom('coverage_counts')
    .select(['unit_id', 'standing', 'branches'])
    .where('committee_id', '=', scope.committeeId)
    .where('branches', '!=', 0)
    .execute()

export async function replaceCounters(
  tx: Tx,
  scope: CommitteeScope,
  rows: readonly { unit_id: string; standing: Counter; branches: number }[],
): Promise<void> {
  await open(tx).deleteFrom('coverage_counts').where('committee_id', '=', scope.committeeId).execute()
  if (rows.length)
    await open(tx)
      .insertInto('coverage_counts')
      .values(rows.map(row => ({ ...row, committee_id: scope.committeeId })))
      .execute()
}

export const markCounted = (tx: Tx, scope: CommitteeScope, on: LocalDate) =>
  sql`insert into coverage_counted (committee_id, on_date, edition)
    values (${scope.committeeId}, ${on}::date, (${editionQuestion(scope)}))
    on conflict (committee_id) do update set on_date = excluded.on_date, edition = excluded.edition`.execute(open(tx))

/** Counters are added to by many at once; a recount waits for them, and they for it. */
const counting = (scope: CommitteeScope) => sql`hashtextextended(${`coverage/${scope.committeeId}`}, 0)`

export const holdCounters = (tx: Tx, scope: CommitteeScope) =>
  sql`select pg_advisory_xact_lock(${counting(scope)})`.execute(open(tx))

/** Adds to a unit's counters, in one order, so that two steps in one unit never wait for each other in a circle. */
export async function addToCounters(
  tx: Tx,
  scope: CommitteeScope,
  unitId: string,
  changes: ReadonlyMap<Counter, number>,
): Promise<void> {
  const rows = [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([counter, by]) => sql`(${scope.committeeId}::uuid, ${unitId}::uuid, ${counter}::text, ${by}::int)`)
  await sql`
    with held as materialized (select pg_advisory_xact_lock_shared(${counting(scope)}))
    insert into coverage_counts (committee_id, unit_id, standing, branches)
    select change.* from (values ${sql.join(rows)}) as change (committee_id, unit_id, standing, branches), held
    on conflict (committee_id, unit_id, standing) do update set branches = coverage_counts.branches + excluded.branches
  `.execute(open(tx))
}

/** What a list of branches is narrowed by; what is undefined narrows nothing. */
export interface Narrowing {
  readonly on: LocalDate
  readonly until?: Date | undefined
  readonly reach?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
  readonly standings?: readonly string[] | undefined
  readonly like?: string | undefined
  readonly letters?: string | undefined
}

/** The last branch of the page before, by its place in official order. */
export interface After {
  readonly unitPosition?: number | undefined
  readonly unitId?: string | undefined
  readonly position?: number | undefined
  readonly branchId?: string | undefined
}

export type ListedRow = Pick<
  StoodRow,
  'unit_id' | 'branch_id' | 'branch' | 'standing' | 'brand_id' | 'brand' | 'since'
> & {
  readonly unit: string
  readonly unit_position: number
  readonly branch_position: number
  readonly secretaries: string | null
}

const exactTo = 1000

/** Branches where they stand, in official order, a page at a time; `total` counts to 1,000 and one more. */
export const branchesQuestion = asking(
  (_tx, scope, given: Narrowing & After & { readonly limit: number; readonly end: Date }) => {
    const after = given.branchId
      ? sql`and (unit.position, listed.unit_id, listed.branch_position, listed.branch_id)
          > (${given.unitPosition}::int, ${given.unitId}::uuid, ${given.position}::int, ${given.branchId}::uuid)`
      : sql``
    const found = sql`(${stood(scope, given)}) listed
      join organization_versions unit on unit.committee_id = ${scope.committeeId}
        and unit.organization_id = listed.unit_id and ${livesOn('unit', given.on)}`
    const wanted = sql`true
      ${given.standings ? sql`and listed.standing = any(${given.standings}::text[])` : sql``}
      ${given.like ? sql`and (listed.branch like ${given.like} or unit.name like ${given.like} or listed.brand like ${given.like})` : sql``}
      ${given.letters ? sql`and ${spelt(scope, given.letters)}` : sql``}`
    return {
      settings: settingsThen(scope, given.end),
      branches: sql<ListedRow>`
        select page.*, (select string_agg(distinct person.name, '、') from grants held
            join auth."user" person on person.id = held.user_id
            where held.committee_id = ${scope.committeeId} and held.organization_id = page.branch_id
              and held.role = 'branch_secretary' and held.valid_to is null) as secretaries
        from (select listed.branch_id, listed.branch, listed.branch_position, listed.unit_id, unit.name as unit,
            unit.position as unit_position, listed.standing, listed.brand_id, listed.brand, listed.since
          from ${found} where ${wanted} ${after}
          order by unit.position, listed.unit_id, listed.branch_position, listed.branch_id limit ${given.limit}) page
        order by page.unit_position, page.unit_id, page.branch_position, page.branch_id`,
      counted: sql<{ total: number }>`select count(*)::int as total
        from (select from ${found} where ${wanted} limit ${sql.lit(exactTo + 1)}) counting`,
    }
  },
)

/** Latin letters are pinyin, from the beginning of a branch's or a unit's name. */
const spelt = (scope: CommitteeScope, letters: string) => sql`exists (select from organization_versions spelt
  where spelt.committee_id = ${scope.committeeId} and spelt.organization_id in (listed.branch_id, listed.unit_id)
    and (spelt.pinyin_initials like ${letters} or spelt.pinyin_full like ${letters}))`
