import { type AccessTable, committeeRoles } from '../../foundation/accounts/access.ts'

/** Everybody sees the published calendar; drafts are the officers' to write, and officers' and leaders' to read and check. */
export const settingsAccess = {
  'campaign.list': { who: committeeRoles.map(role => [role, 'somewhere'] as const) },
  'campaign.write': { who: [['officer', 'own committee']] },
  'campaign.check': {
    who: [
      ['officer', 'own committee'],
      ['leader', 'own committee'],
    ],
  },
} satisfies AccessTable
