import type { Database } from '../database/doors.ts'

/** What every room's verbs are given: the database's doors and the clock. Nothing else asks the time. */
export interface House {
  readonly db: Database
  readonly now: () => Date
}
