import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './check-store.ts'

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  checkQuestion: [[scope]],
  keepCheck: [[scope, { checked_at: new Date('2026-04-13T00:00:00Z'), entries: 12, fault: null }]],
})
