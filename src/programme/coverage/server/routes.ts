import { sendSheet, XLSX } from '../../../foundation/documents/server/sheet.ts'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { reachOf, readerOf } from '../../brands/reach.ts'
import { coverageAccess as access } from '../access.ts'
import { BranchExportQuery, BranchList, BranchQuery, Coverage, CoverageQuery } from '../contract.ts'
import { branchList } from './branches.ts'
import { coverageOn, dayAsked } from './coverage.ts'
import { branchSheet, coverageSheet } from './exports.ts'

export const coverageRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/coverage',
    access,
    act: 'coverage.read',
    summary: '各单位走到哪一步，今天或以前的某一天',
    query: CoverageQuery,
    answer: Coverage,
    handle: ({ scope, query }) => coverageOn(house, scope, dayAsked(query.on, house.now())),
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/coverage/branches',
    access,
    act: 'coverage.list',
    summary: '走到某一步的支部',
    query: BranchQuery,
    answer: BranchList,
    handle: ({ scope, person, query }) => branchList(house, scope, reachOf(person, scope.committeeId), query),
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/coverage/export',
    access,
    act: 'coverage.export',
    summary: '各单位走到哪一步，汇总表 .xlsx',
    query: CoverageQuery,
    file: XLSX,
    handle: async ({ scope, query, reply }) =>
      sendSheet(reply, '汇总表.xlsx', await coverageSheet(house, scope, query.on)),
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/coverage/branches/export',
    access,
    act: 'coverage.list_export',
    summary: '走到某一步的支部，名单 .xlsx',
    query: BranchExportQuery,
    file: XLSX,
    handle: async ({ scope, person, query, reply }) =>
      sendSheet(reply, '支部名单.xlsx', await branchSheet(house, scope, readerOf(person, scope.committeeId), query)),
  }),
]
