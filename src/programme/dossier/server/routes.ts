import { Type } from 'typebox'
import { today } from '../../../foundation/calendar/instants.ts'
import { sendSheet, XLSX } from '../../../foundation/documents/server/sheet.ts'
import type { House } from '../../../foundation/http/house.ts'
import { listQuery } from '../../../foundation/http/list.ts'
import { pageOf } from '../../../foundation/http/page-of.ts'
import { tagVersion } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { placeOf } from '../../../foundation/organizations/server/organizations.ts'
import {
  BrandExportQuery,
  BrandList,
  BrandPage,
  BrandParams,
  BrandQuery,
  type BrandSummary,
} from '../../brands/contract.ts'
import { reachOf, readerOf } from '../../brands/reach.ts'
import { brandOf } from '../../brands/server/brands.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { declarationAccess } from '../../declarations/access.ts'
import {
  DeclarationAnswer,
  LetterAnswer,
  PendingDecisions,
  ReviewAnswer,
  ReviewQueue,
  type SubmittedVersion,
  VersionsAnswer,
} from '../../declarations/contract.ts'
import { letterDate } from '../../declarations/letters.ts'
import { letterOf, seenRemark } from '../../declarations/server/declarations.ts'
import { placeOfLetter } from '../../declarations/server/place.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { type AskedExtension, AskedExtensions } from '../../extensions/contract.ts'
import { lifecycleAccess } from '../../lifecycle/access.ts'
import { CarryList, LapseList, LapseQuery } from '../../lifecycle/contract.ts'
import { dossierAccess } from '../access.ts'
import { BranchAnswer } from '../contract.ts'
import { askedExtensions } from './asked-extensions.ts'
import { branchPage } from './branch-page.ts'
import { brandSheet } from './brand-export.ts'
import { brandList } from './brand-list.ts'
import { brandPage, findBrandPage } from './brand-page.ts'
import { waitingCarries } from './carries.ts'
import { decisionsPage, pendingBrands } from './decisions-page.ts'
import { declarationPage } from './declaration-page.ts'
import { dueList, lapsedList } from './due.ts'
import { reviewPage } from './review-page.ts'
import { reviewQueue } from './review-queue.ts'
import { versionsPage } from './versions-page.ts'

/** What `q` looks into and a cursor remembers, where each item is of one brand. */
const ofBrands = {
  key: ({ brand }: { readonly brand: BrandSummary }) => brand.id,
  words: ({ brand }: { readonly brand: BrandSummary }) => `${brand.name} ${brand.branch} ${brand.unit}`,
  turned: 'recent',
}

const ofAsks = {
  key: ({ id }: AskedExtension) => id,
  words: ({ brand, branch, unit }: AskedExtension) => `${brand?.name ?? ''} ${branch} ${unit}`,
  turned: 'recent',
}

