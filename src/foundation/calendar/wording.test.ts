import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from './dates.ts'
import { anyDate } from './testing.ts'
import { deadlineWords, formatDate, formatDateWithWeekday, formatInstant, formatWindow } from './wording.ts'

const now = localDate('2026-04-14')

test('a date names its year only when it is another than today’s', () => {
  expect(formatDate(localDate('2026-04-14'), now)).toBe('4月14日')
  expect(formatDate(localDate('2027-01-01'), now)).toBe('2027年1月1日')
  expect(formatDateWithWeekday(localDate('2026-04-14'), now)).toBe('4月14日 星期二')
  expect(formatDateWithWeekday(localDate('2026-04-19'), now)).toBe('4月19日 星期日')
  expect(formatDateWithWeekday(localDate('2011-04-15'), now)).toBe('2011年4月15日 星期五')
})

test('what happened is told with its day and time', () => {
  expect(formatInstant('2026-04-13T02:32:00Z', now)).toBe('4月13日 10:32')
  expect(formatInstant(new Date('2026-04-13T02:32:00Z'), now, 'UTC')).toBe('4月13日 02:32')
})

describe('a window', () => {
  test.each([
    ['2026-04-10', '2026-04-15', '4月10日至4月15日'],
    ['2026-04-10', '2026-04-10', '4月10日'],
    ['2026-04-15', '2027-03-31', '4月15日至2027年3月31日'],
    ['2025-12-20', '2026-01-05', '2025年12月20日至2026年1月5日'],
    ['2011-04-10', '2011-04-15', '2011年4月10日至4月15日'],
    ['2026-04-10', null, '4月10日起'],
    [null, '2026-04-15', '4月15日止'],
    [null, null, '时间不限'],
  ])('from %s to %s reads %s', (from, to, words) => {
    expect(formatWindow(from === null ? null : localDate(from), to === null ? null : localDate(to), now)).toBe(words)
  })
})

describe('a deadline', () => {
  test.each([
    ['2026-04-20', '4月20日 24:00 截止，还有 6 天'],
    ['2026-04-16', '4月16日 24:00 截止，还有 2 天'],
    ['2026-04-15', '明天（4月15日）24:00 截止'],
    ['2026-04-14', '今天 24:00 截止'],
    ['2026-04-13', '已于 4月13日截止'],
    ['2025-04-10', '已于 2025年4月10日截止'],
    ['2030-04-14', '2030年4月14日 24:00 截止，还有 1,461 天'],
  ])('on %s reads %s', (date, words) => {
    expect(deadlineWords(localDate(date), now)).toBe(words)
  })

  test('has passed exactly when its last day is over', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(deadlineWords(addDays(date, days), date).startsWith('已于')).toBe(days < 0)
      }),
    )
  })
})
