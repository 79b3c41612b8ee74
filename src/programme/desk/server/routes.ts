import { mayAct } from '../../../foundation/accounts/access.ts'
import { today } from '../../../foundation/calendar/instants.ts'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { coverageAccess } from '../../coverage/access.ts'
import { coverageOn } from '../../coverage/server/coverage.ts'
import { deskAccess as access } from '../access.ts'
import { Desk, Risks } from '../contract.ts'
import { risks } from './committee-side.ts'
import { deskOf } from './desk.ts'

export const deskRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/desk',
    access,
    act: 'desk.see',
    summary: '待办',
    answer: Desk,
    handle: async ({ scope, person }) => {
      // Whoever may list branches by where they stand has some of the figures on the first screen.
      const sees = mayAct(person, coverageAccess['coverage.list'], scope.committeeId, null)
      const coverage = sees ? await coverageOn(house, scope, today(house.now())) : null
      return house.db.read(scope, tx => deskOf(tx, scope, person, house.now(), coverage))
    },
  }),
  committeeRoute({
    method: 'GET',
    url: '/api/desk/risks',
    access,
    act: 'desk.watch',
    summary: '可能误期的',
    answer: Risks,
    handle: ({ scope, person }) => risks(house, scope, person),
  }),
]
