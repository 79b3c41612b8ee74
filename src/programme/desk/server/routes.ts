import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { deskAccess as access } from '../access.ts'
import { Desk } from '../contract.ts'
import { deskOf } from './desk.ts'

export const deskRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/desk',
    access,
    act: 'desk.see',
    summary: '待办',
    answer: Desk,
    handle: ({ scope, person }) => house.db.read(scope, tx => deskOf(tx, scope, person, house.now())),
  }),
]
