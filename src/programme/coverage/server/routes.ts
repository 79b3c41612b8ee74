import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { reachOf } from '../../brands/reach.ts'
import { coverageAccess as access } from '../access.ts'
import { BranchList, BranchQuery, Coverage, CoverageQuery } from '../contract.ts'
import { branchList } from './branches.ts'
import { coverageOn, dayAsked } from './coverage.ts'

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
]
