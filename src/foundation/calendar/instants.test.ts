import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays, daysBetween, localDate, weekday } from './dates.ts'
import { endOfDay, formatTime, today } from './instants.ts'
import { anyDate } from './testing.ts'
import { formatDateWithWeekday } from './wording.ts'

const hostZone = process.env.TZ
const HOST_ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']

afterEach(() => {
  if (hostZone === undefined) delete process.env.TZ
  else process.env.TZ = hostZone
})

describe('the day on the wall', () => {
  test.each([
    ['2026-04-14T15:59:59.999Z', 'Asia/Shanghai', '2026-04-14', '23:59'],
    ['2026-04-14T16:00:00Z', 'Asia/Shanghai', '2026-04-15', '00:00'],
    ['2026-04-14T02:32:00Z', 'Asia/Shanghai', '2026-04-14', '10:32'],
    ['2026-04-14T02:32:00Z', 'America/New_York', '2026-04-13', '22:32'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01', '00:00'],
    ['2026-04-14T16:00:00Z', 'Asia/Urumqi', '2026-04-14', '22:00'],
  ])('%s in %s is %s %s', (instant, zone, date, time) => {
    expect(today(new Date(instant), zone)).toBe(date)
    expect(today(instant, zone)).toBe(date)
    expect(formatTime(new Date(instant), zone)).toBe(time)
  })

  test('is Shanghai’s unless another is named', () => {
    expect(today(new Date('2026-04-14T16:00:00Z'))).toBe('2026-04-15')
  })

  test('what is no instant is refused, not told as some day', () => {
    expect(() => today(new Date('nonsense'))).toThrow(RangeError)
  })
})

describe('the end of the last day', () => {
  test('of 20 April in Shanghai is 16:00 UTC, and one millisecond before is still in time', () => {
    const end = endOfDay(localDate('2026-04-20'))
    expect(end.toISOString()).toBe('2026-04-20T16:00:00.000Z')
    expect(today(new Date(end.getTime() - 1))).toBe('2026-04-20')
  })

  test('is found where summer time skips midnight (Beirut, 29 March 2026 begins at 01:00)', () => {
    expect(endOfDay(localDate('2026-03-28'), 'Asia/Beirut').toISOString()).toBe('2026-03-28T22:00:00.000Z')
  })

  test('parts the day from the next in any zone, whatever zone the host stands in', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Etc/GMT+12',
    )
    fc.assert(
      fc.property(anyDate, zones, fc.constantFrom(...HOST_ZONES), (date, zone, host) => {
        process.env.TZ = host
        const end = endOfDay(date, zone)
        expect(today(new Date(end.getTime() - 1), zone) <= date).toBe(true)
        expect(today(end, zone)).toBe(addDays(date, 1))
      }),
      { numRuns: 60 },
    )
  })
})

test('no answer depends on the zone of the host', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 86_399_999 }), (date, inDay) => {
      const instant = new Date(endOfDay(date).getTime() - 1 - inDay)
      const answers = HOST_ZONES.map(host => {
        process.env.TZ = host
        const day = today(instant)
        return [
          day,
          formatTime(instant),
          addDays(day, 45),
          weekday(day),
          daysBetween(day, localDate('2026-04-14')),
          formatDateWithWeekday(day, date),
        ]
      })
      for (const answer of answers) expect(answer).toEqual(answers[0])
    }),
    { numRuns: 60 },
  )
})

test('the host zone really moves in the test above', () => {
  const offsets = HOST_ZONES.map(host => {
    process.env.TZ = host
    return new Date('2026-04-14T00:00:00Z').getTimezoneOffset()
  })
  expect(new Set(offsets).size).toBe(HOST_ZONES.length)
})
