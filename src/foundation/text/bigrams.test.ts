import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramKeys, searchPieces } from './bigrams.ts'

const finds = (query: string, text: string, options?: { singles: boolean }) => {
  const keys = bigramKeys(text, options)
  const pieces = searchPieces(query)
  return pieces.length > 0 && pieces.every(piece => keys.includes(piece))
}

describe('two-character pieces', () => {
  test.each([
    ['红色引擎', ['红色', '色引', '引擎']],
    ['忠诚·服务', ['忠诚', '诚服', '服务']],
    ['ＡＩ党建+', ['ai', 'i党', '党建', '建+']],
    ['红', ['红']],
    ['红红红', ['红红']],
    ['𠮷祥', ['𠮷祥']],
    ['，。 ', []],
    ['a\u0000b\ud800', ['ab']],
  ])('of %j', (text, keys) => {
    expect(bigramKeys(text)).toEqual(keys)
  })

  test('of a name may keep its single characters', () => {
    expect(bigramKeys('红帆', { singles: true })).toEqual(['红', '帆', '红帆'])
  })

  test.each([
    ['引擎', '红色引擎', true],
    ['引擎 红色', '红色引擎', true],
    ['党办服务', '忠诚党办·服务先锋', true],
    ['擎引', '红色引擎', false],
    ['红', '红色引擎', false],
    ['，', '红色引擎', false],
    ['', '红色引擎', false],
  ])('the query %j finds %s: %s', (query, text, found) => {
    expect(finds(query, text)).toBe(found)
  })

  test('one character finds what is kept with its single characters', () => {
    expect(finds('擎', '红色引擎', { singles: true })).toBe(true)
    expect(finds('港', '红色引擎', { singles: true })).toBe(false)
  })

  test('every part of a text of two characters and more finds it', () => {
    const text = fc.array(fc.constantFrom(...'红色引擎党建先锋aB1+，·𠮷'), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (characters, start, length) => {
        const from = start % (characters.length - 1)
        const part = characters.slice(from, from + 2 + (length % 10)).join('')
        if (bigramKeys(part, { singles: true }).filter(key => Array.from(key).length === 1).length < 2) return
        expect(finds(part, characters.join(''))).toBe(true)
      }),
    )
  })
})
