import { addDays, compareDates, type LocalDate, partsOf, weekday } from './dates.ts'

/** One year of 国务院办公厅's notice: days off, and the weekend days worked in exchange (调休). */
export type HolidayYear = { readonly off: readonly LocalDate[]; readonly work: readonly LocalDate[] }

/** By year. A year that is not in it is unknown, which is not a year without holidays. */
export type HolidayTable = { readonly [year: number]: HolidayYear }

/** Nothing was computed, because this year's table is not there yet (缺 {year}年节假日表，算不出工作日). */
export type MissingYear = { readonly missingYear: number }

/** VOICE.md §3: nothing is guessed of a year without its notice. */
export const missingYearSentence = ({ missingYear }: MissingYear) => `缺 ${missingYear}年节假日表，算不出工作日。`

/** Tells the refusal from an answer of any of the functions here. */
export function isMissingYear(answer: unknown): answer is MissingYear {
  return typeof answer === 'object' && answer !== null && 'missingYear' in answer
}

/** Whether offices work on a day: the notice first, then Monday to Friday. */
export function isWorkingDay(date: LocalDate, holidays: HolidayTable): boolean | MissingYear {
  const { year } = partsOf(date)
  const notice = holidays[year]
  if (!notice) return { missingYear: year }
  if (notice.work.includes(date)) return true
  return !notice.off.includes(date) && weekday(date) <= 5
}

/**
 * The n-th working day after a day (the day itself is not counted), before it when n is negative; n = 0 is the day itself,
 * whether worked or not. Refuses when any day of the span, ends included, lies in a year without a table.
 */
export function addWorkingDays(from: LocalDate, n: number, holidays: HolidayTable): LocalDate | MissingYear {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`)
  const first = isWorkingDay(from, holidays)
  if (isMissingYear(first)) return first
  const step = n < 0 ? -1 : 1
  let date = from
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step)
    const works = isWorkingDay(date, holidays)
    if (isMissingYear(works)) return works
    if (works) left -= 1
  }
  return date
}

/** Working days after `from` up to and with `to`, so that it undoes addWorkingDays; negative when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, holidays: HolidayTable): number | MissingYear {
  if (compareDates(to, from) < 0) {
    // Backwards the day `from` is again the one that is not counted.
    const back = workingDaysWithin(to, addDays(from, -1), holidays)
    const own = isWorkingDay(from, holidays)
    return isMissingYear(own) ? own : isMissingYear(back) ? back : -back
  }
  const all = workingDaysWithin(from, to, holidays)
  const own = isWorkingDay(from, holidays)
  return isMissingYear(all) ? all : isMissingYear(own) ? own : all - (own ? 1 : 0)
}

/** Working days from the first day to the last, both counted: 公示期为{from}至{to}（{n}个工作日）. */
export function workingDaysWithin(from: LocalDate, to: LocalDate, holidays: HolidayTable): number | MissingYear {
  let count = 0
  for (let date = from; compareDates(date, to) <= 0; date = addDays(date, 1)) {
    const works = isWorkingDay(date, holidays)
    if (isMissingYear(works)) return works
    if (works) count += 1
  }
  return count
}
