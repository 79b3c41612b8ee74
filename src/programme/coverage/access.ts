import type { AccessTable } from '../../foundation/accounts/access.ts'

/** The whole committee's figures are its own people's; a list of branches shows each reader those of their own units. */
const committee = [
  ['officer', 'own committee'],
  ['leader', 'own committee'],
] as const
const committeeAndUnits = [...committee, ['unit_reviewer', 'own unit']] as const

export const coverageAccess = {
  'coverage.read': { who: committee },
  'coverage.export': { who: committee },
  'coverage.list': { who: committeeAndUnits },
  'coverage.list_export': { who: committeeAndUnits },
} satisfies AccessTable
