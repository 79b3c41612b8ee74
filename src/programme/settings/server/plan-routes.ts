import { Type } from 'typebox'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import { CampaignParams } from '../../campaigns/contract.ts'
import { settingsAccess as access } from '../access.ts'
import { CampaignBegun, PlanFileQuery, PlanKept, PlanTextRequest } from '../contract.ts'
import { campaignFromPlan, planOf } from './plan-documents.ts'
import { PLAN_FILE_LIMIT } from './plan-text.ts'

/** Three bytes a character, and what JSON adds. */
const TEXT_LIMIT = 2 * 1024 * 1024

export const planRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns/from-plan',
    access,
    act: 'campaign.write',
    summary: '从实施方案新建：读出设置，存为草稿',
    query: PlanFileQuery,
    answer: CampaignBegun,
    upload: true,
    // A little over, so that what is too large is refused by its own sentence.
    bodyLimit: PLAN_FILE_LIMIT + 1024 * 1024,
    handle: ({ scope, person, query, request }) => {
      const bytes = request.body
      if (!Buffer.isBuffer(bytes))
        throw new Problem(415, 'wrong_type', '没有收到文件。请选一份 .docx、.doc、.wps 或 .txt 再传。')
      return campaignFromPlan(house, scope, person.userId, { name: query.name ?? '', bytes })
    },
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns/from-text',
    access,
    act: 'campaign.write',
    summary: '从粘贴的实施方案新建',
    body: PlanTextRequest,
    answer: CampaignBegun,
    bodyLimit: TEXT_LIMIT,
    handle: ({ scope, person, body }) =>
      campaignFromPlan(house, scope, person.userId, { name: '粘贴的文字', bytes: Buffer.from(body.text, 'utf8') }),
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/campaigns/:id/plan',
    access,
    act: 'campaign.check',
    summary: '读出设置的实施方案，每项出自哪一句',
    params: CampaignParams,
    answer: Type.Union([PlanKept, Type.Null()]),
    handle: ({ scope, params }) => house.db.read(scope, tx => planOf(tx, scope, params.id)),
  }),
]
