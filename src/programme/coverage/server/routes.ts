import { today } from '../../../foundation/calendar/instants.ts'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { coverageAccess as access } from '../access.ts'
import { Coverage } from '../contract.ts'
import { coverageNow } from './coverage.ts'

export const coverageRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/coverage',
    access,
    act: 'coverage.read',
    summary: '各单位走到哪一步',
    answer: Coverage,
    handle: ({ scope }) => coverageNow(house, scope, today(house.now())),
  }),
]
