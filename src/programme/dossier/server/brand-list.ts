import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { asking } from '../../../foundation/database/asking.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { badCursor } from '../../../foundation/problems/problem.ts'
import type { BrandList, BrandQuery, BrandSummary } from '../../brands/contract.ts'
import type { Reach } from '../../brands/reach.ts'
import { standsAt } from '../../coverage/server/chain-steps.ts'
import type { ReviewStep } from '../../declarations/settings.ts'
import { allOf, conditionsOf, type Narrowing, narrowingOf } from './narrowing.ts'
import { shown, summariesQuestion } from './summaries.ts'

const exactTo = 1000
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Where a page goes on: behind the item of this id. Throws `bad_cursor`. */
export function startOf(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !isId.test(cursor)) throw badCursor()
  return cursor
}

/** A brand's place by its organizations, as a list in official order walks: unit, branch, then its first and second brand. */
const placeKey = (scope: CommitteeScope) => sql`(
  select row (coalesce(unit.position, branch.position), coalesce(unit.organization_id, branch.organization_id),
    branch.position, branch.organization_id, brands.ordinal, brands.id)
  from organization_versions branch
  left join organizations above on above.committee_id = branch.committee_id and above.id = branch.parent_id and above.kind = 'unit'
  left join organization_versions unit on unit.committee_id = above.committee_id and unit.organization_id = above.id and unit.valid_to is null
  where branch.committee_id = ${scope.committeeId} and branch.organization_id = brands.branch_id
  order by branch.valid_from desc limit 1)`

type Sort = NonNullable<BrandQuery['sort']>
interface Paging {
  readonly after: string | undefined
  readonly limit: number
}

/** The cursor is the last brand seen; what lies behind it is found by that brand's own key. */
const orders: Readonly<
  Record<Sort, (scope: CommitteeScope) => { by: RawBuilder<unknown>; behind: (id: string) => RawBuilder<boolean> }>
> = {
  recent: () => ({ by: sql`brands.id desc`, behind: id => sql<boolean>`id < ${id}` }),
  waiting: scope => ({
    by: sql`brands.state_since, brands.id`,
    behind: id => sql<boolean>`(state_since, id) > (
      select state_since, id from brands where committee_id = ${scope.committeeId} and id = ${id}::uuid)`,
  }),
  official: scope => ({
    by: placeKey(scope),
    behind: id => sql<boolean>`${placeKey(scope)} > (
      select ${placeKey(scope)} from brands where committee_id = ${scope.committeeId} and id = ${id}::uuid)`,
  }),
}

/**
 * What Chinese words find lies scattered: it is looked for once, for the page and for the count. Sounds begin so many names
 * that the order's own index comes to a page sooner (measured at 100,000 branches: docs/proofs/bench-large.md).
 */
const isSought = ({ pieces }: Narrowing) => pieces !== undefined
const matching = (scope: CommitteeScope, given: Narrowing) => sql`select id from brands
  where committee_id = ${scope.committeeId} and ${allOf(conditionsOf(scope, given))}`

const askIn = (sort: Sort) =>
  asking(
    (tx, scope, given: Narrowing & Paging) => {
      const { by, behind } = orders[sort](scope)
      const holds = isSought(given) ? [sql<boolean>`id in (select id from found)`] : conditionsOf(scope, given)
      return {
        brands: summariesQuestion(tx, scope, {
          where: allOf(given.after ? [...holds, behind(given.after)] : holds),
          order: by,
          limit: sql`${given.limit}`,
        }),
        counted: sql<{ total: number }>`select count(*)::int as total from (
          ${isSought(given) ? sql`select from found` : matching(scope, given)} limit ${sql.lit(exactTo + 1)}) counted`,
      }
    },
    (_tx, scope, given) => (isSought(given) ? { found: matching(scope, given) } : {}),
  )
const ask: Readonly<Record<Sort, ReturnType<typeof askIn>>> = {
  recent: askIn('recent'),
  waiting: askIn('waiting'),
  official: askIn('official'),
}

/** A page of brands by key: page 40 costs what page 1 does. `total` is exact to 1,000, then a floor. One statement. */
export async function brandList(
  tx: Tx,
  scope: CommitteeScope,
  reach: Reach,
  asked: BrandQuery,
  today: LocalDate,
): Promise<BrandList> {
  const limit = asked.limit ?? 50
  const given = { ...narrowingOf(reach, asked, today), after: startOf(asked.cursor), limit: limit + 1 }
  const { brands, counted } = await ask[asked.sort ?? 'recent'](tx, scope, given)
  const page = brands.slice(0, limit)
  const total = counted[0]?.total ?? 0
  return {
    items: await shown(tx, scope, page),
    nextCursor: brands.length > limit ? (page[page.length - 1]?.id ?? null) : null,
    total: Math.min(total, exactTo),
    totalIsFloor: total > exactTo,
  }
}

/** A unit's step is skipped where no unit stands between; what stood at it when its branch was moved there is the committee's. */
const heldBy = (scope: CommitteeScope, by: ReviewStep['by']) =>
  by === 'unit'
    ? standsAt(scope, 'unit')
    : sql<boolean>`(${standsAt(scope, 'committee')} or (${standsAt(scope, 'unit')} and branch_id = any(array(
        select organization_id from organization_versions
        where committee_id = ${scope.committeeId} and valid_to is null and parent_id = ${scope.committeeId}))))`

const waitingFor = (by: ReviewStep['by']) =>
  asking((tx, scope, given: Narrowing & { limit: number }) => ({
    brands: summariesQuestion(tx, scope, {
      where: allOf([...conditionsOf(scope, given), heldBy(scope, by)]),
      order: sql`brands.state_since, brands.id`,
      limit: sql`${given.limit}`,
    }),
  }))
const waiting: Readonly<Record<ReviewStep['by'], ReturnType<typeof waitingFor>>> = {
  unit: waitingFor('unit'),
  committee: waitingFor('committee'),
}

/** The queue of a step: brands under review that wait for the units', or for the committee's, reviewers; longest waiting first. */
export async function queueOf(
  tx: Tx,
  scope: CommitteeScope,
  reach: Reach,
  by: ReviewStep['by'],
  limit: number,
): Promise<BrandSummary[]> {
  const given = { reach: reach === 'all' ? undefined : reach, state: 'under_review', limit }
  return shown(tx, scope, (await waiting[by](tx, scope, given)).brands)
}
