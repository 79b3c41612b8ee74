import { type AccessTable, committeeRoles } from '../../foundation/accounts/access.ts'

/** Everybody sees the published calendar; drafts and changes are the officers'. */
export const settingsAccess = {
  'campaign.list': { who: committeeRoles.map(role => [role, 'somewhere'] as const) },
  'campaign.write': { who: [['officer', 'own committee']] },
} satisfies AccessTable
