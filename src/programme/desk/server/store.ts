import { sql } from 'kysely'
import { branchRoles } from '../../../foundation/accounts/access.ts'
import { type Holder, holdersQuestion } from '../../../foundation/accounts/server/holders.ts'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { holidaysQuestion } from '../../../foundation/calendar/server/holidays.ts'
import { asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { checkQuestion } from '../../../foundation/ledger/server/check.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { liveStates, unsubmittedStates } from '../../brands/states.ts'
import type { CampaignTables } from '../../campaigns/server/tables.ts'
import { chainSteps } from '../../coverage/server/chain-steps.ts'
import type { DeclarationTables } from '../../declarations/server/tables.ts'
import { overdueReturns } from '../../dossier/server/overdue.ts'
import { summariesQuestion } from '../../dossier/server/summaries.ts'
import type { ExtensionKind } from '../../extensions/extension.ts'

/** The roof reads across rooms in one statement; it knows their tables by type alone. */
type Tables = BrandTables & OrganizationTables & CampaignTables & DeclarationTables
const open = (tx: Tx) => tables<Tables>(tx)

export interface PublishedRow {
  readonly id: string
  readonly version: number
  readonly number: number
}

/** The campaigns that run. Their settings are read once a process (`configurationOf`), never with the desk. */
const running = (scope: CommitteeScope) => sql<PublishedRow>`
  select campaign.id, campaign.version, max(version.number)::int as number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id and version.campaign_id = campaign.id
  where campaign.committee_id = ${scope.committeeId} and campaign.status = 'published'
  group by campaign.id, campaign.year, campaign.version
  order by campaign.year desc, campaign.id desc`

/** The campaigns that run, and the years by which working days are counted. */
export const calendar = asking((tx, scope, given: { year: number; nextYear: number }) => ({
  campaigns: running(scope),
  holidays: holidaysQuestion(tx, given.year, given.nextYear),
}))

/** The same with what is unread: what every desk begins with. */
export const ground = asking((tx, scope, given: { userId: string; year: number; nextYear: number }) => ({
  campaigns: running(scope),
  unread: sql<{ count: number }>`select count(*)::int as count from notices
    where committee_id = ${scope.committeeId} and user_id = ${given.userId} and read_at is null`,
  unreadNewest: sql<{ id: string; link: string }>`select id, link from notices
    where committee_id = ${scope.committeeId} and user_id = ${given.userId} and read_at is null order by id desc limit 50`,
  check: checkQuestion(tx, scope),
  holidays: holidaysQuestion(tx, given.year, given.nextYear),
}))

/** A branch with the unit it hangs under; a dissolved one keeps the place it had last. */
export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly unit_id: string | null
  readonly unit: string | null
}

const placesOf = (scope: CommitteeScope, branches: readonly string[], on: LocalDate) => sql<PlaceRow>`
  select latest.organization_id as id, latest.name, unit.organization_id as unit_id, unit.name as unit
  from (select distinct on (organization_id) organization_id, name, parent_id, position from organization_versions
    where committee_id = ${scope.committeeId} and organization_id = any(${branches}::uuid[]) and valid_from <= ${on}::date
    order by organization_id, valid_from desc) latest
  left join organizations above on above.committee_id = ${scope.committeeId} and above.id = latest.parent_id and above.kind = 'unit'
  left join organization_versions unit on unit.committee_id = ${scope.committeeId} and unit.organization_id = above.id and unit.valid_to is null
  order by unit.position, unit.organization_id, latest.position, latest.organization_id`

/** People work for a few branches, a lead for all of a unit's. */
const mostBrands = 500

