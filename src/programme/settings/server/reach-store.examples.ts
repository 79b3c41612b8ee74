import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './reach-store.ts'

const campaign = '0190a000-0000-7000-8000-00000000000c'

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  pinnedBrands: [[scope, campaign]],
  followingBrands: [[scope, campaign]],
})
