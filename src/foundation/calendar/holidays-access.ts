import type { AccessTable } from '../accounts/access.ts'

/** One table for the whole house: working days are the same for every committee, so no committee's officer bends them. */
export const holidaysAccess = {
  'holidays.read': { who: [['system_admin', 'house']] },
  'holidays.change': { who: [['system_admin', 'house']] },
} as const satisfies AccessTable
