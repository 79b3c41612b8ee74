import { localDate } from '../../../foundation/calendar/dates.ts'
import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './store.ts'

const unit = '0190a000-0000-7000-8000-00000000000a'
const branch = '0190a000-0000-7000-8000-00000000000b'
const on = localDate('2026-04-13')
const until = new Date('2026-04-13T16:00:00Z')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  countersToday: [[scope, { on, until }]],
  countsThen: [[scope, { on, until }]],
  countAnew: [[scope, on]],
  countersKept: [[scope]],
  replaceCounters: [[scope, [{ unit_id: unit, standing: 'none', branches: 3 }]]],
  markCounted: [[scope, on]],
  holdCounters: [[scope]],
  addToCounters: [
    [
      scope,
      unit,
      new Map([
        ['candidate', -1],
        ['declaring', 1],
      ]),
    ],
  ],
  branchesQuestion: [
    [scope, { on, end: until, limit: 51 }],
    [
      scope,
      {
        ...{ on, end: until, until, limit: 51, reach: [unit], units: [unit], standings: ['declaring'] },
        ...{ like: '%先锋%', letters: 'xf%', unitPosition: 1, unitId: unit, position: 2, branchId: branch },
      },
    ],
  ],
})
