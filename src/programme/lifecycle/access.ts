import type { AccessTable } from '../../foundation/accounts/access.ts'
import { liveStates } from '../brands/states.ts'

/**
 * The doors to the lifecycle. Who may take which action stands in its table (`lifecycle.ts`); here is only who may knock
 * with a brand of theirs.
 */
export const lifecycleAccess = {
  'brand.nominate': {
    who: [
      ['branch_editor', 'own branch'],
      ['branch_secretary', 'own branch'],
      ['officer', 'own committee'],
    ],
  },
  'brand.transition': {
    who: [
      ['branch_secretary', 'own branch'],
      ['unit_reviewer', 'own unit'],
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
  'brand.lapse': { who: [['officer', 'own committee']] },
  /** 承接: no step of the table, since the brand's state stays what it is. */
  'brand.carry': { who: [['officer', 'own committee']], while: [...liveStates] },
  'decision.read': {
    who: [
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
  'decision.release': { who: [['officer', 'own committee']] },
} satisfies AccessTable
