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
  // 代录: the officer types what the branch brought by hand, with a reason on record. The list above is not widened by it.
  'declaration.write_in_name': { who: [['officer', 'own committee']], while: ['declaring'] },
  'paper.receive': { who: [['officer', 'own committee']], while: ['declaring', 'under_review', 'creating'] },
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
