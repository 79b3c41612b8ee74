import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from './dates.ts'
import { anyDate } from './testing.ts'
import { windowState } from './windows.ts'

test.each([
  ['2026-04-10', '2026-04-15', '2026-04-09', 'before'],
  ['2026-04-10', '2026-04-15', '2026-04-10', 'open'],
  ['2026-04-10', '2026-04-15', '2026-04-15', 'open'],
  ['2026-04-10', '2026-04-15', '2026-04-16', 'after'],
  [null, '2026-04-15', '1999-01-01', 'open'],
  [null, '2026-04-15', '2026-04-16', 'after'],
  ['2026-04-10', null, '2099-01-01', 'open'],
  ['2026-04-10', null, '2026-04-09', 'before'],
  [null, null, '2026-04-09', 'open'],
  ['2026-04-15', '2026-04-10', '2026-04-12', 'after'],
])('a window from %s to %s is, on %s, %s', (from, to, day, state) => {
  expect(
    windowState(
      { from: from === null ? null : localDate(from), to: to === null ? null : localDate(to) },
      localDate(day),
    ),
  ).toBe(state)
})

test('both edge days are inside, their neighbours outside', () => {
  fc.assert(
    fc.property(anyDate, fc.nat(400), (from, length) => {
      const window = { from, to: addDays(from, length) }
      expect(windowState(window, from)).toBe('open')
      expect(windowState(window, window.to)).toBe('open')
      expect(windowState(window, addDays(from, -1))).toBe('before')
      expect(windowState(window, addDays(window.to, 1))).toBe('after')
    }),
  )
})
