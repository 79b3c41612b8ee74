import { expect, test } from 'vitest'
import { isBlank, isWritten } from './blank.ts'

test.each([
  '',
  '   ',
  '\n\t\u3000\u00a0',
  '\u200b\u200b',
  '\ufeff\u2060',
  '\u3164',
  '\u2800',
  '\u202e',
  '\0',
  '\u0301',
])('nothing can be read in %j', text => {
  expect(isBlank(text)).toBe(true)
  expect(isWritten(text)).toBe(false)
})

test.each(['党', '𠮷', '😀', '。', 'a\u0301', '\u200b一'])('something can be read in %j', text => {
  expect(isWritten(text)).toBe(true)
})

test('what is no text is not written', () => {
  expect([null, undefined, 3, {}, ['一']].map(isWritten)).toEqual([false, false, false, false, false])
})
