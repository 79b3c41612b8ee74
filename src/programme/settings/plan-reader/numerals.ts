const DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** An arabic or Chinese numeral up to 999, or a year written digit by digit (二〇二四); null when it is none. */
export function numberFrom(text: string): number | null {
  const formal = '壹贰叁肆伍陆柒捌玖拾'.indexOf(text) + 1
  if (text.length === 1 && formal > 0) return formal
  if (/^\d{1,6}$/.test(text)) return Number(text)
  if (/^[〇○零一二三四五六七八九]{2,4}$/.test(text)) return Number([...text].map(c => DIGITS[c] ?? 0).join(''))
  const match =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九〇零])?$/.exec(text)
  if (!match || text === '') return null
  const hundreds = match[1] ? (DIGITS[match[1]] ?? 0) * 100 : 0
  const tens = match[3] ? (match[2] ? (DIGITS[match[2]] ?? 0) : 1) * 10 : 0
  return hundreds + tens + (match[4] ? (DIGITS[match[4]] ?? 0) : 0)
}

/** Source of a small number in either script, for building patterns. */
export const NUM = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})'
