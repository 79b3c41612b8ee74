import { Type } from 'typebox'
import { mayAct, type Person } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { listAnswer, listQuery } from '../../../foundation/http/list.ts'
import { pageOf } from '../../../foundation/http/page-of.ts'
import { tagVersion, versionSeen } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { isSome, notFound, refused } from '../../../foundation/problems/problem.ts'
import { type Configuration, programmeOf } from '../../campaigns/configuration.ts'
import { CampaignAnswer, CampaignParams, CampaignSummary, PublishRequest } from '../../campaigns/contract.ts'
import {
  beginCampaign,
  campaignOf,
  campaignsOf,
  publishCampaign,
  saveCampaignDraft,
  versionsOf,
} from '../../campaigns/server/campaigns.ts'
import type { CampaignTables } from '../../campaigns/server/tables.ts'
import { settingsAccess as access } from '../access.ts'
import { CampaignConfiguration, configurationFaults, wholeConfiguration } from '../configuration.ts'
import { planRoutes } from './plan-routes.ts'

const summaryOf = (row: CampaignTables['campaigns'], published: number): CampaignSummary => ({
  id: row.id,
  title: row.title,
  year: row.year,
  status: row.status,
  version: row.version,
  published,
  stages: programmeOf(row.draft).stages,
})

const writes = (person: Person, scope: CommitteeScope) =>
  mayAct(person, access['campaign.write'], scope.committeeId, null)

async function answerOf(tx: Tx, scope: CommitteeScope, person: Person, id: string) {
  const row = await campaignOf(tx, scope, id)
  const writer = writes(person, scope)
  if (row.status === 'draft' && !writer) throw notFound()
  const whole = wholeConfiguration(row.draft)
  const versions = await versionsOf(tx, scope, id)
  const names = await namesOf(tx, [
    ...versions.map(version => version.published_by),
    ...(row.checked_by ? [row.checked_by] : []),
  ])
  return {
    campaign: summaryOf(row, versions[0]?.number ?? 0),
    configuration: whole ?? row.draft,
    may: writer ? ['write', ...(whole && configurationFaults(whole).length === 0 ? ['publish'] : [])] : [],
    checkedBy: row.checked_by ? (names.get(row.checked_by) ?? null) : null,
    versions: versions.map(version => ({
      number: version.number,
      at: version.published_at.toISOString(),
      by: names.get(version.published_by) ?? '',
      reason: version.reason,
    })),
  }
}

/** A configuration that may be saved as a draft is one of the right shape; what would mislead branches is refused at 发布. */
function refuseFaults(draft: Configuration): void {
  const whole = wholeConfiguration(draft)
  if (!whole) throw notFound()
  const faults = configurationFaults(whole)
  if (isSome(faults)) throw refused(faults)
}

export const settingsRoutes = (house: House): Route[] => [
  ...planRoutes(house),
  committeeRoute({
    method: 'GET',
    url: '/api/campaigns',
    access,
    act: 'campaign.list',
    summary: '创建活动',
    query: listQuery(['recent', 'oldest']),
    answer: Type.Interface([listAnswer(CampaignSummary)], { may: Type.Array(Type.String()) }),
    handle: ({ scope, person, query }) =>
      house.db.read(scope, async tx => {
        const rows = await campaignsOf(tx, scope)
        const seen = rows.filter(row => row.status !== 'draft' || writes(person, scope))
        const items = []
        for (const row of seen) items.push(summaryOf(row, (await versionsOf(tx, scope, row.id))[0]?.number ?? 0))
        const page = pageOf(items, query, {
          key: one => one.id,
          words: one => `${one.title} ${one.year}`,
          turned: 'oldest',
        })
        return { ...page, may: writes(person, scope) ? ['begin'] : [] }
      }),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns',
    access,
    act: 'campaign.write',
    summary: '新建创建活动',
    body: Type.Object({ configuration: CampaignConfiguration }),
    answer: Type.Object({ id: Type.String(), version: Type.Integer() }),
    handle: ({ scope, person, body }) =>
      house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
        beginCampaign(tx, scope, body.configuration),
      ),
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/campaigns/:id',
    access,
    act: 'campaign.list',
    summary: '一个创建活动的设置',
    params: CampaignParams,
    answer: CampaignAnswer,
    handle: async ({ scope, person, params, reply }) => {
      const answer = await house.db.read(scope, tx => answerOf(tx, scope, person, params.id))
      tagVersion(reply, answer.campaign.version)
      return answer
    },
  }),
  committeeRoute({
    method: 'PUT',
    url: '/api/campaigns/:id/draft',
    access,
    act: 'campaign.write',
    summary: '保存设置草稿',
    params: CampaignParams,
    body: Type.Object({ configuration: CampaignConfiguration }),
    answer: Type.Object({ version: Type.Integer(), savedAt: Type.String() }),
    ifMatch: true,
    handle: async ({ scope, params, body, request, reply }) => {
      const version = await house.db.draft(scope, tx =>
        saveCampaignDraft(tx, scope, params.id, versionSeen(request), body.configuration),
      )
      tagVersion(reply, version)
      return { version, savedAt: house.now().toISOString() }
    },
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns/:id/publication',
    access,
    act: 'campaign.write',
    summary: '发布',
    params: CampaignParams,
    body: PublishRequest,
    answer: Type.Object({ number: Type.Integer(), version: Type.Integer() }),
    ifMatch: true,
    handle: async ({ scope, person, params, body, request, reply }) => {
      const seen = versionSeen(request)
      const published = await house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
        refuseFaults((await campaignOf(tx, scope, params.id)).draft)
        return publishCampaign(tx, scope, params.id, seen, {
          userId: person.userId,
          now: house.now(),
          reason: body.reason,
        })
      })
      tagVersion(reply, published.version)
      return published
    },
  }),
]
