import type { AccessTable } from '../../foundation/accounts/access.ts'

/** 延期 is asked for by telephone or on paper and granted by an officer, on record with its reason. */
export const extensionAccess = {
  'extension.grant': { who: [['officer', 'own committee']], while: ['candidate', 'declaring'] },
} satisfies AccessTable
