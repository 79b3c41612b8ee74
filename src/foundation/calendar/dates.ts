/** A day on the wall calendar, `YYYY-MM-DD`, years 1000–9999; it has no time zone and sorts as a string. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** The zone of every committee so far; a parameter all the same. */
export const SHANGHAI = 'Asia/Shanghai'

const DAY = 86_400_000

/**
 * Whether a value is a day that exists and that somebody can mean: not 2026-02-29, not 2026-4-1, and of the years
 * 1900–2999, since what is reckoned from the last day there is (its midnight, the reminder after it) would be no day.
 */
export function isLocalDate(value: unknown): value is LocalDate {
  return exists(value) && value >= '1900-01-01' && value <= '2999-12-31'
}

function exists(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const [month, day] = [Number(value.slice(5, 7)), Number(value.slice(8))]
  const read = new Date(Date.UTC(Number(value.slice(0, 4)), month - 1, day))
  // 2026-02-30 is read as March, 2026-13-01 as the next January.
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day
}

/** A day from text that comes from outside, or null. */
export function parseLocalDate(text: string): LocalDate | null {
  const trimmed = text.trim()
  return isLocalDate(trimmed) ? trimmed : null
}

/** A day the program itself writes down; a wrong one is a mistake in the program. */
export function localDate(text: string): LocalDate {
  if (exists(text)) return text
  throw new RangeError(`not a calendar day: ${text}`)
}

/** The day from its numbers, month 1–12. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** Year, month (1–12) and day of the month. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Days since 1970-01-01, all arithmetic in UTC, so the host's zone cannot leak in. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / DAY
}

/** `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date((dayNumber(date) + days) * DAY)
  return localDate(Number.isNaN(moved.getTime()) ? `${date} + ${days}` : moved.toISOString().slice(0, 10))
}

/** Days from one to the other: 4月14日 to 4月20日 is 6, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** For sorting: negative, zero or positive. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: LocalDate): number {
  // Day 0, 1970-01-01, was a Thursday (4); the double remainder keeps days before it positive.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}
