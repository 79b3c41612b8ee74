import { sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import { searchPieces } from '../../../foundation/text/bigrams.ts'
import type { BrandQuery, BrandSummary } from '../../brands/contract.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { lookOf } from '../../brands/states.ts'
import type { CampaignTables } from '../../campaigns/server/tables.ts'
import type { ReviewStep } from '../../declarations/settings.ts'
import { stepAt } from '../../lifecycle/steps.ts'

/** The roof reads across rooms in one statement; it knows their tables by type alone. */
type Tables = BrandTables & OrganizationTables & CampaignTables

/** Which organizations a reader's list reaches: the whole committee, or these units and branches. */
export type Reach = 'all' | readonly string[]

/** Brands with the names of branch and unit joined, as they are called today. */
const joined = (tx: Tx, scope: CommitteeScope) =>
  tables<Tables>(tx)
    .selectFrom('brands')
    .innerJoin('organization_versions as branch', join =>
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
  'branch.name as branch_name',
  'campaigns.year',
] as const

type Joined = ReturnType<typeof joined>
const selected = (query: Joined) =>
  query.select([
    ...columns,
    sql<string>`case when above.kind = 'unit' then parent.name else branch.name end`.as('unit_name'),
  ])
type SummaryRow = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

/** Step names come from the campaign's chain: the newest settings speak, since a chain's names are for the reader. */
type Chains = ReadonlyMap<string, readonly ReviewStep[]>

/** The chains of a committee's few campaigns, read once a list and never once a row. */
async function chainsOf(tx: Tx, scope: CommitteeScope): Promise<Chains> {
  const rows = await tables<CampaignTables>(tx)
    .selectFrom('campaigns')
    .select(['id', sql<ReviewStep[]>`draft #> '{declarations,chain}'`.as('chain')])
    .where('committee_id', '=', scope.committeeId)
    .execute()
  return new Map(rows.map(row => [row.id, row.chain]))
}

function summaryOf(row: SummaryRow, chains: Chains): BrandSummary {
  const chain = chains.get(row.campaign_id) ?? []
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

export async function summariesOf(
  tx: Tx,
  scope: CommitteeScope,
  ids: readonly string[],
): Promise<Map<string, BrandSummary>> {
  if (!ids.length) return new Map()
  const rows = await selected(joined(tx, scope))
    .where('brands.id', 'in', [...ids])
    .execute()
  const chains = await chainsOf(tx, scope)
  return new Map(rows.map(row => [row.id, summaryOf(row, chains)]))
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
  const chains = await chainsOf(tx, scope)
  return rows.map(row => summaryOf(row, chains))
}

function filtered(query: Joined, reach: Reach, asked: BrandQuery): Joined {
  let narrowed = query
  if (reach !== 'all') {
    const ids = [...reach]
    narrowed = narrowed.where(({ eb, or }) =>
      or([eb('brands.branch_id', 'in', ids), eb('branch.parent_id', 'in', ids)]),
    )
  }
  const { state, unit, q } = asked
  if (state) narrowed = narrowed.where(sql<boolean>`brands.state = ${state}`)
  if (unit)
    narrowed = narrowed.where(({ eb, or }) =>
      or([eb('branch.parent_id', '=', unit), eb('brands.branch_id', '=', unit)]),
    )
  return q ? matching(narrowed, q) : narrowed
}

/** Chinese by two-character pieces (indexed) rechecked by the text itself; Latin letters as pinyin, from the beginning of a name. */
function matching(query: Joined, q: string): Joined {
  const text = q.normalize('NFKC').trim().toLowerCase()
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  if (/^[a-z0-9 ]+$/.test(text)) {
    const letters = `${text.replace(/\s/g, '')}%`
    return query.where(({ eb, or }) =>
      or([
        eb('brands.pinyin_initials', 'like', letters),
        eb('brands.pinyin_full', 'like', letters),
        eb('branch.pinyin_initials', 'like', letters),
        eb('brands.name', 'ilike', like),
      ]),
    )
  }
  const pieces = searchPieces(text)
  return query.where(({ eb, or, and }) =>
    or([
      and([
        sql<boolean>`brands.search_keys @> ${pieces}::text[]`,
        or([eb('brands.name', 'like', like), eb('brands.sentence', 'like', like)]),
      ]),
      eb('branch.name', 'like', like),
      eb('parent.name', 'like', like),
    ]),
  )
}

const exactTo = 1000
const startOf = (cursor: string | undefined) => (cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : null)

/** A page of brands, newest first, by key: page 40 costs what page 1 does. `total` is exact to 1,000, then a floor. */
export async function brandList(tx: Tx, scope: CommitteeScope, reach: Reach, asked: BrandQuery) {
  const limit = asked.limit ?? 50
  const after = startOf(asked.cursor)
  const rows = await selected(filtered(joined(tx, scope), reach, asked))
    .$if(after !== null, query => query.where('brands.id', '<', after ?? ''))
    .orderBy('brands.id', 'desc')
    .limit(limit + 1)
    .execute()
  const counted = await tables<Tables>(tx)
    .selectFrom(
      filtered(joined(tx, scope), reach, asked)
        .select('brands.id')
        .limit(exactTo + 1)
        .as('found'),
    )
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirst()
  const total = Number(counted?.count ?? 0)
  const page = rows.slice(0, limit)
  const chains = await chainsOf(tx, scope)
  return {
    items: page.map(row => summaryOf(row, chains)),
    nextCursor: rows.length > limit ? (page[page.length - 1]?.id ?? null) : null,
    total: Math.min(total, exactTo),
    totalIsFloor: total > exactTo,
  }
}

/** The queue of a step: brands under review that this reader's step holds, longest waiting first. */
export async function queueOf(
  tx: Tx,
  scope: CommitteeScope,
  reach: Reach,
  steps: readonly number[],
  limit: number,
): Promise<BrandSummary[]> {
  const rows = await selected(filtered(joined(tx, scope), reach, { state: 'under_review' }))
    .where('brands.step', 'in', steps.length ? [...steps] : [-1])
    .orderBy('brands.state_since')
    .orderBy('brands.id')
    .limit(limit)
    .execute()
  const chains = await chainsOf(tx, scope)
  return rows.map(row => summaryOf(row, chains))
}
