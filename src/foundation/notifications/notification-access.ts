import { type AccessTable, committeeRoles } from '../accounts/access.ts'

const everybody = committeeRoles.map(role => [role, 'somewhere'] as const)

/** Everybody reads their own notices: the verb asks for the person's own rows alone. */
export const notificationAccess = { 'notices.read': { who: everybody } } satisfies AccessTable
