import { numberFrom } from './numerals.ts'

/** One end of a period as written. Anything null was not written. */
export type Point = {
  start: number
  end: number
  every: boolean
  year: number | null
  /** 今年 0, 明年 1, 去年 −1; `next` is 次年: the year after the date before it. */
  relative: number | 'next' | 'same' | null
  month: number | null
  day: number | null
  /** Days or months named by a word: 上旬, 中下旬, 月底, 年初, 上半年, 三季度; 学期 has none. */
  part: string | null
  /** 即日起: the document's own date. */
  today: boolean
}

const YEAR = /(?:(\d{4})|([〇○零一二三四五六七八九]{4}))(?:年度?|(?=[./-]\d{1,2}(?!\d)))/y
const RELATIVE = /(今年|本年度?|当年|同年|明年|次年|翌年|来年|去年|上年度?|后年|第二年|下一?年度?)/y
const EVERY = /(?:每一?年度?|逐年|各年度)/y
const MONTH = /(\d{1,2}|十[一二]|[一二三四五六七八九十])月份?/y
const DAY = /(\d{1,2}|[一二]?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])[日号]/y
const BARE_DAY = /(\d{1,2})(?=[—至到-]+(?:\d{1,2}[日号]|\d{1,2}月))/y
const MONTH_PART =
  /(上中旬|中上旬|中下旬|上旬|中旬|下旬|上半月|下半月|月?初|月?底|月?末|中)(?!期|央|心|层|小|共|国|队|级|介|间|学|医)/y
const YEAR_PART = /(上半年|下半年|年初|年中|年底|年末|年终|岁末|初|底|末|第?[一二三四1-4]季度)/y
/** A time that has no days of its own. */
const VAGUE = /(?:春季|秋季|上|下|第[一二])?学[期年](?:开学|初|末)?|[寒暑]假(?:期间)?/y
const NUMERIC = /(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)[日月]?/y

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

const RELATIVE_YEARS: Record<string, Point['relative']> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 'same',
  同年: 'same',
  明年: 1,
  来年: 1,
  下年: 1,
  下年度: 1,
  下一年: 1,
  下一年度: 1,
  次年: 'next',
  翌年: 'next',
  第二年: 'next',
  去年: -1,
  上年: -1,
  上年度: -1,
  后年: 2,
}

/** Reads one point in time at `index`, or null. `withinMonth`: a bare day (“15日”) counts, as after “3月1日至”. */
export function readPoint(text: string, index: number, withinMonth = false): Point | null {
  const point: Point = {
    start: index,
    end: index,
    every: false,
    year: null,
    relative: null,
    month: null,
    day: null,
    part: null,
    today: false,
  }
  const today = at(/(?:即日|印发之日|发文之日|本(?:方案|通知)(?:印发|下发)之日)/y, text, index)
  if (today) return { ...point, end: index + today[0].length, today: true }
  const numeric = at(NUMERIC, text, index)
  if (numeric) {
    const month = Number(numeric[3])
    const day = numeric[4] === undefined ? null : Number(numeric[4])
    if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31))) {
      return { ...point, end: index + numeric[0].length, year: Number(numeric[1]), month, day }
    }
  }
  let i = index
  const every = at(EVERY, text, i)
  const year = every ? null : at(YEAR, text, i)
  const relative = every || year ? null : at(RELATIVE, text, i)
  if (every) {
    point.every = true
    i += every[0].length
  } else if (year) {
    point.year = numberFrom(year[1] ?? year[2] ?? '')
    i += year[0].length
    // “2024年度内”, “2011年的4月”
  } else if (relative) {
    point.relative = RELATIVE_YEARS[relative[1] ?? ''] ?? null
    i += relative[0].length
  }
  const dated = i > index
  if (dated) i += at(/的|内的?|[，]?(?=\d{1,2}月\d)/y, text, i)?.[0].length ?? 0
  const month = at(MONTH, text, i)
  if (month) {
    const value = numberFrom(month[1] ?? '')
    if (value === null || value < 1 || value > 12) return null
    point.month = value
    i += month[0].length
    const day = at(DAY, text, i) ?? at(BARE_DAY, text, i)
    const value2 = day ? dayFrom(day[1] ?? '') : null
    if (day && value2 !== null && value2 >= 1 && value2 <= 31) {
      point.day = value2
      i += day[0].length
    } else {
      const part = at(MONTH_PART, text, i)
      if (part) {
        point.part = (part[1] ?? '').replace(/^月/, '')
        i += part[0].length
      }
    }
    return { ...point, end: i }
  }
  const vague = dated ? at(VAGUE, text, i) : null
  if (vague) return { ...point, part: '学期', end: i + vague[0].length }
  if (dated || /^[年上下第一二三四1-4岁]/.test(text.charAt(i))) {
    // After “2024年” the word may stand alone (底); with no year it must say 年 itself.
    const part = at(YEAR_PART, text, i)
    if (part && (dated || (part[1] !== undefined && part[1].length > 1)) && (dated || /年|季度|岁/.test(part[0]))) {
      const word = part[1] ?? ''
      point.part = /^[初底末]$/.test(word) ? `年${word}` : word
      i += part[0].length
      return { ...point, end: i }
    }
  }
  if (dated) return { ...point, end: text.slice(index, i).endsWith('的') ? i - 1 : i }
  if (withinMonth) {
    const day = at(DAY, text, i) ?? at(/(\d{1,2})(?![\d.月个项名%分])/y, text, i)
    const value = day ? dayFrom(day[1] ?? '') : null
    if (day && value !== null && value >= 1 && value <= 31) return { ...point, day: value, end: i + day[0].length }
  }
  return null
}

function dayFrom(word: string): number | null {
  return numberFrom(word.replace(/^廿/, '二十'))
}
