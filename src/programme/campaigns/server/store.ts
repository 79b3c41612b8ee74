import { type Expression, type Selectable, sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { Configuration } from '../configuration.ts'
import type { CampaignTables } from './tables.ts'

export type CampaignRow = Selectable<CampaignTables['campaigns']>
export type VersionRow = Selectable<CampaignTables['campaign_versions']>

const open = (tx: Tx) => tables<CampaignTables>(tx)

export interface By {
  readonly userId: string
  readonly now: Date
}

const unchecked = { checked_by: null, checked_at: null }
const unasked = { check_asked_by: null, check_asked_at: null }

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

export const insertCampaign = (
  tx: Tx,
  scope: CommitteeScope,
  row: Pick<CampaignRow, 'id' | 'title' | 'year' | 'draft'>,
  by: By,
) =>
  open(tx)
    .insertInto('campaigns')
    .values({
      ...row,
      committee_id: scope.committeeId,
      draft: json(row.draft),
      status: 'draft',
      version: 1,
      changed_by: by.userId,
      changed_at: by.now,
      ...unchecked,
      ...unasked,
    })
    .execute()

/** The campaign as somebody saw it: what they do to it, nobody else has changed since. */
const seenAt = (tx: Tx, scope: CommitteeScope, id: string, version: number) =>
  open(tx)
    .updateTable('campaigns')
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .where('version', '=', version)

/**
 * Writes a draft if nobody else has since `version`; false: somebody has. What was checked is checked no more and has to be
 * asked for again; what was only asked for stays asked.
 */
export async function updateDraft(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  change: { title: string; year: number; draft: Configuration },
  by: By,
): Promise<boolean> {
  const stillAsked = <V>(column: 'check_asked_by' | 'check_asked_at') =>
    sql<V | null>`case when checked_by is null then ${sql.ref(column)} end`
  const done = await seenAt(tx, scope, id, version)
    .set({
      ...change,
      draft: json(change.draft),
      version: version + 1,
      changed_by: by.userId,
      changed_at: by.now,
      ...unchecked,
      check_asked_by: stillAsked<string>('check_asked_by'),
      check_asked_at: stillAsked<Date>('check_asked_at'),
    })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function markAsked(tx: Tx, scope: CommitteeScope, id: string, version: number, by: By): Promise<boolean> {
  const done = await seenAt(tx, scope, id, version)
    .set({ check_asked_by: by.userId, check_asked_at: by.now })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** A check is of one version and by another than its last hand, whatever else was asked before. */
export async function markChecked(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  by: By,
): Promise<boolean> {
  const done = await seenAt(tx, scope, id, version)
    .where('changed_by', 'is distinct from', by.userId)
    .set({ checked_by: by.userId, checked_at: by.now })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** The draft is out: only one that was checked goes, and the next change begins unchecked. */
export async function markPublished(tx: Tx, scope: CommitteeScope, id: string, version: number): Promise<boolean> {
  const done = await seenAt(tx, scope, id, version)
    .where('checked_by', 'is not', null)
    .set({ status: 'published', version: version + 1, ...unchecked, ...unasked })
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Drafts on their way to being published: asked about or checked, without their settings. */
export const draftsInCheck = (tx: Tx, scope: CommitteeScope) =>
  open(tx)
    .selectFrom('campaigns')
    .select(['id', 'title', 'changed_by', 'check_asked_by', 'check_asked_at', 'checked_by', 'checked_at'])
    .where('committee_id', '=', scope.committeeId)
    .where(eb => eb.or([eb('check_asked_at', 'is not', null), eb('checked_at', 'is not', null)]))
    .orderBy('check_asked_at')
    .execute()

export const insertVersion = (tx: Tx, scope: CommitteeScope, row: Omit<VersionRow, 'committee_id'>) =>
  open(tx)
    .insertInto('campaign_versions')
    .values({ ...row, committee_id: scope.committeeId, configuration: json(row.configuration) })
    .execute()

export const versionsOf = (tx: Tx, scope: CommitteeScope, campaignId: string) =>
  open(tx)
    .selectFrom('campaign_versions')
    .select(['number', 'reason', 'published_at', 'published_by', 'checked_by'])
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
