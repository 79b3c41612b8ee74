import type { AccessTable } from '../../foundation/accounts/access.ts'

/** A branch asks in one sentence; by telephone or on paper is as good. An officer grants, on record with its reason. */
export const extensionAccess = {
  'extension.ask': {
    who: [
      ['branch_editor', 'own branch'],
      ['branch_lead', 'own branch'],
      ['branch_secretary', 'own branch'],
    ],
    while: ['candidate', 'declaring', 'lapsed', 'creating'],
  },
  'extension.grant': { who: [['officer', 'own committee']], while: ['candidate', 'declaring', 'creating'] },
  'extension.answer': { who: [['officer', 'own committee']] },
} satisfies AccessTable
