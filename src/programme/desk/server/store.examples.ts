import { localDate } from '../../../foundation/calendar/dates.ts'
import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './store.ts'

const id = '0190a000-0000-7000-8000-00000000000b'
const on = localDate('2026-04-13')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  calendar: [[scope, { year: 2025, nextYear: 2027 }]],
  ground: [[scope, { userId: id, year: 2025, nextYear: 2027 }]],
  branchSide: [[scope, { branches: [id], on }]],
  unheldUnits: [[scope, { on }]],
  lookBack: [[scope, { brands: [id] }]],
  watch: [[scope, { on, cutoff: new Date('2026-04-08T16:00:00Z') }]],
})
