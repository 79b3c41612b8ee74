import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './store.ts'

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  serving: [[scope, 'unit_reviewer', 1]],
  withBrand: [
    [scope, 'branch_secretary', { states: ['declaring'], submitted: false, begun: true }],
    [scope, 'branch_secretary', { states: ['under_review'], submitted: true, step: 1, begun: false }],
  ],
  withoutBrand: [[scope]],
  lastEntry: [[scope]],
  administrators: [[]],
})