/** Everything the homes of branch people ask, of all their branches in one statement: forty branches cost what one does. */
export const branchSide = asking((tx, scope, given: { branches: readonly string[]; on: LocalDate }) => {
  const brands = sql`(select id, state from brands
      where committee_id = ${scope.committeeId} and branch_id = any(${given.branches}::uuid[]))`
  const writing = sql`any(array(select id from ${brands} own where own.state = any(${[...unsubmittedStates]}::text[])))`
  const living = sql`any(array(select id from ${brands} own where own.state = any(${[...liveStates]}::text[])))`
  const places = placesOf(scope, given.branches, given.on)
  const around = sql`array(select id from (${places}) place union select unit_id from (${places}) place
      where unit_id is not null union select ${scope.committeeId}::uuid)`
  return {
    places,
    brands: summariesQuestion(tx, scope, {
      where: sql<boolean>`branch_id = any(${given.branches}::uuid[])`,
      order: sql`brands.id`,
      limit: sql<number>`${sql.lit(mostBrands)}`,
    }),
    returnDeadlines: sql<{ id: string; return_deadline: string | null }>`select id, return_deadline from brands
        where committee_id = ${scope.committeeId} and branch_id = any(${given.branches}::uuid[])`,
    versions: sql<{ campaignId: string; number: number }>`select campaign_id as "campaignId", max(number)::int as number
        from campaign_versions where committee_id = ${scope.committeeId} group by campaign_id`,
    drafts: open(tx)
      .selectFrom('declaration_drafts')
      .select(['brand_id', 'content', 'version', 'saved_at', 'saved_by', 'saved_in_name_of'])
      .where('committee_id', '=', scope.committeeId)
      .where('brand_id', '=', sql<string>`${writing}`),
    remarks: open(tx)
      .selectFrom('return_remarks')
      .select(['brand_id', 'id', 'pin', 'on_version'])
      .where('committee_id', '=', scope.committeeId)
      .where('brand_id', '=', sql<string>`${writing}`),
    plans: sql<{ brand_id: string; measures: unknown }>`
        select distinct on (brand_id) brand_id, content -> 'measures' as measures from creation_plans
        where committee_id = ${scope.committeeId} and brand_id = ${living} order by brand_id, number desc`,
    extensions: sql<{ branch_id: string; brand_id: string | null; kind: ExtensionKind; until: LocalDate }>`
        select branch_id, brand_id, kind, until from extensions
        where committee_id = ${scope.committeeId} and branch_id = any(${given.branches}::uuid[])`,
    asks: sql<{
      branch_id: string
      brand_id: string | null
      kind: ExtensionKind
      reason: string
      by: string
      at: Date
    }>`
        select branch_id, brand_id, kind, reason, asked_at as at,
          coalesce((select name from auth."user" where id = asked_by), '') as by from extension_requests
        where committee_id = ${scope.committeeId} and branch_id = any(${given.branches}::uuid[]) and answer is null`,
    served: sql<{ branch_id: string; userId: string }>`
        select distinct organization_id as branch_id, user_id as "userId" from grants
        where committee_id = ${scope.committeeId} and organization_id = any(${given.branches}::uuid[])
          and role = any(${[...branchRoles]}::text[])`,
    roster: sql<{ id: string; name: string; userId: string | null; organizationId: string }>`
        select id, name, user_id as "userId", organization_id as "organizationId" from people
        where committee_id = ${scope.committeeId} and organization_id = any(${around}) and left_on is null`,
    holders: holdersQuestion(tx, scope, sql<string>`any(${around})`),
  }
})

/** Units under which branches hang and in which nobody reviews, in official order. */
export const unheldUnits = asking((_tx, scope, given: { on: LocalDate }) => ({
  units: sql<{ id: string; name: string }>`
    select unit.organization_id as id, unit.name from organization_versions unit
    join organizations self on self.committee_id = unit.committee_id and self.id = unit.organization_id and self.kind = 'unit'
    where unit.committee_id = ${scope.committeeId} and unit.valid_from <= ${given.on}::date and unit.valid_to is null
      and exists (select from organization_versions branch where branch.committee_id = ${scope.committeeId}
        and branch.parent_id = unit.organization_id and branch.valid_to is null)
      and not exists (select from grants held where held.committee_id = ${scope.committeeId}
        and held.organization_id = unit.organization_id and held.role = 'unit_reviewer' and held.valid_to is null)
    order by unit.position, unit.organization_id`,
}))

