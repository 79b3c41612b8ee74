import type { Refusal } from '../problems/problem.ts'
import { isLocalDate, type LocalDate, partsOf, weekday } from './dates.ts'
import type { HolidayYear } from './working-days.ts'

interface Typed {
  readonly off: readonly string[]
  readonly work: readonly string[]
}

const said = (day: LocalDate) => `${partsOf(day).month}月${partsOf(day).day}日`

/**
 * A year's table as it can be kept: days of that year, none of them twice, 调休 on weekends alone (a Tuesday is worked
 * anyway), and at least one day off: a year without any is a year nobody has read the notice of.
 */
export function holidayFaults(year: number, { off, work }: Typed): Refusal[] {
  const fault = (sentence: string): Refusal[] => [{ code: 'holiday_year', sentence, pin: 'days' }]
  const all = [...off, ...work]
  const strange = all.find(day => !isLocalDate(day))
  if (strange !== undefined) return fault(`没有“${strange}”这一天，请核对。`)
  const days = all.filter(isLocalDate)
  const elsewhere = days.find(day => partsOf(day).year !== year)
  if (elsewhere) return fault(`${partsOf(elsewhere).year}年${said(elsewhere)}不在 ${year}年，请记到那一年。`)
  const twice = days.find((day, index) => days.indexOf(day) !== index)
  if (twice) return fault(`${said(twice)}写了两次，请留一处。`)
  const weekdays = work.filter(isLocalDate).find(day => weekday(day) <= 5)
  if (weekdays) return fault(`${said(weekdays)}本是工作日，不用列为调休上班。`)
  if (off.length === 0) return fault(`${year}年还没有放假日期，请照通知补上。`)
  return []
}

/** In order, as a table keeps it. Its caller has asked `holidayFaults`. */
export const holidayYear = ({ off, work }: Typed): HolidayYear => ({
  off: off.filter(isLocalDate).sort(),
  work: work.filter(isLocalDate).sort(),
})
