import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import { searchPieces } from '../../../foundation/text/bigrams.ts'
import type { BrandQuery, BrandSummary } from '../../brands/contract.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { lookOf } from '../../brands/states.ts'
import { partOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import type { CampaignTables } from '../../campaigns/server/tables.ts'
import { DeclarationSettings, type ReviewStep } from '../../declarations/settings.ts'
import type { Gathered } from '../../lifecycle/server/gather.ts'
import { stepAt } from '../../lifecycle/steps.ts'

/** The roof reads across rooms in one statement; it knows their tables by type alone. */
type Tables = BrandTables & OrganizationTables & CampaignTables

/** Which organizations a reader's list reaches: the whole committee, or these units and branches. */
export type Reach = 'all' | readonly string[]

/** Brands with the names of branch and unit joined, as they are called today; a branch that is no more keeps its last name. */
const joined = (tx: Tx, scope: CommitteeScope) =>
  tables<Tables>(tx)
    .selectFrom('brands')
    .leftJoin('organization_versions as branch', join =>
      join
        .onRef('branch.committee_id', '=', 'brands.committee_id')
        .onRef('branch.organization_id', '=', 'brands.branch_id')
        .on('branch.valid_to', 'is', null),
    )
    .leftJoin('organization_versions as parent', join =>
      join
        .onRef('parent.committee_id', '=', 'branch.committee_id')
        .onRef('parent.organization_id', '=', 'branch.parent_id')
        .on('parent.valid_to', 'is', null),
    )
    .leftJoin('organizations as above', join =>
      join.onRef('above.committee_id', '=', 'branch.committee_id').onRef('above.id', '=', 'branch.parent_id'),
    )
    .innerJoin('campaigns', join =>
      join.onRef('campaigns.committee_id', '=', 'brands.committee_id').onRef('campaigns.id', '=', 'brands.campaign_id'),
    )
    .where('brands.committee_id', '=', scope.committeeId)

const columns = [
  'brands.id',
  'brands.name',
  'brands.sentence',
  'brands.field',
  'brands.state',
  'brands.step',
  'brands.ordinal',
  'brands.version',
  'brands.state_since',
  'brands.submissions',
  'brands.branch_id',
  'brands.campaign_id',
  'brands.configuration_version',
  'campaigns.year',
] as const

type Joined = ReturnType<typeof joined>
const branchName = sql<string>`coalesce(branch.name, (select last.name from organization_versions last
  where last.committee_id = brands.committee_id and last.organization_id = brands.branch_id order by last.valid_from desc limit 1))`
const selected = (query: Joined) =>
  query.select([
    ...columns,
    branchName.as('branch_name'),
    sql<string>`case when above.kind = 'unit' then parent.name else ${branchName} end`.as('unit_name'),
  ])
type SummaryRow = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

/** Step names come from the chain that the brand pinned; only what is under review stands at a step. */
type Chains = ReadonlyMap<string, readonly ReviewStep[]>
const chainKey = (row: Pick<SummaryRow, 'campaign_id' | 'configuration_version'>) =>
  `${row.campaign_id}/${row.configuration_version}`

async function chainsOf(tx: Tx, scope: CommitteeScope, rows: readonly SummaryRow[]): Promise<Chains> {
  const chains = new Map<string, readonly ReviewStep[]>()
  for (const row of rows) {
    const number = row.configuration_version
    if (row.step === 0 || number === null || chains.has(chainKey(row))) continue
    const { configuration } = await configurationOf(tx, scope, { campaignId: row.campaign_id, number })
    chains.set(chainKey(row), partOf(configuration, 'declarations', DeclarationSettings).chain)
  }
  return chains
}

function rowShown(row: SummaryRow, chains: Chains): BrandSummary {
  const chain = chains.get(chainKey(row)) ?? []
  const { inside, shape, ink } = lookOf(row.state, row.step > 0 ? stepAt(chain, row.step) : null)
  return {
    id: row.id,
    name: row.name,
    sentence: row.sentence,
    field: row.field,
    state: row.state,
    look: { inside, shape, ink },
    branchId: row.branch_id,
    branch: row.branch_name,
    unit: row.unit_name,
    campaignId: row.campaign_id,
    year: row.year,
    ordinal: row.ordinal,
    version: row.version,
    since: row.state_since.toISOString(),
    submissions: row.submissions,
  }
}

/** The same of one brand whose facts are gathered. */
export function summaryOf({ brand, branch, measure }: Gathered): BrandSummary {
  if (!brand) throw notFound()
  const { chain } = measure.declarations
  const { inside, shape, ink } = lookOf(brand.state, brand.step > 0 ? stepAt(chain, brand.step) : null)
  return {
    id: brand.id,
    name: brand.name,
    sentence: brand.sentence,
    field: brand.field,
    state: brand.state,
    look: { inside, shape, ink },
    branchId: brand.branch_id,
    branch: branch.name,
    unit: branch.unit?.name ?? branch.name,
    campaignId: brand.campaign_id,
    year: measure.programme.year,
    ordinal: brand.ordinal,
    version: brand.version,
    since: brand.state_since.toISOString(),
    submissions: brand.submissions,
  }
}

export async function summariesOfBranches(
  tx: Tx,
  scope: CommitteeScope,
  branchIds: readonly string[],
): Promise<BrandSummary[]> {
  if (!branchIds.length) return []
  const rows = await selected(joined(tx, scope))
    .where('brands.branch_id', 'in', [...branchIds])
    .orderBy('brands.id')
    .execute()
  const chains = await chainsOf(tx, scope, rows)
  return rows.map(row => rowShown(row, chains))
}

type Narrowed = SelectQueryBuilder<Tables, 'brands', unknown>

/** Which brands: asked of the table of brands alone, so that counting and paging need no names. */
function narrowed<Q extends Narrowed>(query: Q, scope: CommitteeScope, reach: Reach, asked: BrandQuery): Q {
  const { state, unit, q } = asked
  const conditions = [
    ...(reach === 'all' ? [] : [within(scope, reach)]),
    ...(state ? [sql<boolean>`brands.state = ${state}`] : []),
    ...(unit ? [within(scope, [unit])] : []),
    ...(q ? [matching(scope, q)] : []),
  ]
  return conditions.reduce<Narrowed>((narrower, condition) => narrower.where(condition), query) as Q
}

/** Branches that are, or hang under, one of these organizations. */
const within = (scope: CommitteeScope, ids: readonly string[]) => sql<boolean>`brands.branch_id = any(array(
  select organization_id from organization_versions
  where committee_id = ${scope.committeeId} and valid_to is null and (organization_id = any(${[...ids]}::uuid[]) or parent_id = any(${[...ids]}::uuid[]))))`

/**
 * Chinese by two-character pieces (indexed) rechecked by the text itself; Latin letters as pinyin, from the beginning of a
 * name. Branches and units found by name bring their brands along.
 */
function matching(scope: CommitteeScope, q: string): RawBuilder<boolean> {
  const text = q.normalize('NFKC').trim().toLowerCase()
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  if (/^[a-z0-9 ]+$/.test(text)) {
    const letters = `${text.replace(/\s/g, '')}%`
    return sql<boolean>`(brands.pinyin_initials like ${letters} or brands.pinyin_full like ${letters} or brands.name ilike ${like}
      or brands.branch_id = any(array(select organization_id from organization_versions
        where committee_id = ${scope.committeeId} and valid_to is null and pinyin_initials like ${letters})))`
  }
  return sql<boolean>`((brands.search_keys @> ${searchPieces(text)}::text[] and (brands.name like ${like} or brands.sentence like ${like}))
    or brands.branch_id = any(array(
      with named as (select organization_id from organization_versions
        where committee_id = ${scope.committeeId} and valid_to is null and name like ${like})
      select organization_id from named union
      select child.organization_id from organization_versions child join named on named.organization_id = child.parent_id
        where child.committee_id = ${scope.committeeId} and child.valid_to is null)))`
}

const exactTo = 1000
const startOf = (cursor: string | undefined) => (cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : null)

/** A page of brands, newest first, by key: page 40 costs what page 1 does. `total` is exact to 1,000, then a floor. One statement. */
export async function brandList(tx: Tx, scope: CommitteeScope, reach: Reach, asked: BrandQuery) {
  const limit = asked.limit ?? 50
  const after = startOf(asked.cursor)
  const found = narrowed(
    tables<Tables>(tx).selectFrom('brands').where('brands.committee_id', '=', scope.committeeId),
    scope,
    reach,
    asked,
  )
  const counted = sql<number>`(select count(*)::int from (${found.select('brands.id').limit(exactTo + 1)}) found)`
  const rows = await selected(narrowed(joined(tx, scope), scope, reach, asked))
    .select(counted.as('total'))
    .$if(after !== null, query => query.where('brands.id', '<', after ?? ''))
    .orderBy('brands.id', 'desc')
    .limit(limit + 1)
    .execute()
  // Behind the last page there is no row to carry the count; without a cursor there is nothing to count.
  const total = rows[0]?.total ?? (after === null ? 0 : await counting(tx, counted))
  const page = rows.slice(0, limit)
  const chains = await chainsOf(tx, scope, page)
  return {
    items: page.map(row => rowShown(row, chains)),
    nextCursor: rows.length > limit ? (page[page.length - 1]?.id ?? null) : null,
    total: Math.min(total, exactTo),
    totalIsFloor: total > exactTo,
  }
}

const counting = async (tx: Tx, counted: RawBuilder<number>) =>
  (await sql<{ total: number }>`select ${counted} as total`.execute(tables<Tables>(tx))).rows[0]?.total ?? 0

/** The queue of a step: brands under review that this reader's step holds, longest waiting first. */
export async function queueOf(
  tx: Tx,
  scope: CommitteeScope,
  reach: Reach,
  steps: readonly number[],
  limit: number,
): Promise<BrandSummary[]> {
  const rows = await selected(narrowed(joined(tx, scope), scope, reach, { state: 'under_review' }))
    .where('brands.step', 'in', steps.length ? [...steps] : [-1])
    .orderBy('brands.state_since')
    .orderBy('brands.id')
    .limit(limit)
    .execute()
  const chains = await chainsOf(tx, scope, rows)
  return rows.map(row => rowShown(row, chains))
}
