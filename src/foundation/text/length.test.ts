import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphemes, graphemesByRule } from './graphemes.ts'
import { countCharacters, countName, normalizeName, normalizePersonName } from './length.ts'

const TELLING = [
  '红色引擎',
  '𠮷祥',
  'e\u0301',
  '👨‍👩‍👧‍👦',
  '👍🏽',
  '🇨🇳🇨🇳',
  '1️⃣',
  'か\u3099',
  'a\r\nb',
  '❤️',
  'ä̈x',
  '\u0301',
  '𪨰\u{e0100}',
  '葛\u{e0101}城',
]

describe('the length of a text', () => {
  test.each([
    ['', 0],
    ['红色引擎', 4],
    ['𠮷祥', 2],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦', 1],
    ['🇨🇳', 1],
    ['党建+营商', 5],
    ['“红心”向党', 6],
    ['一行\n二行', 5],
  ])('of %j is %i', (text, length) => {
    expect(countCharacters(text)).toBe(length)
  })

  test.each(TELLING)('the rule without Intl.Segmenter parts %j as the engine does', text => {
    expect(graphemesByRule(text)).toEqual(graphemes(text))
  })

  test('neither way loses or adds a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(graphemes(text).join('')).toBe(text)
        expect(graphemesByRule(text).join('')).toBe(text)
      }),
    )
  })

  test('the short way for plain text counts as the long one', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'红色引擎，。 +·“”…—a1\n（）〇々') })
    fc.assert(
      fc.property(plain, text => {
        const engine = new Intl.Segmenter('zh', { granularity: 'grapheme' })
        expect(graphemes(text)).toEqual(Array.from(engine.segment(text), part => part.segment))
      }),
    )
  })
})

describe('the 字 of a name', () => {
  test.each([
    ['忠诚党办·服务先锋', 8],
    ['《红色引擎》', 4],
    ['“红心”向党', 4],
    ['党建+营商', 5],
    ['党建＋营商', 5],
    ['党建&营商', 5],
    ['红帆 港湾', 4],
    ['红帆｜港湾', 4],
    ['红帆—港湾', 4],
    ['红帆～港湾', 4],
    ['5G先锋', 4],
    ['𠮷祥如意', 4],
    ['100%服务', 6],
    ['\u200b一窗办到底\ufeff', 5],
    ['——', 0],
    ['', 0],
  ])('%s has %i', (name, count) => {
    expect(countName(name)).toBe(count)
  })

  test('are not changed by punctuation, spaces or quotes put around or between', () => {
    const han = fc.array(fc.constantFrom(...'红色引擎党建先锋服务𠮷'), { minLength: 1, maxLength: 10 })
    const between = fc.constantFrom('', '·', ' ', '\u3000', '，', '—', '“', '”')
    fc.assert(
      fc.property(han, between, (characters, mark) => {
        expect(countName(`《${characters.join(mark)}》`)).toBe(characters.length)
      }),
    )
  })
})

describe('a name as it is kept', () => {
  test.each([
    ['  红色引擎 ', '红色引擎'],
    ['《红色引擎》', '红色引擎'],
    ['“《红色引擎》”', '红色引擎'],
    ['"红色引擎"', '红色引擎'],
    ['“红心”向“党”', '“红心”向“党”'],
    ['“红心”向党', '“红心”向党'],
    ['红帆 \u3000 港湾', '红帆 港湾'],
    ['cafe\u0301', 'café'],
    ['“”', ''],
    ['“', '“'],
    ['\u200b《\ufeff红色引擎》', '红色引擎'],
    ['e\u200b\u0301', 'é'],
  ])('%j becomes %j', (typed, kept) => {
    expect(normalizeName(typed)).toBe(kept)
  })

  test('is kept as it is when kept again', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'红 “”《》"·\u3000党\u200be\u0301') })
    fc.assert(
      fc.property(typed, text => {
        expect(normalizeName(normalizeName(text))).toBe(normalizeName(text))
      }),
    )
  })
})

describe('a person’s name as it is kept', () => {
  test.each([
    ['张　三', '张三'],
    [' 温 知 夏 ', '温知夏'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽 · 买买提', '阿依古丽·买买提'],
    ['John  Smith', 'John Smith'],
    ['𠮷　祥', '𠮷祥'],
  ])('%j becomes %j', (typed, kept) => {
    expect(normalizePersonName(typed)).toBe(kept)
  })
})
