import type { AccessTable } from '../accounts/access.ts'

export const alarmAccess = { 'alarm.read': { who: [['system_admin', 'house']] } } satisfies AccessTable
