import { localDate } from '../../calendar/dates.ts'
import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './store.ts'

const user = '0190a000-0000-7000-8000-00000000000f'
const grant = '0190a000-0000-7000-8000-00000000000a'
const branch = '0190a000-0000-7000-8000-00000000000b'
const now = new Date('2026-04-13T02:00:00Z')
const today = localDate('2026-04-13')
const hash = 'a'.repeat(64)

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  insertAccounts: [
    [[{ userId: user, name: '温知夏', username: 'wenzhixia', codeHash: hash, codeExpiresAt: now }], now],
  ],
  takenUsernames: [[['wenzhixia']]],
  accountNamed: [['wenzhixia']],
  accountOf: [[user]],
  spendCode: [[user, hash, now]],
  putCode: [[user, hash, now]],
  putPassword: [[user, 'credential', hash, now]],
  agePassword: [[user]],
  dropPassword: [[user]],
  dropSecondFactor: [[user]],
  endSessions: [[user], [user, 'this session']],
  insertHouseGrant: [[user, 'auditor', now]],
  houseRoleOf: [[user]],
  isSetUp: [[]],
  insertGrant: [[scope, { id: grant, userId: user, organizationId: branch, role: 'branch_secretary', from: today }]],
  openGrant: [[scope, grant]],
  closeGrant: [[scope, grant, today]],
  openGrantsOf: [[user]],
})
