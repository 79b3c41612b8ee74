import { sql } from 'kysely'
import { isLocalDate, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import { asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { type LineRow, lineQuestion, livesOn } from '../../../foundation/organizations/server/organizations.ts'
import type { CarryHere } from '../../brands/contract.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { liveStates } from '../../brands/states.ts'
import { programmeOf } from '../../campaigns/configuration.ts'
import { campaignsInForce } from '../../campaigns/server/campaigns.ts'
import { aboveQuota, endedBy, heirsIn, needsReason } from '../../lifecycle/carrying.ts'
import type { CarryList } from '../../lifecycle/contract.ts'
import { shown, summariesQuestion } from './summaries.ts'

/** Live brands whose branch is of no tree any more (`waitsForHeir`, said once more in SQL). */
const waiting = (scope: CommitteeScope, on: LocalDate) => sql<boolean>`state = any(${[...liveStates]}::text[])
  and branch_id = any(array(select gone.organization_id from organization_versions gone
    where gone.committee_id = ${scope.committeeId} and gone.valid_to is not null
      and not exists (select from organization_versions lives where lives.committee_id = ${scope.committeeId}
        and lives.organization_id = gone.organization_id and ${livesOn('lives', on)})))`

/** A reform ends some dozens of branches, and an officer carries their brands within days. */
const most = 2_000

const ask = asking(
  (tx, scope, given: { on: LocalDate; brand?: string }) => ({
    brands: summariesQuestion(tx, scope, {
      where: given.brand
        ? sql<boolean>`id = ${given.brand}::uuid and ${waiting(scope, given.on)}`
        : waiting(scope, given.on),
      order: sql`brands.id`,
      limit: sql<number>`${sql.lit(most)}`,
    }),
    line: sql<LineRow>`select * from line`,
    ends: sql<{ id: string; on: string }>`select organization_id as id, max(valid_to) as "on" from organization_versions
      where committee_id = ${scope.committeeId} and organization_id in (select branch_id from waiting) group by 1`,
    live: sql<{ id: string; live: number }>`select branch_id as id, count(*)::int as live from brands
      where committee_id = ${scope.committeeId} and state = any(${[...liveStates]}::text[])
        and branch_id in (select "successorId" from line) group by 1`,
  }),
  (_tx, scope, given) => ({
    waiting: sql`select distinct branch_id from brands where committee_id = ${scope.committeeId}
      and ${waiting(scope, given.on)}`,
    line: lineQuestion(scope, sql<string[]>`array(select branch_id from waiting)`, given.on),
  }),
)

type Item = CarryList['items'][number]

/** GET /api/carries, and one brand's part of it: what became of each branch, and who may go on with the brand. */
export async function waitingCarries(tx: Tx, scope: CommitteeScope, today: LocalDate, brand?: string): Promise<Item[]> {
  const told = await ask(tx, scope, { on: today, ...(brand ? { brand } : {}) })
  if (told.brands.length === 0) return []
  const [campaign] = await campaignsInForce(tx, scope)
  const max = campaign ? programmeOf(campaign.configuration).quota.max : null
  const live = new Map(told.live.map(one => [one.id, one.live]))
  const ends = new Map(told.ends.map(one => [one.id, one.on]))
  const summaries = await shown(tx, scope, told.brands)
  // Those with one heir go together: each is told of the others that come with it.
  const coming = summaries.flatMap(summary => {
    const [heir, ...more] = heirsIn(summary.branchId, told.line)
    return heir && more.length === 0 ? [{ brand: summary.id, heir: heir.id }] : []
  })
  const others = (brand: string, heir: string) =>
    (live.get(heir) ?? 0) + coming.filter(one => one.heir === heir && one.brand !== brand).length
  return summaries.map(summary => {
    const heirs = heirsIn(summary.branchId, told.line)
    const kind = told.line.find(step => step.organizationId === summary.branchId)?.kind ?? 'none'
    const on = ends.get(summary.branchId)
    const carry: CarryHere = {
      from: summary.branch,
      ended: `${isLocalDate(on) ? formatDate(on, today) : ''}${endedBy[kind]}`,
      heirs: heirs.map(heir => ({
        ...heir,
        above: max === null ? null : aboveQuota(others(summary.id, heir.id), max),
      })),
      needsReason: needsReason({ heirs }),
    }
    return { brand: summary, carry }
  })
}

/** How many that are: a row of the officer's 待办. */
export async function waitingCarryCount(tx: Tx, scope: CommitteeScope, today: LocalDate): Promise<number> {
  const found = await sql<{ total: number }>`select count(*)::int as total from brands
    where committee_id = ${scope.committeeId} and ${waiting(scope, today)}`.execute(tables<BrandTables>(tx))
  return found.rows[0]?.total ?? 0
}
