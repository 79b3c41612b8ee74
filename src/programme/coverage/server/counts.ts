import { sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { editionQuestion } from '../../../foundation/organizations/server/organizations.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { liveStates } from '../../brands/states.ts'
import type { Standing } from '../attention.ts'
import type { CoverageTables } from './tables.ts'

const open = (tx: Tx) => tables<CoverageTables>(tx)

/** How many branches of one unit stand where. */
export interface Count {
  readonly unitId: string
  readonly standing: Standing
  readonly branches: number
}

/** Counters are added to by many at once; a recount waits for them, and they for it. */
const counting = (scope: CommitteeScope) => sql`hashtextextended(${`coverage/${scope.committeeId}`}, 0)`

/** A branch has gone from one standing to another, in the transaction of the step that moved it. */
export async function countMove(
  tx: Tx,
  scope: CommitteeScope,
  unitId: string,
  from: Standing,
  to: Standing,
): Promise<void> {
  if (from === to) return
  const rows: [Standing, number][] = [
    [from, -1],
    [to, 1],
  ]
  // In one order, so that two steps in one unit never wait for each other in a circle.
  const [first, second] = rows
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([standing, by]) => sql`(${scope.committeeId}::uuid, ${unitId}::uuid, ${standing}::text, ${by}::int)`)
  await sql`
    with held as materialized (select pg_advisory_xact_lock_shared(${counting(scope)}))
    insert into coverage_counts (committee_id, unit_id, standing, branches)
    select change.* from (values ${first}, ${second}) as change (committee_id, unit_id, standing, branches), held
    on conflict (committee_id, unit_id, standing) do update set branches = coverage_counts.branches + excluded.branches
  `.execute(open(tx))
}

/** Before one transaction moves many branches: whoever counts meanwhile waits, so that nobody waits in a circle. */
export const holdCounts = (tx: Tx, scope: CommitteeScope) =>
  sql`select pg_advisory_xact_lock(${counting(scope)})`.execute(open(tx))

/** Counts every branch anew from where its furthest live brand stands. Answers how many counters were wrong. */
export async function recount(tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<number> {
  await holdCounts(tx, scope)
  const found = await sql<{ unit_id: string; standing: Standing; branches: number }>`
    with furthest as (${furthestBrands(tx, scope)})
    select case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id,
      coalesce(furthest.state, 'none') as standing, count(*)::int as branches
    from organization_versions branch
    join organizations self on self.committee_id = branch.committee_id and self.id = branch.organization_id and self.kind = 'branch'
    left join organizations above on above.committee_id = branch.committee_id and above.id = branch.parent_id
    left join furthest on furthest.branch_id = branch.organization_id
    where branch.committee_id = ${scope.committeeId} and branch.valid_from <= ${on}::date
      and (branch.valid_to is null or branch.valid_to > ${on}::date)
    group by 1, 2`.execute(tables<BrandTables & OrganizationTables>(tx))
  const kept = await open(tx)
    .selectFrom('coverage_counts')
    .select(['unit_id', 'standing', 'branches'])
    .where('committee_id', '=', scope.committeeId)
    .where('branches', '!=', 0)
    .execute()
  const told = (rows: typeof kept) => new Set(rows.map(row => `${row.unit_id} ${row.standing} ${row.branches}`))
  const [now, before] = [told(found.rows), told(kept)]
  const wrong = [...now].filter(row => !before.has(row)).length + [...before].filter(row => !now.has(row)).length
  if (wrong > 0) {
    await open(tx).deleteFrom('coverage_counts').where('committee_id', '=', scope.committeeId).execute()
    if (found.rows.length)
      await open(tx)
        .insertInto('coverage_counts')
        .values(found.rows.map(row => ({ ...row, committee_id: scope.committeeId })))
        .execute()
  }
  await sql`insert into coverage_counted (committee_id, on_date, edition)
    values (${scope.committeeId}, ${on}::date, (${editionQuestion(scope)}))
    on conflict (committee_id) do update set on_date = excluded.on_date, edition = excluded.edition`.execute(open(tx))
  return wrong
}

const furthestBrands = (tx: Tx, scope: CommitteeScope) =>
  tables<BrandTables>(tx)
    .selectFrom('brands')
    .distinctOn('brands.branch_id')
    .select(['brands.branch_id', 'brands.state'])
    .where('brands.committee_id', '=', scope.committeeId)
    .where('brands.state', 'in', [...liveStates])
    .orderBy('brands.branch_id')
    .orderBy(sql`array_position(${[...liveStates]}::text[], brands.state)`, 'desc')
