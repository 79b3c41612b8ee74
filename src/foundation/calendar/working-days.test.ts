import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate, partsOf, weekday } from './dates.ts'
import { holidaysSeed } from './holidays-seed.ts'
import { addWorkingDays, isMissingYear, isWorkingDay, workingDaysBetween, workingDaysWithin } from './working-days.ts'

const seed = holidaysSeed()
const day = localDate

describe('working days', () => {
  test.each([
    ['2026-09-28', 5, '2026-10-10'],
    ['2026-09-28', 1, '2026-09-29'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-04-10', 1, '2026-04-13'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-10-10', -5, '2026-09-28'],
    ['2026-10-03', 0, '2026-10-03'],
  ])('%s and %i of them is %s', (from, n, to) => {
    expect(addWorkingDays(day(from), n, seed)).toBe(to)
  })

  test('10 October 2026, a Saturday, is worked for the National Day', () => {
    expect(isWorkingDay(day('2026-10-10'), seed)).toBe(true)
    expect(isWorkingDay(day('2026-10-07'), seed)).toBe(false)
    expect(isWorkingDay(day('2026-10-17'), seed)).toBe(false)
  })

  test('of a publicity are counted with both its ends', () => {
    expect(workingDaysWithin(day('2026-09-28'), day('2026-10-10'), seed)).toBe(6)
    expect(workingDaysWithin(day('2026-10-01'), day('2026-10-07'), seed)).toBe(0)
    expect(workingDaysBetween(day('2026-09-28'), day('2026-10-10'), seed)).toBe(5)
    expect(workingDaysBetween(day('2026-10-10'), day('2026-09-28'), seed)).toBe(-5)
  })

  test('are refused with the year that is missing, wherever the span touches it', () => {
    const missing = { missingYear: 2027 }
    expect(addWorkingDays(day('2026-12-30'), 2, seed)).toEqual(missing)
    expect(addWorkingDays(day('2026-12-30'), 1, seed)).toBe('2026-12-31')
    expect(addWorkingDays(day('2027-01-04'), 0, seed)).toEqual(missing)
    expect(addWorkingDays(day('2027-01-04'), -1, seed)).toEqual(missing)
    expect(workingDaysBetween(day('2026-12-30'), day('2027-01-04'), seed)).toEqual(missing)
    expect(workingDaysBetween(day('2027-01-04'), day('2026-12-30'), seed)).toEqual(missing)
    expect(workingDaysWithin(day('2027-01-04'), day('2027-01-04'), seed)).toEqual(missing)
    expect(isWorkingDay(day('2027-01-01'), seed)).toEqual(missing)
    expect(addWorkingDays(day('2026-03-02'), 1, {})).toEqual({ missingYear: 2026 })
  })

  test('are computed over a new year once an officer has added its table', () => {
    const table = { ...seed, 2027: { off: [day('2027-01-01')], work: [] } }
    expect(addWorkingDays(day('2026-12-30'), 2, table)).toBe('2027-01-04')
  })

  test('half a day is a mistake of the program', () => {
    expect(() => addWorkingDays(day('2026-03-02'), 0.5, seed)).toThrow(RangeError)
  })

  test('end on a working day, are undone by counting, and refuse only for unknown years', () => {
    const from = fc.integer({ min: 0, max: 1200 }).map(days => addDays(day('2024-01-01'), days))
    fc.assert(
      fc.property(from, fc.integer({ min: -30, max: 30 }), (start, n) => {
        const end = addWorkingDays(start, n, seed)
        if (isMissingYear(end)) {
          expect(seed[end.missingYear]).toBeUndefined()
          return
        }
        if (n !== 0) expect(isWorkingDay(end, seed)).toBe(true)
        expect(workingDaysBetween(start, end, seed)).toBe(n)
      }),
    )
  })
})

describe('the holiday table of a new house', () => {
  test('knows 2004 to 2026 without a gap, and not 2027', () => {
    const years = Object.keys(seed).map(Number)
    expect(years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index))
  })

  test('keeps each day in its year, works only on weekends and never on a day off', () => {
    for (const [year, { off, work }] of Object.entries(seed)) {
      expect(off.length).toBeGreaterThan(15)
      for (const date of [...off, ...work]) expect(partsOf(date).year).toBe(Number(year))
      for (const date of work) {
        expect(weekday(date)).toBeGreaterThan(5)
        expect(off).not.toContain(date)
      }
    }
  })

  test('is plain data that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(seed))).toEqual(seed)
  })
})
