import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { compareDates, dateOf, isLocalDate, type LocalDate, partsOf } from './dates.ts'
import type { HolidayTable, HolidayYear } from './working-days.ts'

/**
 * The holiday table to seed a new house with, from the notices chinese-days knows; an officer edits it afterwards. Server
 * only: 40 KB nobody's browser needs. The data file is read, not the package's functions, because those call any day of an
 * unknown year a working day.
 */
export function holidaysSeed(): HolidayTable {
  const off = daysIn(notices.holidays)
  const work = daysIn(notices.workdays)
  const table: { [year: number]: HolidayYear } = {}
  for (const year of knownYears(off)) {
    const inYear = (date: LocalDate) => partsOf(date).year === year
    table[year] = { off: off.filter(inYear), work: work.filter(inYear) }
  }
  return table
}

/** A year is known when its National Day is listed: a New Year's break spilling over from its neighbour's notice is not enough. */
function knownYears(off: readonly LocalDate[]): number[] {
  const years = new Set(off.map(date => partsOf(date).year))
  return Array.from(years).filter(year => off.includes(dateOf(year, 10, 1)))
}

function daysIn(notice: object): LocalDate[] {
  return Object.keys(notice).filter(isLocalDate).sort(compareDates)
}
