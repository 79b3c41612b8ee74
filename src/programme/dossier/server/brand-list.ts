import { type RawBuilder, sql } from 'kysely'
import { asking } from '../../../foundation/database/asking.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { badCursor } from '../../../foundation/problems/problem.ts'
import { searchPieces } from '../../../foundation/text/bigrams.ts'
import type { BrandQuery, BrandSummary } from '../../brands/contract.ts'
import { shown, summariesQuestion } from './summaries.ts'

/** Which organizations a reader's list reaches: the whole committee, or these units and branches. */
export type Reach = 'all' | readonly string[]

/** What a list is narrowed by; what is undefined narrows nothing. */
interface Narrowing {
  readonly reach?: readonly string[] | undefined
  readonly state?: string | undefined
  readonly units?: readonly string[] | undefined
  readonly letters?: string | undefined
  readonly pieces?: readonly string[] | undefined
  readonly like?: string | undefined
}

/** Asked of the table of brands alone, so that counting and paging need no names. */
function conditionsOf(scope: CommitteeScope, given: Narrowing): RawBuilder<boolean>[] {
  const { reach, state, units, letters, pieces, like } = given
  return [
    ...(reach ? [within(scope, reach)] : []),
    ...(state ? [sql<boolean>`state = ${state}`] : []),
    ...(units ? [within(scope, units)] : []),
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

function narrowingOf(reach: Reach, { state, unit, q }: BrandQuery): Narrowing {
  const text = q?.normalize('NFKC').trim().toLowerCase() ?? ''
  const latin = /^[a-z0-9 ]+$/.test(text)
  const literal = text.replace(/[\\%_]/g, '\\$&')
  return {
    reach: reach === 'all' ? undefined : reach,
    state: state || undefined,
    units: unit ? [unit] : undefined,
    letters: latin ? `${literal.replace(/\s/g, '')}%` : undefined,
    pieces: text && !latin ? searchPieces(text) : undefined,
    like: text && !latin ? `%${literal}%` : undefined,
  }
}

const exactTo = 1000
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
function startOf(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !isId.test(cursor)) throw badCursor()
  return cursor
}

const ask = asking((tx, scope, given: Narrowing & { after: string | undefined; limit: number }) => {
  const conditions = conditionsOf(scope, given)
  const paged = given.after ? [...conditions, sql<boolean>`id < ${given.after}`] : conditions
  return {
    brands: summariesQuestion(tx, scope, {
      where: allOf(paged),
      order: sql`brands.id desc`,
      limit: sql`${given.limit}`,
    }),
    counted: sql<{ total: number }>`select count(*)::int as total from (select from brands
      where committee_id = ${scope.committeeId} and ${allOf(conditions)} limit ${sql.lit(exactTo + 1)}) found`,
  }
})

/** A page of brands, newest first, by key: page 40 costs what page 1 does. `total` is exact to 1,000, then a floor. One statement. */
export async function brandList(tx: Tx, scope: CommitteeScope, reach: Reach, asked: BrandQuery) {
  const limit = asked.limit ?? 50
  const given = { ...narrowingOf(reach, asked), after: startOf(asked.cursor), limit: limit + 1 }
  const { brands, counted } = await ask(tx, scope, given)
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
  const given = { ...narrowingOf(reach, { state: 'under_review' }), steps, limit }
  return shown(tx, scope, (await waiting(tx, scope, given)).brands)
}
