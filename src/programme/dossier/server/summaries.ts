import { type Expression, sql } from 'kysely'
import { type AsTold, asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import type { BrandSummary } from '../../brands/contract.ts'
import type { BrandRow } from '../../brands/server/brands.ts'
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

/** Brands by a condition on their table alone, in an order and so many: names are looked up for these and no others. */
export interface Which {
  readonly where: Expression<boolean>
  readonly order: Expression<unknown>
  readonly limit: Expression<number>
}

/** Brands with the names of branch and unit, as they are called today; a branch that is no more keeps its last name. */
export function summariesQuestion(tx: Tx, scope: CommitteeScope, { where, order, limit }: Which) {
  const brands = sql<Tables['brands']>`(select * from brands
    where committee_id = ${scope.committeeId} and ${where} order by ${order} limit ${limit})`
  return tables<Tables>(tx)
    .selectFrom(brands.as('brands'))
    .innerJoin('campaigns', join =>
      join.onRef('campaigns.committee_id', '=', 'brands.committee_id').onRef('campaigns.id', '=', 'brands.campaign_id'),
    )
    .leftJoinLateral(
      sql<{ name: string; parent_id: string | null }>`(select name, parent_id from organization_versions last
        where last.committee_id = brands.committee_id and last.organization_id = brands.branch_id
        order by last.valid_from desc limit 1)`.as('branch'),
      join => join.onTrue(),
    )
    .leftJoin('organizations as above', join =>
      join.onRef('above.committee_id', '=', 'brands.committee_id').onRef('above.id', '=', 'branch.parent_id'),
    )
    .leftJoin('organization_versions as parent', join =>
      join
        .onRef('parent.committee_id', '=', 'brands.committee_id')
        .onRef('parent.organization_id', '=', 'branch.parent_id')
        .on('parent.valid_to', 'is', null)
        .on('above.kind', '=', 'unit'),
    )
    .where('brands.committee_id', '=', scope.committeeId)
    .select([
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
      'branch.name as branch_name',
      sql<string>`coalesce(parent.name, branch.name)`.as('unit_name'),
    ])
    .orderBy(order)
}

type SummaryRow = AsTold<Awaited<ReturnType<ReturnType<typeof summariesQuestion>['execute']>>[number]>

/** Rows as every list shows them. Step names come from the chain that a brand pinned; only what is under review stands at a step. */
export async function shown(tx: Tx, scope: CommitteeScope, rows: readonly SummaryRow[]): Promise<BrandSummary[]> {
  const summaries: BrandSummary[] = []
  for (const row of rows) {
    const chain = row.step > 0 ? await chainOf(tx, scope, row) : []
    summaries.push(
      summary({ ...row, state_since: new Date(row.state_since) }, chain, {
        branch: row.branch_name ?? '',
        unit: row.unit_name,
        year: row.year,
      }),
    )
  }
  return summaries
}

/** The same of one brand whose facts are gathered. */
export function summaryOf({ brand, branch, measure }: Gathered): BrandSummary {
  if (!brand) throw notFound()
  return summary(brand, measure.declarations.chain, {
    branch: branch.name,
    unit: branch.unit?.name ?? branch.name,
    year: measure.programme.year,
  })
}

async function chainOf(tx: Tx, scope: CommitteeScope, row: SummaryRow): Promise<readonly ReviewStep[]> {
  const number = row.configuration_version
  if (number === null) return []
  const { configuration } = await configurationOf(tx, scope, { campaignId: row.campaign_id, number })
  return partOf(configuration, 'declarations', DeclarationSettings).chain
}

type Summed = Omit<BrandRow, 'committee_id' | 'return_deadline' | 'recognized_on' | 'predecessor_id'>
const summary = (
  brand: Summed,
  chain: readonly ReviewStep[],
  { branch, unit, year }: Pick<BrandSummary, 'branch' | 'unit' | 'year'>,
): BrandSummary => {
  const { inside, shape, ink } = lookOf(brand.state, brand.step > 0 ? stepAt(chain, brand.step) : null)
  return {
    id: brand.id,
    name: brand.name,
    sentence: brand.sentence,
    field: brand.field,
    state: brand.state,
    look: { inside, shape, ink },
    branchId: brand.branch_id,
    branch,
    unit,
    campaignId: brand.campaign_id,
    year,
    ordinal: brand.ordinal,
    version: brand.version,
    since: brand.state_since.toISOString(),
    submissions: brand.submissions,
  }
}

/** A branch has a few brands over the years, a person a few branches. */
const mostOfBranches = 500

const ofBranches = asking((tx, scope, given: { branches: readonly string[] }) => ({
  brands: summariesQuestion(tx, scope, {
    where: sql`branch_id = any(${given.branches}::uuid[])`,
    order: sql`brands.id`,
    limit: sql`${sql.lit(mostOfBranches)}`,
  }),
}))

export async function summariesOfBranches(
  tx: Tx,
  scope: CommitteeScope,
  branches: readonly string[],
): Promise<BrandSummary[]> {
  return branches.length ? shown(tx, scope, (await ofBranches(tx, scope, { branches })).brands) : []
}
