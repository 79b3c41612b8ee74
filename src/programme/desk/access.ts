import { type AccessTable, committeeRoles } from '../../foundation/accounts/access.ts'

export const deskAccess = {
  'desk.see': { who: committeeRoles.map(role => [role, 'somewhere'] as const) },
  /** 可能误期的 looks over all units. */
  'desk.watch': {
    who: [
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
} satisfies AccessTable
