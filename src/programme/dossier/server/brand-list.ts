import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { asking } from '../../../foundation/database/asking.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { searchPieces } from '../../../foundation/text/bigrams.ts'
import type { BrandList, BrandQuery, BrandSummary } from '../../brands/contract.ts'
import { overdueReturns } from './overdue.ts'
import { shown, summariesQuestion } from './summaries.ts'

/** Which organizations a reader's list reaches: the whole committee, or these units and branches. */
export type Reach = 'all' | readonly string[]

/** What a list is narrowed by; what is undefined narrows nothing. */
interface Narrowing {
  readonly reach?: readonly string[] | undefined
  readonly state?: string | undefined
  readonly units?: readonly string[] | undefined
  readonly field?: string | undefined
  readonly campaign?: string | undefined
  /** Handed back, with a deadline before this day. */
  readonly overdueOn?: LocalDate | undefined
  readonly letters?: string | undefined
  readonly pieces?: readonly string[] | undefined
  readonly like?: string | undefined
}

/** Asked of the table of brands alone, so that counting and paging need no names. */
function conditionsOf(scope: CommitteeScope, given: Narrowing): RawBuilder<boolean>[] {
  const { reach, state, units, field, campaign, overdueOn, letters, pieces, like } = given
  return [
    ...(reach ? [within(scope, reach)] : []),
    ...(state ? [sql<boolean>`state = ${state}`] : []),
    ...(units ? [within(scope, units)] : []),
    ...(field ? [sql<boolean>`field = ${field}`] : []),
    ...(campaign ? [sql<boolean>`campaign_id = ${campaign}::uuid`] : []),
    ...(overdueOn ? [overdueReturns(scope, overdueOn)] : []),
    ...(letters ? [spelt(scope, letters)] : []),
    ...(pieces ? [written(scope, pieces, like)] : []),
  ]
}

const allOf = (conditions: readonly RawBuilder<boolean>[]) =>
  conditions.length ? sql<boolean>`${sql.join(conditions, sql` and `)}` : sql<boolean>`true`

/** Branches that are, or hang under, one of these organizations. */
const within = (scope: CommitteeScope, ids: readonly string[]) => sql<boolean>`branch_id = any(array(
  select organization_id from organization_versions where committee_id = ${scope.committeeId} and valid_to is null
    and (organization_id = any(${ids}::uuid[]) or parent_id = any(${ids}::uuid[]))))`

/** Latin letters are pinyin, from the beginning of a name. */
const spelt = (scope: CommitteeScope, letters: string) => sql<boolean>`(
  pinyin_initials like ${letters} or pinyin_full like ${letters} or name ilike '%' || ${letters} or branch_id = any(array(
    select organization_id from organization_versions
    where committee_id = ${scope.committeeId} and valid_to is null and pinyin_initials like ${letters})))`

/** Chinese by two-character pieces (indexed), rechecked by the text itself. Branches and units found by name bring their brands along. */
const written = (scope: CommitteeScope, pieces: readonly string[], like: string | undefined) => sql<boolean>`(
  (search_keys @> ${pieces}::text[] and (name like ${like} or sentence like ${like})) or branch_id = any(array(
    with named as (select organization_id from organization_versions
      where committee_id = ${scope.committeeId} and valid_to is null and name like ${like})
    select organization_id from named union
    select child.organization_id from organization_versions child join named on named.organization_id = child.parent_id
      where child.committee_id = ${scope.committeeId} and child.valid_to is null)))`

function narrowingOf(reach: Reach, query: Omit<BrandQuery, 'cursor' | 'limit' | 'sort'>, today: LocalDate): Narrowing {
  const { state, unit, field, campaign, returned, q } = query
  const text = q?.normalize('NFKC').trim().toLowerCase() ?? ''
  const latin = /^[a-z0-9 ]+$/.test(text)
  const literal = text.replace(/[\\%_]/g, '\\$&')
  return {
    reach: reach === 'all' ? undefined : reach,
    state: state || undefined,
    units: unit ? [unit] : undefined,
    field: field || undefined,
    campaign: campaign || undefined,
    overdueOn: returned ? today : undefined,
    letters: latin ? `${literal.replace(/\s/g, '')}%` : undefined,
    pieces: text && !latin ? searchPieces(text) : undefined,
    like: text && !latin ? `%${literal}%` : undefined,
  }
}

const exactTo = 1000
const startOf = (cursor: string | undefined) => (cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : undefined)

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

const askIn = (sort: Sort) =>
  asking((tx, scope, given: Narrowing & Paging) => {
    const conditions = conditionsOf(scope, given)
    const { by, behind } = orders[sort](scope)
    const paged = given.after ? [...conditions, behind(given.after)] : conditions
    return {
      brands: summariesQuestion(tx, scope, { where: allOf(paged), order: by, limit: sql`${given.limit}` }),
      counted: sql<{ total: number }>`select count(*)::int as total from (select from brands
        where committee_id = ${scope.committeeId} and ${allOf(conditions)} limit ${sql.lit(exactTo + 1)}) found`,
    }
  })
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

const waiting = asking((tx, scope, given: Narrowing & { steps: readonly number[]; limit: number }) => ({
  brands: summariesQuestion(tx, scope, {
    where: allOf([...conditionsOf(scope, given), sql`step = any(${given.steps}::int[])`]),
    order: sql`brands.state_since, brands.id`,
    limit: sql`${given.limit}`,
  }),
}))

/** The queue of a step: brands under review that this reader's step holds, longest waiting first. */
export async function queueOf(
  tx: Tx,
  scope: CommitteeScope,
  reach: Reach,
  steps: readonly number[],
  limit: number,
): Promise<BrandSummary[]> {
  const given = { reach: reach === 'all' ? undefined : reach, state: 'under_review', steps, limit }
  return shown(tx, scope, (await waiting(tx, scope, given)).brands)
}
