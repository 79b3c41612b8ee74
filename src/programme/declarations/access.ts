import type { AccessTable } from '../../foundation/accounts/access.ts'

export const declarationAccess = {
  'declaration.read': {
    who: [
      ['branch_editor', 'own branch'],
      ['branch_lead', 'own branch'],
      ['branch_secretary', 'own branch'],
      ['unit_reviewer', 'own unit'],
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
  'declaration.write': {
    who: [
      ['branch_editor', 'own branch'],
      ['branch_secretary', 'own branch'],
    ],
    while: ['declaring'],
  },
  'declaration.review': {
    who: [
      ['unit_reviewer', 'own unit'],
      ['officer', 'own committee'],
    ],
    while: ['under_review'],
  },
  'letter.read': {
    who: [
      ['branch_editor', 'own branch'],
      ['branch_lead', 'own branch'],
      ['branch_secretary', 'own branch'],
      ['unit_reviewer', 'own unit'],
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
} satisfies AccessTable
