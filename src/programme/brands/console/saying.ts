import { dateOf, isLocalDate, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate, formatMoment } from '../../../foundation/calendar/wording.ts'
import { serverNow } from '../../../foundation/console/server-time.ts'

/** The day by the server's clock; every screen has had an answer before it says a date. */
export function todayHere(): LocalDate {
  const now = serverNow()
  return now === null ? dateOf(2000, 1, 1) : dayOf(new Date(now))
}

/** 4月13日 of an instant or a local date; what is neither is said as it came. */
export function sayDay(when: string): string {
  return formatDate(isLocalDate(when) ? when : dayOf(when), todayHere())
}

/** 4月13日 10:32, and today only the time. */
export function sayMoment(when: string): string {
  return formatMoment(when, todayHere())
}
