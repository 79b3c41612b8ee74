import { Type } from 'typebox'
import type { House } from '../../../foundation/http/house.ts'
import { tagVersion, versionSeen } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { CampaignParams } from '../../campaigns/contract.ts'
import { campaignOf } from '../../campaigns/server/campaigns.ts'
import { settingsAccess as access } from '../access.ts'
import { ChangeAnswer, PublishRequest } from '../contract.ts'
import { changeOf } from './following.ts'
import { checkFacts, giveCheck, publish, requestCheck } from './publication.ts'

const Versioned = Type.Object({ version: Type.Integer() })
/** `extended`: how many branches were given a later day with it. */
const Published = Type.Object({ number: Type.Integer(), version: Type.Integer(), extended: Type.Integer() })

/** 两人复核，发布: one asks, another checks what they saw (If-Match), then it goes out. */
export const publicationRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/campaigns/:id/change',
    access,
    act: 'campaign.check',
    summary: '发布后会改变什么：各项新旧值，影响哪些品牌',
    params: CampaignParams,
    answer: ChangeAnswer,
    handle: ({ scope, params }) =>
      house.db.read(scope, async tx => {
        const row = await campaignOf(tx, scope, params.id)
        return changeOf(tx, scope, params.id, await checkFacts(tx, scope, row))
      }),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns/:id/check-requests',
    access,
    act: 'campaign.write',
    summary: '请人复核',
    params: CampaignParams,
    answer: Versioned,
    ifMatch: true,
    handle: ({ scope, person, params, request }) =>
      house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
        requestCheck(tx, scope, { id: params.id, version: versionSeen(request), person, now: house.now() }),
      ),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns/:id/check',
    access,
    act: 'campaign.check',
    summary: '复核无误',
    params: CampaignParams,
    answer: Versioned,
    ifMatch: true,
    handle: ({ scope, person, params, request }) =>
      house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
        giveCheck(tx, scope, { id: params.id, version: versionSeen(request), person, now: house.now() }),
      ),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/campaigns/:id/publication',
    access,
    act: 'campaign.write',
    summary: '发布',
    params: CampaignParams,
    body: PublishRequest,
    answer: Published,
    ifMatch: true,
    handle: async ({ scope, person, params, body, request, reply }) => {
      const { reason, extendTo = [] } = body
      const act = { id: params.id, version: versionSeen(request), person, now: house.now(), reason, extendTo }
      const answer = await house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
        publish(tx, scope, act),
      )
      tagVersion(reply, answer.version)
      return answer
    },
  }),
]
