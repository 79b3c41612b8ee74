import type { Examples } from '../../database/examples.ts'
import type * as store from './link-store.ts'

const hash = 'a'.repeat(64)

export const examples = (): Examples<typeof store> => ({
  putLink: [['set_up', hash]],
  spendLink: [['set_up', hash, new Date('2026-04-13T02:00:00Z')]],
})
