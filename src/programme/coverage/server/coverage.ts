import { sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { type BrandState, brandStates, liveStates, noBrandLook, stateLooks } from '../../brands/states.ts'
import { type Counts, needsAttention, type Standing, submittedOf } from '../attention.ts'
import type { Coverage } from '../contract.ts'

interface UnitCounts {
  readonly id: string
  readonly name: string
  readonly counts: Counts
}

/**
 * Branches by unit and by where their furthest live brand stands, as of today. A branch directly under the committee shows as
 * its own unit.
 */
export async function coverageOf(tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<Coverage> {
  const units = gathered(await countRows(tx, scope, on))
  const total = units.reduce<Record<string, number>>((sums, unit) => {
    for (const [key, count] of Object.entries(unit.counts)) sums[key] = (sums[key] ?? 0) + count
    return sums
  }, {})
  const keys: Standing[] = ['none', ...brandStates.filter(state => (total[state] ?? 0) > 0)]
  const branches = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    on,
    columns: keys.map(key => {
      const look = key === 'none' ? noBrandLook : stateLooks[key]
      return { key, label: look.inside, shape: look.shape, ink: look.ink }
    }),
    total: { branches: branches(total), submitted: submittedOf(total), counts: total },
    units: units.map(unit => ({
      ...unit,
      counts: { ...unit.counts },
      branches: branches(unit.counts),
      submitted: submittedOf(unit.counts),
      needsAttention: needsAttention(unit.counts),
    })),
  }
}

async function countRows(tx: Tx, scope: CommitteeScope, on: LocalDate) {
  const furthest = tables<BrandTables>(tx)
    .selectFrom('brands')
    .distinctOn('brands.branch_id')
    .select(['brands.branch_id', 'brands.state'])
    .where('brands.committee_id', '=', scope.committeeId)
    .where('brands.state', 'in', [...liveStates])
    .orderBy('brands.branch_id')
    .orderBy(sql`array_position(${[...liveStates]}::text[], brands.state)`, 'desc')
  const result = await sql<{ id: string; name: string; state: BrandState | null; count: string }>`
    with furthest as ${furthest}, standing as (
      select case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id, furthest.state
      from organization_versions branch
      join organizations self on self.committee_id = branch.committee_id and self.id = branch.organization_id and self.kind = 'branch'
      left join organizations above on above.committee_id = branch.committee_id and above.id = branch.parent_id
      left join furthest on furthest.branch_id = branch.organization_id
      where branch.committee_id = ${scope.committeeId} and branch.valid_from <= ${on}::date
        and (branch.valid_to is null or branch.valid_to > ${on}::date))
    select unit.organization_id as id, unit.name, standing.state, count(*) as count
    from standing join organization_versions unit on unit.committee_id = ${scope.committeeId} and unit.organization_id = standing.unit_id
      and unit.valid_from <= ${on}::date and (unit.valid_to is null or unit.valid_to > ${on}::date)
    group by unit.organization_id, unit.name, unit.position, standing.state
    order by unit.position, unit.organization_id`.execute(tables<BrandTables & OrganizationTables>(tx))
  return result.rows
}

function gathered(
  rows: readonly { id: string; name: string; state: BrandState | null; count: string }[],
): UnitCounts[] {
  const units = new Map<string, { id: string; name: string; counts: Partial<Record<Standing, number>> }>()
  for (const row of rows) {
    const unit = units.get(row.id) ?? { id: row.id, name: row.name, counts: {} }
    unit.counts[row.state ?? 'none'] = Number(row.count)
    units.set(row.id, unit)
  }
  return [...units.values()]
}
