import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound, Problem } from '../../../foundation/problems/problem.ts'
import { whoChanged } from '../../../foundation/problems/stale.ts'
import { type Configuration, programmeOf } from '../configuration.ts'
import * as store from './store.ts'

/** A published campaign with the settings in force. */
export interface CampaignInForce {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly number: number
  readonly version: number
  readonly configuration: Configuration
}

export const campaignsOf = store.allCampaigns
export const versionsOf = store.versionsOf
export const draftsInCheck = store.draftsInCheck

export async function campaignOf(tx: Tx, scope: CommitteeScope, id: string): Promise<store.CampaignRow> {
  const row = await store.campaignById(tx, scope, id)
  if (!row) throw notFound()
  return row
}

/** The campaigns that run, newest year first. */
export async function campaignsInForce(tx: Tx, scope: CommitteeScope): Promise<CampaignInForce[]> {
  const rows = await store.publishedRows(tx, scope)
  return rows
    .map(row => ({ ...row, ...calledIn(row.configuration) }))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? 1 : -1))
}

/** What a campaign is called by a version of its settings; the row follows the draft, which branches do not see. */
const calledIn = (configuration: Configuration) => {
  const { title, year } = programmeOf(configuration)
  return { title, year }
}

export const versionQuestion = store.versionQuestion

/** Published settings never change, so a process reads each version once. */
const published = new Map<string, Configuration>()
const mostPublished = 200

/**
 * The settings a brand is judged by: the version it pinned at its first submit, else the newest (`versionQuestion`). The brand
 * keeps what it was decided under; drafts follow the latest (DESIGN.md §2).
 */
export async function configurationOf(
  tx: Tx,
  scope: CommitteeScope,
  version: { readonly campaignId: string; readonly number: number } | undefined,
): Promise<{ number: number; configuration: Configuration }> {
  if (!version) throw new Problem(409, 'campaign_unpublished', '创建活动还没有发布，请等工委发布后再办。')
  const key = `${scope.committeeId}/${version.campaignId}/${version.number}`
  const known = published.get(key)
  const configuration =
    known ?? (await store.configurationRow(tx, scope, version.campaignId, version.number)).configuration
  if (!known && published.size >= mostPublished) published.clear()
  published.set(key, configuration)
  return { number: version.number, configuration }
}

/** Begins a campaign as a draft: nobody but the committee's officers and leaders sees it until it is published. */
export async function beginCampaign(
  tx: Tx,
  scope: CommitteeScope,
  configuration: Configuration,
  by: store.By,
): Promise<Written<{ id: string; version: number }>> {
  const { title, year } = programmeOf(configuration)
  const id = newId()
  await store.insertCampaign(tx, scope, { id, title, year, draft: configuration }, by)
  return {
    entries: [{ subject: { kind: 'campaign', id }, act: 'campaign.begin', data: { year } }],
    answer: { id, version: 1 },
  }
}

/** Saves the draft of the settings; a change takes back an earlier check by a second person. */
export async function saveCampaignDraft(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  configuration: Configuration,
  by: store.By,
): Promise<number> {
  const { title, year } = programmeOf(configuration)
  const saved = await store.updateDraft(tx, scope, id, version, { title, year, draft: configuration }, by)
  if (!saved) throw await staleCampaign(tx, await campaignOf(tx, scope, id), by)
  return version + 1
}

/** 请人复核: of the draft as it was seen. */
export async function askForCheck(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  by: store.By,
): Promise<Written<{ version: number }>> {
  if (!(await store.markAsked(tx, scope, id, version, by)))
    throw await staleCampaign(tx, await campaignOf(tx, scope, id), by)
  return {
    entries: [{ subject: { kind: 'campaign', id }, act: 'campaign.askCheck', data: { version } }],
    answer: { version },
  }
}

/** 复核无误, by another than changed it last. The version stays: the check is of this one, and the next change takes it back. */
export async function checkCampaign(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  by: store.By,
): Promise<Written<{ version: number }>> {
  if (!(await store.markChecked(tx, scope, id, version, by)))
    throw await staleCampaign(tx, await campaignOf(tx, scope, id), by)
  return {
    entries: [{ subject: { kind: 'campaign', id }, act: 'campaign.check', data: { version } }],
    answer: { version },
  }
}

/** 发布: the draft that was checked becomes the next version. `changed` names the settings that are other than before. */
export async function publishCampaign(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  version: number,
  by: store.By & { readonly reason: string; readonly changed: readonly string[] },
): Promise<Written<{ number: number; version: number }>> {
  const campaign = await campaignOf(tx, scope, id)
  const newest = (await store.versionsOf(tx, scope, id))[0]?.number ?? 0
  if (!(await store.markPublished(tx, scope, id, version))) throw await staleCampaign(tx, campaign, by)
  const number = newest + 1
  await store.insertVersion(tx, scope, {
    campaign_id: id,
    number,
    configuration: campaign.draft,
    reason: by.reason.trim() || '首次发布',
    published_at: by.now,
    published_by: by.userId,
    checked_by: campaign.checked_by,
  })
  const data = { number, checkedBy: campaign.checked_by, changed: by.changed }
  return {
    entries: [{ subject: { kind: 'campaign', id }, act: 'campaign.publish', data }],
    answer: { number, version: version + 1 },
  }
}

/** Two officers at the same settings: the second learns who was first, and sees both. */
export async function staleCampaign(tx: Tx, now: store.CampaignRow, by: store.By): Promise<Problem> {
  const byUserId = now.changed_by
  const byName = byUserId === null ? null : ((await namesOf(tx, [byUserId])).get(byUserId) ?? null)
  const who = whoChanged({ byUserId, byName, at: now.changed_at }, by.userId, dayOf(by.now))
  return new Problem(412, 'stale', `${who}改过这份设置。您的内容另存了一份，请对照选用。`, {
    facts: { currentVersion: now.version, savedAt: now.changed_at?.toISOString() ?? null, savedBy: byName },
  })
}
