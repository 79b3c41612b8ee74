import fc from 'fast-check'
import { addDays, localDate } from './dates.ts'

/** For property tests: any day from 1901 to 2099 (before 1901 Shanghai's offset has seconds). */
export const anyDate = fc.integer({ min: 0, max: 72_683 }).map(days => addDays(localDate('1901-01-01'), days))
