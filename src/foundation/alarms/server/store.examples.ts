import type { Examples } from '../../database/examples.ts'
import type * as store from './store.ts'

const now = new Date('2026-04-13T02:00:00Z')

export const examples = (): Examples<typeof store> => ({
  countAlarm: [['disk_full', now, 1]],
  alarmRows: [[now]],
})
