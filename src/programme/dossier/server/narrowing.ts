import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { searchPieces } from '../../../foundation/text/bigrams.ts'
import type { BrandQuery } from '../../brands/contract.ts'
import type { Reach } from '../../brands/reach.ts'
import { overdueReturns } from './overdue.ts'

/** What a list is narrowed by; what is undefined narrows nothing. */
export interface Narrowing {
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
  /** The beginning of a person's name. */
  readonly begins?: string | undefined
}

/** Asked of the table of brands alone, so that counting and paging need no names. */
export function conditionsOf(scope: CommitteeScope, given: Narrowing): RawBuilder<boolean>[] {
  const { reach, state, units, field, campaign, overdueOn, letters, pieces, like, begins } = given
  return [
    ...(reach ? [within(scope, reach)] : []),
    ...(state ? [sql<boolean>`state = ${state}`] : []),
    ...(units ? [within(scope, units)] : []),
    ...(field ? [sql<boolean>`field = ${field}`] : []),
    ...(campaign ? [sql<boolean>`campaign_id = ${campaign}::uuid`] : []),
    ...(overdueOn ? [overdueReturns(scope, overdueOn)] : []),
    ...(letters ? [spelt(scope, letters)] : []),
    ...(pieces ? [written(scope, pieces, { like, begins })] : []),
  ]
}

export const allOf = (conditions: readonly RawBuilder<boolean>[]) =>
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

/**
 * Chinese by two-character pieces (indexed), rechecked by the text itself. Branches and units found by name bring their
 * brands along, and so do people by the beginning of theirs.
 */
const written = (
  scope: CommitteeScope,
  pieces: readonly string[],
  { like, begins }: Pick<Narrowing, 'like' | 'begins'>,
) => sql<boolean>`(
  (search_keys @> ${pieces}::text[] and (name like ${like} or sentence like ${like})) or branch_id = any(array(
    with named as (select organization_id from organization_versions
      where committee_id = ${scope.committeeId} and valid_to is null and name like ${like}
      union select organization_id from people
      where committee_id = ${scope.committeeId} and left_on is null
        and name collate "C" >= ${begins} and name collate "C" < ${begins} || chr(1114111))
    select organization_id from named union
    select child.organization_id from organization_versions child join named on named.organization_id = child.parent_id
      where child.committee_id = ${scope.committeeId} and child.valid_to is null)))`

export function narrowingOf(
  reach: Reach,
  query: Omit<BrandQuery, 'cursor' | 'limit' | 'sort'>,
  today: LocalDate,
): Narrowing {
  const { state, unit, field, campaign, returned, q } = query
  return {
    reach: reach === 'all' ? undefined : reach,
    state: state || undefined,
    units: unit ? [unit] : undefined,
    field: field || undefined,
    campaign: campaign || undefined,
    overdueOn: returned ? today : undefined,
    ...sought(q),
  }
}

/** The words of a search: Latin letters as pinyin, everything else as written. */
export function sought(q: string | undefined): Pick<Narrowing, 'letters' | 'pieces' | 'like' | 'begins'> {
  const text = q?.normalize('NFKC').trim().toLowerCase() ?? ''
  const latin = /^[a-z0-9 ]+$/.test(text)
  const literal = text.replace(/[\\%_]/g, '\\$&')
  return {
    letters: latin ? `${literal.replace(/\s/g, '')}%` : undefined,
    pieces: text && !latin ? searchPieces(text) : undefined,
    like: text && !latin ? `%${literal}%` : undefined,
    begins: text && !latin ? text : undefined,
  }
}
