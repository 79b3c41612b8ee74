import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './store.ts'

const brand = '0190a000-0000-7000-8000-00000000000b'
const decision = '0190a000-0000-7000-8000-00000000000d'
const officer = '0190a000-0000-7000-8000-00000000000f'
const at = new Date('2026-04-13T02:00:00Z')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  transitionsQuestion: [[scope, brand]],
  lastTransition: [[scope, brand]],
  insertTransition: [
    [
      scope,
      {
        brand_id: brand,
        seq: 1,
        action: 'submit',
        from_state: 'declaring',
        from_step: 0,
        to_state: 'under_review',
        to_step: 1,
        at,
        by_user: officer,
        in_name_of: null,
        told: {},
        reason: null,
        reason_salt: null,
      },
    ],
  ],
  insertDecision: [
    [
      scope,
      {
        id: decision,
        brand_id: brand,
        action: 'pass',
        input: {},
        brand_version: 3,
        decided_by: officer,
        decided_at: at,
      },
    ],
  ],
  pendingDecisions: [[scope]],
  decisionOfBrand: [[scope, brand]],
  decisionQuestion: [[scope, brand]],
  takeDecision: [[scope, decision]],
  voidDecision: [[scope, brand]],
})