export const dossierRoutes = (house: House): Route[] => {
  const place = placeOfBrand(house)
  return [
    committeeRoute({
      method: 'GET',
      url: '/api/brands',
      access: dossierAccess,
      act: 'brand.list',
      summary: '品牌总览',
      query: BrandQuery,
      answer: BrandList,
      handle: ({ scope, person, query }) =>
        house.db.glance(scope, tx =>
          brandList(tx, scope, reachOf(person, scope.committeeId), query, today(house.now())),
        ),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/export',
      access: dossierAccess,
      act: 'brand.export',
      summary: '品牌名单 .xlsx，按筛选',
      query: BrandExportQuery,
      file: XLSX,
      handle: async ({ scope, person, query, reply }) =>
        sendSheet(reply, '品牌名单.xlsx', await brandSheet(house, scope, readerOf(person, scope.committeeId), query)),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/:id',
      access: dossierAccess,
      act: 'brand.read',
      summary: '一个品牌',
      params: BrandParams,
      answer: BrandPage,
      find: findBrandPage(house),
      handle: async ({ scope, person, found, reply }) => {
        const page = brandPage(found, scope, person)
        tagVersion(reply, page.brand.version)
        return page
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/branches/:id',
      access: dossierAccess,
      act: 'branch.read',
      summary: '一个支部的品牌，和可以代它办理的事',
      params: BrandParams,
      answer: BranchAnswer,
      place: (scope, params) => house.db.read(scope, tx => placeOf(tx, scope, params.id, today(house.now()))),
      handle: ({ scope, person, params }) =>
        house.db.read(scope, tx => branchPage(tx, scope, person, params.id, house.now())),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/:id/declaration',
      access: declarationAccess,
      act: 'declaration.read',
      summary: '申报表和创建方案',
      params: BrandParams,
      answer: DeclarationAnswer,
      place,
      handle: async ({ scope, person, params, reply }) => {
        const { answer, version } = await house.db.read(scope, tx =>
          declarationPage(tx, scope, person, params.id, house.now()),
        )
        tagVersion(reply, version)
        return answer
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/:id/declaration/versions',
      access: declarationAccess,
      act: 'declaration.read',
      summary: '历次报送的申报表和创建方案',
      params: BrandParams,
      query: listQuery(['recent', 'oldest']),
      answer: VersionsAnswer,
      place,
      handle: async ({ scope, params, query }) => {
        const { items, ...named } = await house.db.read(scope, tx => versionsPage(tx, scope, params.id, house.now()))
        const by = {
          key: (one: SubmittedVersion) => `${one.number} ${one.at}`,
          words: (one: SubmittedVersion) => one.by,
        }
        return { ...pageOf(items, query, { ...by, turned: 'oldest' }), ...named }
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/:id/review',
      access: declarationAccess,
      act: 'declaration.review',
      summary: '审核页',
      params: BrandParams,
      answer: ReviewAnswer,
      place,
      handle: async ({ scope, person, params, reply }) => {
        const page = await house.db.read(scope, tx => reviewPage(tx, scope, person, params.id, house.now()))
        tagVersion(reply, page.brand.version)
        return page
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/reviews',
      access: declarationAccess,
      act: 'declaration.review',
      summary: '等我审核的',
      query: listQuery(['oldest', 'recent']),
      answer: ReviewQueue,
      handle: ({ scope, person, query }) =>
        house.db.read(scope, async tx => {
          const decided = await pendingBrands(tx, scope, person)
          const queue = await reviewQueue(tx, scope, person, decided)
          const waiting = queue.map(brand => ({ brand, waitedSince: brand.since, submissions: brand.submissions }))
          const [first] = queue
          return {
            ...pageOf(waiting, { limit: 50, ...query }, ofBrands),
            waiting: queue.length,
            first: first ? { brandId: first.id, waitedSince: first.since } : null,
            decided: decided.size,
          }
        }),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/decisions',
      access: lifecycleAccess,
      act: 'decision.read',
      summary: '待发的决定',
      query: listQuery(['oldest', 'recent']),
      answer: PendingDecisions,
      handle: async ({ scope, person, query }) =>
        pageOf(await house.db.read(scope, tx => decisionsPage(tx, scope, person, house.now())), query, ofBrands),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/extension-requests',
      access: extensionAccess,
      act: 'extension.answer',
      summary: '等答复的延期申请',
      query: listQuery(['oldest', 'recent']),
      answer: AskedExtensions,
      handle: async ({ scope, query }) =>
        pageOf(await house.db.glance(scope, tx => askedExtensions(tx, scope)), query, ofAsks),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/lapses',
      access: lifecycleAccess,
      act: 'brand.lapse',
      summary: '到期未报送的，或已列为逾期的',
      query: LapseQuery,
      answer: LapseList,
      handle: ({ scope, person, query: { listed, ...page } }) =>
        house.db.read(scope, tx => {
          const asked = { ...page, today: today(house.now()), userId: person.userId }
          return listed === 'lapsed' ? lapsedList(tx, scope, asked) : dueList(tx, scope, asked)
        }),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/carries',
      access: lifecycleAccess,
      act: 'brand.carry',
      summary: '支部已撤并、等承接的品牌',
      query: listQuery(['oldest', 'recent']),
      answer: CarryList,
      handle: async ({ scope, query }) =>
        pageOf(await house.db.read(scope, tx => waitingCarries(tx, scope, today(house.now()))), query, ofBrands),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/letters/:id',
      access: declarationAccess,
      act: 'letter.read',
      summary: '函件',
      params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
      answer: LetterAnswer,
      place: placeOfLetter(house),
      handle: ({ scope, params }) =>
        house.db.read(scope, async tx => {
          const { letter, remarks } = await letterOf(tx, scope, params.id)
          const brand = await brandOf(tx, scope, letter.brand_id)
          const { id, title, addressee, body, signature } = letter
          return {
            id,
            title,
            addressee,
            body,
            signature,
            date: letterDate(today(letter.released_at)),
            brandId: brand.id,
            brand: brand.name,
            remarks: remarks.map(seenRemark),
          }
        }),
    }),
  ]
}
