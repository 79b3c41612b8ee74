import { Type } from 'typebox'
import { today } from '../../../foundation/calendar/instants.ts'
import type { House } from '../../../foundation/http/house.ts'
import { tagVersion, versionSeen } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { placeOf } from '../../../foundation/organizations/server/organizations.ts'
import { BrandParams, NominateRequest, TransitionAnswer } from '../../brands/contract.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { ReleaseAnswer } from '../../declarations/contract.ts'
import { lifecycleAccess as access } from '../access.ts'
import {
  CarriesRequest,
  CarryAnswer,
  CarryRequest,
  LapseRequest,
  RevivalRequest,
  TogetherAnswer,
  TransitionRequest,
} from '../contract.ts'
import { carryBrand, carryTogether } from './carrying.ts'
import { releaseDecisions, takeBackDecision } from './decisions.ts'
import { extendingRoutes } from './extending-routes.ts'
import { nominate } from './nominate.ts'
import { takeStep } from './take-step.ts'
import { lapseTogether, reviveTogether } from './together.ts'

export const lifecycleRoutes = (house: House): Route[] => [
  ...extendingRoutes(house),
  committeeRoute({
    method: 'POST',
    url: '/api/brands',
    access,
    act: 'brand.nominate',
    summary: '提名',
    body: NominateRequest,
    answer: TransitionAnswer,
    place: (scope, _params, body) => house.db.read(scope, tx => placeOf(tx, scope, body.branchId, today(house.now()))),
    handle: ({ scope, person, body }) => nominate(house, scope, person, body),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/brands/:id/transitions',
    access,
    act: 'brand.transition',
    summary: '办理一步：报送、通过、退回、撤回……',
    params: BrandParams,
    body: TransitionRequest,
    answer: TransitionAnswer,
    ifMatch: true,
    place: placeOfBrand(house),
    handle: async ({ scope, person, params, body, request, reply }) => {
      const answer = await takeStep(house, scope, person, params.id, body, versionSeen(request))
      tagVersion(reply, answer.version)
      return answer
    },
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/lapses',
    access,
    act: 'brand.lapse',
    summary: '把核对过的一并列为逾期',
    body: LapseRequest,
    answer: TogetherAnswer,
    handle: ({ scope, person, body }) => lapseTogether(house, scope, person, body),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/revivals',
    access,
    act: 'brand.lapse',
    summary: '一并延期恢复',
    body: RevivalRequest,
    answer: TogetherAnswer,
    handle: ({ scope, person, body }) => reviveTogether(house, scope, person, body),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/brands/:id/carries',
    access,
    act: 'brand.carry',
    summary: '支部已撤并的品牌，由承接支部延续',
    params: BrandParams,
    body: CarryRequest,
    answer: CarryAnswer,
    ifMatch: true,
    place: placeOfBrand(house),
    handle: async ({ scope, person, params, body, request, reply }) => {
      const answer = await carryBrand(house, scope, person, params.id, body, versionSeen(request))
      tagVersion(reply, answer.version)
      return answer
    },
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/carries',
    access,
    act: 'brand.carry',
    summary: '支部已撤并的品牌，一并由各自的承接支部延续',
    body: CarriesRequest,
    answer: TogetherAnswer,
    handle: ({ scope, person, body }) => carryTogether(house, scope, person, body),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/decisions/release',
    access,
    act: 'decision.release',
    summary: '发出待发的决定',
    body: Type.Object({ ids: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 500 }) }),
    answer: ReleaseAnswer,
    handle: ({ scope, person, body }) => releaseDecisions(house, scope, person, body.ids),
  }),
  committeeRoute({
    method: 'DELETE',
    url: '/api/decisions/:id',
    access,
    act: 'decision.release',
    summary: '撤下一件待发的决定',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    answer: Type.Object({ brandId: Type.String() }),
    handle: ({ scope, person, params }) => takeBackDecision(house, scope, person, params.id),
  }),
]
