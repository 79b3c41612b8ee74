import { type AccessTable, committeeRoles } from '../../foundation/accounts/access.ts'

export const deskAccess = {
  'desk.see': { who: committeeRoles.map(role => [role, 'somewhere'] as const) },
} satisfies AccessTable
