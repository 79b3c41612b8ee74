import { describe, expect, it } from 'vitest'
import { countName } from '../text/length.ts'
import { counterWords } from './Counter.tsx'

const name = { min: 4, max: 8 }

describe('the words beside a counted field', () => {
  it.each([
    ['听漏', '还差 2 字'],
    ['听漏先锋', '4 字，合乎 4–8 字'],
    ['忠诚党办·服务先锋', '8 字，合乎 4–8 字'],
    ['为民服务先锋示范工程', '多了 2 字'],
  ])('of %s are %s', (typed, words) => {
    expect(counterWords(countName(typed), name)).toBe(words)
  })

  it('of a paragraph are its length alone, since the limits stand at the end of the line', () => {
    expect(counterWords(1356, { min: 20, max: 3000 })).toBe('1,356 字')
  })
})
