import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPhone } from './mask.ts'

test.each([
  ['13800000000', '138****0000'],
  ['+86 138 0000 0000', '138****0000'],
  ['１３８００００００００', '138****0000'],
  ['0755-88321234', '075****1234'],
  ['88321234', '****1234'],
  ['83212', '****2'],
  ['110', '****'],
  ['', ''],
])('%s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown)
})

test('at least four digits stay hidden, all of a shorter number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[2-7][0-9]{0,15}$/), phone => {
      const shown = maskPhone(phone).replace(/\D/g, '')
      expect(phone.length - shown.length).toBeGreaterThanOrEqual(Math.min(4, phone.length))
    }),
  )
})
