import { AsyncLocalStorage } from 'node:async_hooks'
import { addDays } from '../../foundation/calendar/dates.ts'
import { today } from '../../foundation/calendar/instants.ts'

/** The clock of a city that is being built: whatever is done in `at` happens at that moment, however much is done at once. */
export interface CityClock {
  readonly now: () => Date
  readonly at: <A>(moment: Date, work: () => Promise<A>) => Promise<A>
  /** So many days before the present, at so many minutes after midnight in Shanghai. */
  readonly moment: (daysAgo: number, minutes: number) => Date
}

export function cityClock(present: Date): CityClock {
  const moments = new AsyncLocalStorage<Date>()
  const day = today(present)
  return {
    now: () => moments.getStore() ?? present,
    at: (moment, work) => moments.run(moment, work),
    moment: (daysAgo, minutes) => new Date(Date.parse(`${addDays(day, -daysAgo)}T00:00:00+08:00`) + minutes * 60_000),
  }
}
