import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './carry-store.ts'

const brand = '0190a000-0000-7000-8000-00000000000b'
const from = '0190a000-0000-7000-8000-00000000000c'
const heir = '0190a000-0000-7000-8000-00000000000d'

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  carriesQuestion: [[scope, brand]],
  lastCarry: [[scope, brand]],
  carriedFrom: [[scope, [from]]],
  insertCarry: [
    [
      scope,
      {
        brand_id: brand,
        seq: 1,
        from_branch: from,
        to_branch: heir,
        from_name: '农机科党支部',
        to_name: '种植业科党支部',
        brand_version: 4,
        corrects: false,
        at: new Date('2026-04-13T02:00:00Z'),
        by_user: '0190a000-0000-7000-8000-00000000000f',
        reason: null,
        reason_salt: null,
      },
    ],
  ],
  setBranch: [[scope, { id: brand, version: 3 }, heir]],
})
