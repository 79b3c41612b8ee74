import { sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { asking } from '../../../foundation/database/asking.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { editionQuestion } from '../../../foundation/organizations/server/organizations.ts'
import { brandStates, noBrandLook, stateLooks } from '../../brands/states.ts'
import { type Counts, needsAttention, type Standing, submittedOf } from '../attention.ts'
import type { Coverage } from '../contract.ts'
import { recount } from './counts.ts'

export { countMove, holdCounts, recount } from './counts.ts'

/** Units in official order with their counters, and whether these are of this day and this tree. */
const ask = asking((_tx, scope, given: { on: LocalDate }) => ({
  current: sql<{ current: boolean }>`
    select on_date = ${given.on}::date and edition = (${editionQuestion(scope)}) as current
    from coverage_counted where committee_id = ${scope.committeeId}`,
  units: sql<{ id: string; name: string; counts: { [standing: string]: number } }>`
    select unit.organization_id as id, unit.name, json_object_agg(counted.standing, counted.branches) as counts
    from coverage_counts counted
    join organization_versions unit on unit.committee_id = counted.committee_id and unit.organization_id = counted.unit_id
      and unit.valid_from <= ${given.on}::date and (unit.valid_to is null or unit.valid_to > ${given.on}::date)
    where counted.committee_id = ${scope.committeeId} and counted.branches <> 0
    group by unit.organization_id, unit.name, unit.position order by unit.position, unit.organization_id`,
}))

/** GET /api/coverage: branches by unit and by where their furthest live brand stands today. Counts that are not of today's tree are made anew first. */
export async function coverageNow(house: House, scope: CommitteeScope, on: LocalDate): Promise<Coverage> {
  const kept = await house.db.glance(scope, tx => ask(tx, scope, { on }))
  if (kept.current[0]?.current) return coverageOf(on, kept.units)
  await house.db.housekeeping(scope, tx => recount(tx, scope, on))
  return coverageOf(on, (await house.db.glance(scope, tx => ask(tx, scope, { on }))).units)
}

interface UnitCounts {
  readonly id: string
  readonly name: string
  readonly counts: Counts
}

/** A branch directly under the committee shows as its own unit. */
export function coverageOf(on: LocalDate, units: readonly UnitCounts[]): Coverage {
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
