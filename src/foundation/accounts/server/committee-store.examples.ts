import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './committee-store.ts'

const user = '0190a000-0000-7000-8000-00000000000f'
const now = new Date('2026-04-13T02:00:00Z')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  insertCommittee: [[{ id: scope.committeeId, name: '江澄市直机关工委', zone: 'Asia/Shanghai' }, now]],
  committeeOf: [[scope.committeeId]],
  committees: [[]],
  appointmentsOf: [[scope, ['officer', 'leader']]],
  rolesHeld: [[user, now]],
  idsNamed: [['工委']],
  namesOfSubjects: [[{ accounts: [user], committees: [scope.committeeId] }]],
})