/** What a reviewer looks back at: the last two versions handed in, and the remarks between them. */
export const lookBack = asking((tx, scope, given: { brands: readonly string[] }) => ({
  versions: sql<Pick<DeclarationTables['declaration_versions'], 'brand_id' | 'number' | 'content'>>`
    select brand_id, number, content from (
      select brand_id, number, content, row_number() over (partition by brand_id order by number desc) as back
      from declaration_versions where committee_id = ${scope.committeeId} and brand_id = any(${given.brands}::uuid[])
        and kind <> 'returned') handed
    where back <= 2 order by brand_id, number desc`,
  remarks: open(tx)
    .selectFrom('return_remarks')
    .select(['brand_id', 'on_version', 'reply'])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', sql<string>`any(${given.brands}::uuid[])`),
  pinned: open(tx)
    .selectFrom('brands')
    .select(['id', 'campaign_id', 'configuration_version'])
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', sql<string>`any(${given.brands}::uuid[])`),
}))

export interface QueueRow {
  /** Null: the committee's step. */
  readonly unit_id: string | null
  readonly unit: string | null
  readonly step: string
  readonly count: number
  readonly oldest: Date
  readonly old: number
}

/** What the rules of 可能误期的 ask beside coverage. `cutoff`: what waits since before it has waited too long. */
export const watch = asking((_tx, scope, given: { on: LocalDate; cutoff: Date }) => {
  const late = overdueReturns(scope, given.on)
  return {
    queues: sql<QueueRow>`
        select unit.organization_id as unit_id, unit.name as unit, waiting.name as step, sum(waiting.count)::int as count,
          min(waiting.oldest) as oldest, sum(waiting.old)::int as old
        from (select case when held.by = 'unit' then branch.parent_id end as unit_id, held.name, held.step,
            count(*) as count, min(brand.state_since) as oldest,
            count(*) filter (where brand.state_since < ${given.cutoff}) as old
          from brands brand
          join (${chainSteps(scope)}) held on (held.campaign_id, held.number, held.step)
            = (brand.campaign_id, brand.configuration_version, brand.step)
          join organization_versions branch on branch.committee_id = brand.committee_id and branch.organization_id = brand.branch_id
            and branch.valid_to is null
          where brand.committee_id = ${scope.committeeId} and brand.step > 0
            and not exists (select from decisions decided where decided.committee_id = ${scope.committeeId} and decided.brand_id = brand.id)
          group by 1, 2, 3) waiting
        left join organization_versions unit on unit.committee_id = ${scope.committeeId} and unit.organization_id = waiting.unit_id
          and unit.valid_to is null
        group by unit.organization_id, unit.name, unit.position, waiting.name
        order by unit.position nulls first, unit.organization_id, min(waiting.step), waiting.name`,
    reviewers: sql<Pick<Holder, 'name' | 'organizationId' | 'role'>>`
        select person.name, held.organization_id as "organizationId", held.role
        from grants held join auth."user" person on person.id = held.user_id where held.committee_id = ${scope.committeeId} and held.role = any(array['unit_reviewer', 'officer'])
          and held.valid_to is null order by held.valid_from, person.name collate "C"`,
    overdue: sql<{ count: number }>`select count(*)::int as count from brands
        where committee_id = ${scope.committeeId} and ${late}`,
    reasons: sql<{ reason: string; count: number }>`
        select remark.reason, count(distinct remark.brand_id)::int as count from return_remarks remark
        join brands on brands.committee_id = remark.committee_id and brands.id = remark.brand_id
          and brands.submissions = remark.on_version
        where remark.committee_id = ${scope.committeeId} and ${late} group by remark.reason order by 2 desc, 1 limit 1`,
    withoutSecretary: sql<{ unit: string; count: number }>`
        select coalesce(unit.name, branch.name) as unit, count(*)::int as count from organization_versions branch
        join organizations self on self.committee_id = branch.committee_id and self.id = branch.organization_id and self.kind = 'branch'
        left join organization_versions unit on unit.committee_id = ${scope.committeeId} and unit.organization_id = branch.parent_id
          and unit.parent_id is not null and unit.valid_to is null
        where branch.committee_id = ${scope.committeeId} and branch.valid_to is null
          and not exists (select from grants held where held.committee_id = ${scope.committeeId}
            and held.organization_id = branch.organization_id and held.role = 'branch_secretary' and held.valid_to is null)
        group by 1 order by min(unit.position), 1`,
  }
})
