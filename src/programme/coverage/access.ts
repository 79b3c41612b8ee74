import type { AccessTable } from '../../foundation/accounts/access.ts'

export const coverageAccess = {
  'coverage.read': {
    who: [
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
} satisfies AccessTable
