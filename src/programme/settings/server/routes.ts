import { Type } from 'typebox'
import type { House } from '../../../foundation/http/house.ts'
import { listAnswer, listQuery } from '../../../foundation/http/list.ts'
import { pageOf } from '../../../foundation/http/page-of.ts'
import { tagVersion, versionSeen } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { CampaignParams, CampaignSummary } from '../../campaigns/contract.ts'
import { beginCampaign, saveCampaignDraft } from '../../campaigns/server/campaigns.ts'
import { settingsAccess as access } from '../access.ts'
import { CampaignConfiguration } from '../configuration.ts'
import { CalendarAnswer, CampaignAnswer, SaveCampaignRequest } from '../contract.ts'
import { calendarOf } from './calendar.ts'
import { campaignAnswer, campaignList } from './campaign-answers.ts'
import { planRoutes } from './plan-routes.ts'
import { publicationRoutes } from './publication-routes.ts'
import { keepChecks } from './store.ts'

/** A plan's own words kept as notes, three bytes a character. */
const DRAFT_LIMIT = 1024 * 1024

export const settingsRoutes = (house: House): Route[] => [
  ...planRoutes(house),
  ...publicationRoutes(house),
  committeeRoute({
    method: 'GET',
    url: '/api/calendar',
    access,
    act: 'campaign.list',
    summary: '活动安排：正在进行的创建活动，各阶段起止、报送材料',
    answer: CalendarAnswer,
    handle: ({ scope }) => house.db.read(scope, tx => calendarOf(tx, scope, house.now())),
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/campaigns',
    access,
    act: 'campaign.list',
    summary: '创建活动',
    query: listQuery(['recent', 'oldest']),
    answer: Type.Interface([listAnswer(CampaignSummary)], { may: Type.Array(Type.String()) }),
    handle: async ({ scope, person, query }) => {
      const { items, may } = await house.db.read(scope, tx => campaignList(tx, scope, person))
      const words = (one: CampaignSummary) => `${one.title} ${one.year}`
      return { ...pageOf(items, query, { key: one => one.id, words, turned: 'oldest' }), may }
    },
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
        beginCampaign(tx, scope, body.configuration, { userId: person.userId, now: house.now() }),
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
      const answer = await house.db.read(scope, tx => campaignAnswer(tx, scope, person, params.id))
      tagVersion(reply, answer.campaign.version)
      return answer
    },
  }),
  committeeRoute({
    method: 'PUT',
    url: '/api/campaigns/:id/draft',
    access,
    act: 'campaign.write',
    summary: '保存设置草稿，连同核对到哪一项',
    params: CampaignParams,
    body: SaveCampaignRequest,
    answer: Type.Object({ version: Type.Integer(), savedAt: Type.String() }),
    bodyLimit: DRAFT_LIMIT,
    ifMatch: true,
    handle: async ({ scope, person, params, body, request, reply }) => {
      const by = { userId: person.userId, now: house.now() }
      const version = await house.db.draft(scope, async tx => {
        const saved = await saveCampaignDraft(tx, scope, params.id, versionSeen(request), body.configuration, by)
        if (body.checking) await keepChecks(tx, scope, params.id, body.checking)
        return saved
      })
      tagVersion(reply, version)
      return { version, savedAt: by.now.toISOString() }
    },
  }),
]
