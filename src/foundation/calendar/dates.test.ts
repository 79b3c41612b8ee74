import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, compareDates, daysBetween, isLocalDate, localDate, parseLocalDate, weekday } from './dates.ts'
import { anyDate } from './testing.ts'

describe('a calendar day', () => {
  test.each(['2026-04-14', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])('%s exists', text => {
    expect(isLocalDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-4-1',
    '0001-01-01',
    '0999-01-01',
    '1899-12-31',
    '3000-01-01',
    '9999-12-31',
    '2026-04-14T00:00:00Z',
    '',
    '二〇二六',
    '２０２６-01-01',
    20260414,
    null,
  ])('%s does not', value => {
    expect(isLocalDate(value)).toBe(false)
  })

  test('is read from outside with its spaces, and refused when there is no such day', () => {
    expect(parseLocalDate(' 2026-04-14 ')).toBe('2026-04-14')
    expect(parseLocalDate('2026-04-31')).toBeNull()
    expect(() => localDate('2026-04-31')).toThrow(RangeError)
  })

  test.each([
    ['2026-04-14', 6, '2026-04-20'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1991-09-14', 1, '1991-09-15'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to)
  })

  test('beyond the year 9999 nothing is computed', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(localDate('2026-01-01'), 1e12)).toThrow(RangeError)
  })

  test.each([
    ['2026-04-14', 2],
    ['2011-04-15', 5],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2026-10-10', 6],
  ])('%s is weekday %i', (date, day) => {
    expect(weekday(localDate(date))).toBe(day)
  })

  test('adding and counting days undo each other, and weekdays walk on by one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(daysBetween(date, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(date)
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days))
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1)
      }),
    )
  })
})
