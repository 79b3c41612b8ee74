import { Type } from 'typebox'
import { today } from '../../../foundation/calendar/instants.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { placeOf } from '../../../foundation/organizations/server/organizations.ts'
import { BrandParams } from '../../brands/contract.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { extensionAccess as access } from '../../extensions/access.ts'
import { AnswerRequest, Said } from '../../extensions/contract.ts'
import { AskRequest, ExtensionRequest } from '../../extensions/extension.ts'
import { answerAsk, askForExtension, grantLaterDay } from './extending.ts'

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** 延期: asked by the branch, granted or declined by an officer; for a brand, or for a branch that has none yet. */
export const extendingRoutes = (house: House): Route[] => {
  const ofBrand = placeOfBrand(house)
  const ofBranch = (scope: CommitteeScope, params: { readonly id: string }) =>
    house.db.read(scope, tx => placeOf(tx, scope, params.id, today(house.now())))
  return [
    committeeRoute({
      method: 'POST',
      url: '/api/brands/:id/extension-requests',
      access,
      act: 'extension.ask',
      summary: '为一个品牌申请延期',
      params: BrandParams,
      body: AskRequest,
      answer: Said,
      place: ofBrand,
      handle: ({ scope, person, params, body }) => askForExtension(house, scope, person, { brandId: params.id }, body),
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/organizations/:id/extension-requests',
      access,
      act: 'extension.ask',
      summary: '为支部的提名申请延期',
      params: Params,
      body: AskRequest,
      answer: Said,
      place: ofBranch,
      handle: ({ scope, person, params, body }) => askForExtension(house, scope, person, { branchId: params.id }, body),
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/brands/:id/extensions',
      access,
      act: 'extension.grant',
      summary: '准予一个品牌延期',
      params: BrandParams,
      body: ExtensionRequest,
      answer: Said,
      place: ofBrand,
      handle: ({ scope, person, params, body }) => grantLaterDay(house, scope, person, { brandId: params.id }, body),
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/organizations/:id/extensions',
      access,
      act: 'extension.grant',
      summary: '准予一个支部延期提名',
      params: Params,
      body: ExtensionRequest,
      answer: Said,
      place: ofBranch,
      handle: ({ scope, person, params, body }) => grantLaterDay(house, scope, person, { branchId: params.id }, body),
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/extension-requests/:id/answer',
      access,
      act: 'extension.answer',
      summary: '答复延期申请：准予或不予',
      params: Params,
      body: AnswerRequest,
      answer: Said,
      handle: ({ scope, person, params, body }) => answerAsk(house, scope, person, params.id, body),
    }),
  ]
}
