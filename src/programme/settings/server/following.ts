import { holdersIn } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { LedgerDraft } from '../../../foundation/ledger/entry.ts'
import { type NoticeDraft, tellPeople } from '../../../foundation/notifications/server/notices.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import { followVersion, lockBrand } from '../../brands/server/brands.ts'
import { lookOf } from '../../brands/states.ts'
import { partOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { changesBetween } from '../changes.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import type { ChangeAnswer } from '../contract.ts'
import { whyNotFollow } from '../following.ts'
import { followingBrands, pinnedBrands } from './reach-store.ts'

/** Brands in hand that keep an older version, each with what speaks against its following the draft. */
async function pinnedTo(tx: Tx, scope: CommitteeScope, campaignId: string, draft: CampaignConfiguration) {
  const rows = await pinnedBrands(tx, scope, campaignId)
  const pinned = []
  for (const row of rows) {
    const number = row.configuration_version ?? 0
    const { configuration } = await configurationOf(tx, scope, { campaignId, number })
    const own = partOf(configuration, 'declarations', DeclarationSettings)
    const step = own.chain[row.step - 1]
    const look = lookOf(row.state, step ? { name: step.name, isLast: row.step === own.chain.length } : null)
    pinned.push({ row, number, state: look.inside, why: whyNotFollow(row, own, draft.declarations) })
  }
  return pinned
}

/** What publishing the draft would alter, and whom it reaches: shown before it is done. */
export async function changeOf(
  tx: Tx,
  scope: CommitteeScope,
  campaignId: string,
  { before, draft }: { before: CampaignConfiguration | null; draft: CampaignConfiguration | null },
): Promise<ChangeAnswer> {
  if (!before || !draft) return { changes: [], following: 0, pinned: [] }
  const pinned = await pinnedTo(tx, scope, campaignId, draft)
  return {
    changes: changesBetween(before, draft),
    following: (await followingBrands(tx, scope, campaignId)).length,
    pinned: pinned.map(({ row, number, state, why }) => ({
      id: row.id,
      name: row.name,
      branch: row.branch ?? '',
      unit: row.unit ?? row.branch ?? '',
      state,
      version: number,
      why,
    })),
  }
}

interface Following {
  readonly campaign: { readonly id: string; readonly title: string }
  readonly draft: CampaignConfiguration
  readonly number: number
  readonly extendTo: readonly string[]
  readonly now: Date
}

/** The chosen brands pin the new version, each on its own record; drafts follow anyway. The people of both are told. */
export async function followNewVersion(
  tx: Tx,
  scope: CommitteeScope,
  { campaign, draft, number, extendTo, now }: Following,
): Promise<LedgerDraft[]> {
  const chosen = new Set(extendTo)
  // Held until the transaction ends, each in the same order: a brand that moves meanwhile is seen where it went.
  for (const id of [...chosen].sort()) await lockBrand(tx, scope, id)
  const pinned = (await pinnedTo(tx, scope, campaign.id, draft)).filter(one => chosen.has(one.row.id))
  if (pinned.length < chosen.size || pinned.some(one => one.why !== null))
    throw new Problem(409, 'not_in_hand', '所选品牌情况有变，没有发布，设置都在。请重新看名单再选。')
  await followVersion(
    tx,
    scope,
    pinned.map(one => one.row.id),
    number,
  )
  const drafts = await followingBrands(tx, scope, campaign.id)
  const branches = new Map([
    ...drafts.map(
      one => [one.branch_id, `${campaign.title}的设置改为第 ${number} 版，草稿随新设置，已填内容都在。`] as const,
    ),
    ...pinned.map(
      ({ row }) => [row.branch_id, `“${row.name}”改按第 ${number} 版设置，已填内容都在，改动见活动安排。`] as const,
    ),
  ])
  await tellBranches(tx, scope, branches, now)
  return pinned.map(({ row, number: from }) => ({
    subject: { kind: 'brand', id: row.id },
    act: 'brand.followConfiguration',
    data: { campaign: campaign.id, from, to: number },
  }))
}

/** A notice has eight columns, and PostgreSQL takes 65,535 parameters in one statement. */
const BATCH = 5000

async function tellBranches(
  tx: Tx,
  scope: CommitteeScope,
  said: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const holders = await holdersIn(tx, scope, [...said.keys()])
  // Once a person, however many branches and roles they serve.
  const told = new Map(holders.filter(one => one.role.startsWith('branch_')).map(one => [one.userId, one]))
  const notices = [...told.values()].map(
    (one): NoticeDraft => ({
      userId: one.userId,
      kind: 'campaign_changed',
      text: `${one.name}同志：${said.get(one.organizationId) ?? ''}`,
      link: '/calendar',
    }),
  )
  for (let from = 0; from < notices.length; from += BATCH)
    await tellPeople(tx, scope, now, notices.slice(from, from + BATCH))
}
