import { sql } from 'kysely'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { MEGABYTE } from '../../../foundation/files/file.ts'
import { spaceTaken } from '../../../foundation/files/server/files.ts'
import { type FilesEntry, idsIn } from '../../../foundation/forms/entry.ts'
import { notFound, Problem } from '../../../foundation/problems/problem.ts'
import { type BrandRow, brandOf, brandsQuestion } from '../../brands/server/brands.ts'
import { type Configuration, partOf } from '../../campaigns/configuration.ts'
import { configurationOf, versionQuestion } from '../../campaigns/server/campaigns.ts'
import { CreationPlanSettings } from '../../creation-plans/settings.ts'
import { DeclarationSettings } from '../settings.ts'
import * as store from './store.ts'

const HOUR = 60 * 60 * 1000

/** Where a file for this brand goes: the entry that takes it, the branch whose space it is, and what is left of that. */
export interface Destination {
  readonly brand: BrandRow
  readonly entry: FilesEntry
  readonly left: number
}

/** Only while the brand is being declared, and only into an entry of its own campaign's form. */
export async function destinationOf(
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  code: string,
  now: Date,
): Promise<Destination> {
  const brand = await writableBrand(tx, scope, brandId)
  const configuration = await settingsOf(tx, scope, brand)
  const { entries, branchSpace } = partOf(configuration, 'declarations', DeclarationSettings)
  const plan = partOf(configuration, 'creationPlans', CreationPlanSettings)
  const entry = [...entries, ...plan.entries].find(one => one.code === code)
  if (entry?.kind !== 'files') throw notFound()
  const named = await namedInDrafts(tx, scope, brand.branch_id)
  const taken = await spaceTaken(tx, scope, brand.branch_id, named, new Date(now.getTime() - HOUR))
  return { brand, entry, left: branchSpace * MEGABYTE - taken }
}

export async function writableBrand(tx: Tx, scope: CommitteeScope, brandId: string): Promise<BrandRow> {
  const brand = await brandOf(tx, scope, brandId)
  if (brand.state !== 'declaring')
    throw new Problem(409, 'not_declaring', '品牌已不在申报中，这份文件没有存到系统，仍在本机。')
  return brand
}

async function settingsOf(tx: Tx, scope: CommitteeScope, brand: BrandRow): Promise<Configuration> {
  const version = await versionQuestion(
    tx,
    scope,
    sql<string>`${brand.campaign_id}::uuid`,
    sql<number | null>`${brand.configuration_version}::int`,
  ).executeTakeFirst()
  return (await configurationOf(tx, scope, version)).configuration
}

/** What the drafts of a branch's brands name: a file taken out of them no longer takes space. */
async function namedInDrafts(tx: Tx, scope: CommitteeScope, branchId: string): Promise<string[]> {
  const brands = await brandsQuestion(tx, scope, sql<string>`${branchId}::uuid`).execute()
  const drafts = await Promise.all(brands.map(brand => store.draftRow(tx, scope, brand.id)))
  return drafts.flatMap(draft => (draft ? [...idsIn(draft.content.form), ...idsIn(draft.content.plan)] : []))
}

/** Which of these files a draft still names; the night's sweep asks before it takes any away. */
export const stillNamed = async (
  tx: Tx,
  scope: CommitteeScope,
  files: readonly { readonly id: string; readonly subjectId: string }[],
): Promise<string[]> => (files.length > 0 ? store.namedByDrafts(tx, scope, files) : [])
