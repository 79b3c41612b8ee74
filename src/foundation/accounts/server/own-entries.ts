import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { Plain } from '../../ledger/entry.ts'

/** What a person did about their own account. */
export const entryOf = (userId: string, act: string, data: { readonly [key: string]: Plain } = {}) => ({
  subject: { kind: 'account' as const, id: userId },
  act,
  data,
})

export const enter = (house: House, userId: string, act: string, data: { readonly [key: string]: Plain }) =>
  house.db.write(houseScope, { kind: 'person', userId }, async () => ({
    entries: [entryOf(userId, act, data)],
    answer: null,
  }))
