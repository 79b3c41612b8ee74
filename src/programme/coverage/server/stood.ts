import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { liveStates, mendingStates, namedStates } from '../../brands/states.ts'
import { type Standing, voices } from '../standing.ts'
import { standsAt } from './chain-steps.ts'

/** A branch of a day's tree with the unit it is shown under, and where it stands. */
export interface StoodRow {
  readonly branch_id: string
  readonly branch: string
  readonly branch_position: number
  readonly unit_id: string
  readonly brand_id: string | null
  readonly brand: string | null
  readonly standing: Standing
  readonly since: Date | null
  readonly named: number
  readonly mending: number
}

export interface When {
  readonly on: LocalDate
  /** The end of that day, for a past one; without it brands stand as they do now. */
  readonly until?: Date | undefined
  /** These units and branches alone. */
  readonly reach?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
}

/**
 * Where every branch of a day's tree stands: one question for the night's count, for a past day and for the list behind a
 * cell. The rule is `standingOf` (standing.ts), said once more in SQL.
 */
export const stood = (scope: CommitteeScope, when: When): RawBuilder<StoodRow> => sql<StoodRow>`
  select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since,
    coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from (${placed(scope, when)}) placed
  left join lateral (
    select (array_agg(one.id order by one.voice desc, one.id))[1] as brand_id,
      (array_agg(one.name order by one.voice desc, one.id))[1] as brand,
      (array_agg(one.standing order by one.voice desc, one.id))[1] as standing,
      (array_agg(one.since order by one.voice desc, one.id))[1] as since,
      count(*) filter (where one.state = any(${[...namedStates]}::text[]))::int as named,
      count(*) filter (where one.state = any(${[...mendingStates]}::text[]))::int as mending
    from (
      select brand.id, brand.name, brand.state, brand.since, said.standing,
        array_position(${[...voices]}::text[], said.standing) as voice
      from (${when.until ? brandsThen(scope, when.until) : brandsNow(scope)}) brand
      cross join lateral (select case when ${standsAt(scope, 'unit', 'brand')}
        then 'unit_review' else brand.state end as standing) said
      where brand.state = any(${[...liveStates]}::text[])
    ) one
    having count(*) > 0
  ) held on true`

/** A branch directly under the committee shows as its own unit. */
const placed = (scope: CommitteeScope, { on, reach, units }: When) => sql`
  select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position,
    case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id and self.id = branch.organization_id and self.kind = 'branch'
  left join organizations above on above.committee_id = branch.committee_id and above.id = branch.parent_id
  where branch.committee_id = ${scope.committeeId} and ${livesOn('branch', on)}
    ${reach ? sql`and ${under(reach)}` : sql``} ${units ? sql`and ${under(units)}` : sql``}`

const under = (ids: readonly string[]) =>
  sql`(branch.organization_id = any(${ids}::uuid[]) or branch.parent_id = any(${ids}::uuid[]))`

export const livesOn = (alias: string, on: LocalDate) => {
  const of = sql.ref(alias)
  return sql`${of}.valid_from <= ${on}::date and (${of}.valid_to is null or ${of}.valid_to > ${on}::date)`
}

const brandsNow = (scope: CommitteeScope) => sql`
  select id, name, campaign_id, configuration_version, state, step, state_since as since
  from brands where committee_id = ${scope.committeeId} and branch_id = placed.branch_id`

/** `brand_transitions` is the lifecycle's, which stands above this room: its history is read by name alone (HOUSE.md §2). */
const brandsThen = (scope: CommitteeScope, until: Date) => sql`
  select lay.id, lay.name, lay.campaign_id, lay.configuration_version, past.state, past.step, past.since
  from (${layThen(scope, until)}) lay cross join lateral (
    select to_state as state, to_step as step, at as since from brand_transitions
    where committee_id = ${scope.committeeId} and brand_id = lay.id and at < ${until}
    order by seq desc limit 1) past`

/** Where a brand lay then: where it lies now, or whence the first carry since took it (承接). */
const layThen = (scope: CommitteeScope, until: Date) => sql`
  select id, name, campaign_id, configuration_version from brands
  where committee_id = ${scope.committeeId} and branch_id = placed.branch_id
    and not exists (select from brand_carries since where since.committee_id = ${scope.committeeId}
      and since.brand_id = brands.id and since.at >= ${until})
  union all
  select brands.id, brands.name, brands.campaign_id, brands.configuration_version from brand_carries gone
  join brands on brands.committee_id = ${scope.committeeId} and brands.id = gone.brand_id
  where gone.committee_id = ${scope.committeeId} and gone.from_branch = placed.branch_id and gone.at >= ${until}
    and not exists (select from brand_carries sooner where sooner.committee_id = ${scope.committeeId}
      and sooner.brand_id = gone.brand_id and sooner.seq < gone.seq and sooner.at >= ${until})`
