import { type Expression, type Selectable, sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { CampaignTables } from './tables.ts'

export type CampaignRow = Selectable<CampaignTables['campaigns']>
export type VersionRow = Selectable<CampaignTables['campaign_versions']>

const open = (tx: Tx) => tables<CampaignTables>(tx)

export const allCampaigns = (tx: Tx, scope: CommitteeScope): Promise<CampaignRow[]> =>
  open(tx)
    .selectFrom('campaigns')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const campaignById = (tx: Tx, scope: CommitteeScope, id: string): Promise<CampaignRow | undefined> =>
  open(tx)
    .selectFrom('campaigns')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertCampaign = (tx: Tx, scope: CommitteeScope, row: Omit<CampaignRow, 'committee_id'>) =>
  open(tx)
    .insertInto('campaigns')
    .values({ ...row, committee_id: scope.committeeId, draft: json(row.draft) })
    .execute()

/** Writes a draft if nobody else has since `version`; false: somebody has. */
export async function updateDraft(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  change: Pick<CampaignRow, 'title' | 'year' | 'draft' | 'checked_by' | 'changed_by' | 'changed_at'>,
): Promise<boolean> {
  const done = await open(tx)
    .updateTable('campaigns')
    .set({ ...change, draft: json(change.draft), version: version + 1 })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function setStatus(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  change: Pick<CampaignRow, 'status' | 'changed_by' | 'changed_at'>,
): Promise<boolean> {
  const done = await open(tx)
    .updateTable('campaigns')
    .set({ ...change, version: version + 1 })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const insertVersion = (tx: Tx, scope: CommitteeScope, row: Omit<VersionRow, 'committee_id'>) =>
  open(tx)
    .insertInto('campaign_versions')
    .values({ ...row, committee_id: scope.committeeId, configuration: json(row.configuration) })
    .execute()

export const versionsOf = (tx: Tx, scope: CommitteeScope, campaignId: string) =>
  open(tx)
    .selectFrom('campaign_versions')
    .select(['number', 'reason', 'published_at', 'published_by'])
    .where('committee_id', '=', scope.committeeId)
    .where('campaign_id', '=', campaignId)
    .orderBy('number', 'desc')
    .execute()

export const configurationRow = (tx: Tx, scope: CommitteeScope, campaignId: string, number: number) =>
  open(tx)
    .selectFrom('campaign_versions')
    .select('configuration')
    .where('committee_id', '=', scope.committeeId)
    .where('campaign_id', '=', campaignId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()

/** Which version speaks for a brand: the one it pinned, else the newest; no row while the campaign is unpublished. */
export const versionQuestion = (
  tx: Tx,
  scope: CommitteeScope,
  campaign: Expression<string>,
  pinned: Expression<number | null>,
) =>
  open(tx)
    .selectFrom('campaign_versions')
    .select(['campaign_id as campaignId', 'number'])
    .where('committee_id', '=', scope.committeeId)
    .where('campaign_id', '=', campaign)
    .where('number', '=', sql<number>`coalesce(${pinned}, number)`)
    .orderBy('number', 'desc')
    .limit(1)

/** The newest published version of every campaign, newest year first: for the rail and for nominations. */
export const publishedRows = (tx: Tx, scope: CommitteeScope) =>
  open(tx)
    .selectFrom('campaigns')
    .innerJoin('campaign_versions', join =>
      join
        .onRef('campaign_versions.committee_id', '=', 'campaigns.committee_id')
        .onRef('campaign_versions.campaign_id', '=', 'campaigns.id'),
    )
    .distinctOn('campaigns.id')
    .select([
      'campaigns.id',
      'campaigns.title',
      'campaigns.year',
      'campaigns.status',
      'campaigns.version',
      'campaign_versions.number',
      'campaign_versions.configuration',
    ])
    .where('campaigns.committee_id', '=', scope.committeeId)
    .where('campaigns.status', '=', 'published')
    .orderBy('campaigns.id', 'desc')
    .orderBy('campaign_versions.number', 'desc')
    .execute()
