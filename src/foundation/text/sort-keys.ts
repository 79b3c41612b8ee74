import { type ReadingOptions, syllables } from './pinyin.ts'

const CHINESE_DIGITS = '零一二三四五六七八九'

/**
 * 第十二, and 二支部 or 二党小组 without 第: officials number in Chinese, and er–san–shi–yi is nobody's order.
 * The marker after the numeral is only looked at, never taken.
 */
const NUMERAL = /第([〇零一二三四五六七八九十百]{1,6})|([一二三四五六七八九十百]{1,5})(?=党?支部|党?小组|党?总支)/g

/**
 * A key that sorts a name by pinyin when compared byte by byte (collation "C"; the house keeps no language collation in
 * an index): numbers by value, then Latin and symbols, then Chinese by syllable, tone and character. Punctuation and spaces
 * drop. ASCII only. Characters of one reading are kept together (all 张 before all 章).
 */
export function pinyinKey(text: string, options: ReadingOptions = {}): string {
  const plain = withArabicNumerals(text.normalize('NFKC').toLowerCase().trim())
  let key = ''
  let number = ''
  for (const { character, sound, tone } of syllables(plain, options)) {
    if (/^[0-9]$/.test(character)) {
      number += character
      continue
    }
    key += numberKey(number)
    number = ''
    if (sound !== null) key += sound + String(tone) + codeKey(character)
    else if (/\p{Script=Han}/u.test(character)) key += `~${codeKey(character)}`
    else if (!/[\p{P}\p{Z}\p{C}]/u.test(character)) key += `1${codeKey(character)}`
  }
  return key + numberKey(number)
}

/** “0”, how many digits, the digits: 2 sorts before 10, and every number before letters. */
function numberKey(digits: string): string {
  if (digits === '') return ''
  const value = digits.replace(/^0+(?=.)/, '')
  return `0${String(Math.min(value.length, 99)).padStart(2, '0')}${value}`
}

/** Five hex digits for any code point but plane 16, whose six still sort after: no character of a name lies there. */
function codeKey(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')
}

function withArabicNumerals(text: string): string {
  return text.replace(NUMERAL, (_, ordinal: string | undefined, bare: string | undefined) =>
    ordinal === undefined ? chineseNumber(bare ?? '') : `第${chineseNumber(ordinal)}`,
  )
}

/** Numerals below a thousand: 十二, 二十, 一百零三; also digit by digit (二〇一). What is neither stays as written. */
function chineseNumber(numeral: string): string {
  const written = numeral.replace(/〇/g, '零')
  if (!/[十百]/.test(written)) return Array.from(written, digit => CHINESE_DIGITS.indexOf(digit)).join('')
  const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    written,
  )
  if (!parts) return numeral
  const [, hundreds, tens, ten, ones] = parts
  const digit = (character: string | undefined) => (character ? CHINESE_DIGITS.indexOf(character) : 0)
  return String(digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones))
}
