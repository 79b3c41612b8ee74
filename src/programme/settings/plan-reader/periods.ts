import { type Point, readPoint } from './date-words.ts'
import { numberFrom } from './numerals.ts'

/**
 * A period as written. `range` has two ends, `from` none at the end (X起, X——), `by` is a last day (X前, 截至X),
 * `at` is one point with its own width (a day, a month, a 旬).
 */
export type Period = {
  kind: 'range' | 'from' | 'by' | 'at' | 'monthly' | 'quarterly'
  start: number
  end: number
  first: Point
  last: Point | null
  /** HH:MM of a last day. */
  time: string | null
  /** Day of the month or of the quarter's last month, for `monthly` and `quarterly`. */
  day: number | null
}

const BEGINS = /[月\d一二三四五六七八九〇○零十今本当同明次翌来去后每即印发年上下第逐各岁]/
const WEEKDAY = /(?:（(?:星期|周)[一二三四五六日天]）|（(?:星期|周)[一二三四五六日天][，]?(?=[上下]午))/y
const TIME =
  /[，]?(?:(上午|下午|晚上?|中午|早上?|凌晨)?(?:(\d{1,2})(?:：(\d{2})(?!\d)|[时点](?:(\d{1,2})分|(半)|整|钟)?)|([一二三四五六七八九十]{1,3})[时点](?:([一二三四五六七八九十]{1,3})分|(半)|整|钟)?)|下班)/y
const SEPARATOR = /[，]?(?:起|开始|始)?[，]?(?:直?至|到|—{1,4}|-{1,4}|―)/y
const AFTERWARDS = /(?:起|开始|[及和]?以后|[及和]?之后|始|后(?=[，。；：]|$)|至今)/y
const BEFORE = /(?:[（(]含[^）]{0,6}[）)])?(?:以前|之前|前(?![后期往夕])|止|为止|截止|内(?=将|把|报|完成|提交|上报))/y
const UNTIL = /(?:截至|截止(?:到|至|于|时间|日期|期限)?(?:为|是|：|到)*|不迟于|不晚于|最迟(?:于|在)?|最晚(?:于|在)?)$/
const TO_NOW = /(?:长期|今后|以后|结束|全年)/y

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** Every period in a sentence, left to right, none overlapping. */
export function periodsIn(text: string): Period[] {
  const found: Period[] = []
  let i = 0
  while (i < text.length) {
    if (!BEGINS.test(text.charAt(i))) {
      i++
      continue
    }
    const period =
      recurring(text, i) ??
      joinedMonths(text, i) ??
      dotted(text, i) ??
      dayRange(text, i, found.length > 0) ??
      monthEnd(text, i, found.length > 0) ??
      readPeriod(text, i)
    if (period) {
      const before = found[found.length - 1]
      // “每年6月30日、12月31日前”: both, every year, and by both.
      if (before?.first.every && text.slice(before.end, period.start) === '、' && isBare(period)) {
        period.first = { ...period.first, every: true }
        if (period.kind === 'by' && before.kind === 'at') before.kind = 'by'
      }
      found.push(period)
      i = Math.max(period.end, i + 1)
    } else {
      // A run of digits that is no date is stepped over whole, so that “20245月” is not read from its middle.
      const digits = at(/\d+/y, text, i)
      i += digits ? digits[0].length : 1
    }
  }
  return found
}

const isBare = ({ first, last }: Period): boolean =>
  last === null && first.year === null && first.relative === null && first.month !== null

const none = (start: number, end: number): Point => ({
  start,
  end,
  every: false,
  year: null,
  relative: null,
  month: null,
  day: null,
  part: null,
  today: false,
})

/** 每月25日前, 每月底, 每季度末, 每季度最后一个月25日前. */
function recurring(text: string, i: number): Period | null {
  const match = at(
    /每(?:个)?(月|季度?)(?:(?:最后|末)(?:一个?|的?第?三个?)?月|[末底](?=\d))?的?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(底|末|初))?(?:以前|之前|前)?/y,
    text,
    i,
  )
  // 每季度第一个月10日: another day than any that is asked for here.
  if (!match || at(/(?:的?第[一二三]个?月|首月|头一个月)/y, text, i + match[0].length)) return null
  const day = match[2] ? numberFrom(match[2]) : match[3] && match[3] !== '初' ? 31 : match[3] ? 10 : null
  const kind = match[1] === '月' ? 'monthly' : 'quarterly'
  return { kind, start: i, end: i + match[0].length, first: none(i, i), last: null, time: null, day }
}

/** “3—5月”, “三至五月”, “3、4月份”, “2024年3—5月”, “2023—2025年”. */
function joinedMonths(text: string, i: number): Period | null {
  const years = at(/(\d{4})年?(?:—+|-|至|到)(\d{4})年(?!\d)(?!\d{0,2}月)/y, text, i)
  if (years) {
    const end = i + years[0].length
    const first = { ...none(i, i + 4), year: Number(years[1]) }
    return {
      kind: 'range',
      start: i,
      end,
      first,
      last: { ...none(i, end), year: Number(years[2]) },
      time: null,
      day: null,
    }
  }
  const match = at(
    /(?:(\d{4})年|(今年|明年|次年|每年))?(\d{1,2}|十[一二]|[一二三四五六七八九十])(?:—+|-|至|到|、)(\d{1,2}|十[一二]|[一二三四五六七八九十])月份?(?!\d|[一二三四五六七八九十]|[上中下]旬|[初底末])/y,
    text,
    i,
  )
  if (!match) return null
  const head = readPoint(`${match[1] ? `${match[1]}年` : (match[2] ?? '')}${match[3]}月`, 0)
  const tail = readPoint(`${match[4]}月`, 0)
  if (!head || !tail) return null
  const end = i + match[0].length
  const closing = at(BEFORE, text, end)
  const stop = closing ? end + closing[0].length : end
  return {
    kind: 'range',
    start: i,
    end: stop,
    first: { ...head, start: i, end: i },
    last: { ...tail, start: i, end },
    time: null,
    day: null,
  }
}

/** “3.1—3.15” inside a plan's table or bracket. */
function dotted(text: string, i: number): Period | null {
  const match = at(/(\d{1,2})\.(\d{1,2})(?:—+|-|至|到)(\d{1,2})\.(\d{1,2})(?![\d.%分])/y, text, i)
  if (!match) return null
  const [month, day, toMonth, toDay] = [match[1], match[2], match[3], match[4]].map(Number)
  if (!month || !day || !toMonth || !toDay || month > 12 || toMonth > 12 || day > 31 || toDay > 31) return null
  const end = i + match[0].length
  const first = { ...none(i, end), month, day }
  return {
    kind: 'range',
    start: i,
    end,
    first,
    last: { ...none(i, end), month: toMonth, day: toDay },
    time: null,
    day: null,
  }
}

/** “11日至15日”: the month is the one last spoken of. */
function dayRange(text: string, i: number, known: boolean): Period | null {
  if (!known) return null
  const match = at(/(\d{1,2})[日号]?(?:—+|-|至|到)(\d{1,2})[日号]/y, text, i)
  if (!match) return null
  const end = i + match[0].length
  const first = { ...none(i, end), day: Number(match[1]) }
  return {
    kind: 'range',
    start: i,
    end,
    first,
    last: { ...none(i, end), day: Number(match[2]) },
    time: null,
    day: null,
  }
}

/** “4月8日至30日，…，月底前报…”: the end of the month last spoken of. */
function monthEnd(text: string, i: number, known: boolean): Period | null {
  const match = known && '，；。当'.includes(text.charAt(i - 1)) ? at(/月底(?:以|之)?前/y, text, i) : null
  if (!match) return null
  const end = i + match[0].length
  return { kind: 'by', start: i, end, first: { ...none(i, end), day: 31 }, last: null, time: null, day: null }
}

function timeAt(text: string, i: number): { end: number; time: string | null } | null {
  const match = at(TIME, text, i)
  if (!match) return null
  const [whole, part = '', digits, minutes, spoken, half, words, wordMinutes, wordHalf] = match
  const said = digits ?? words
  if (said === undefined) return { end: i + whole.length, time: null }
  let hour = numberFrom(said) ?? 25
  const minute = half || wordHalf ? 30 : (numberFrom(minutes ?? spoken ?? wordMinutes ?? '0') ?? 60)
  if ((/下午|晚/.test(part) && hour < 12) || (part === '中午' && hour < 3)) hour += 12
  if (hour > 24 || minute > 59) return null
  return { end: i + whole.length, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}

function readPeriod(text: string, i: number): Period | null {
  const first = readPoint(text, i)
  if (!first) return null
  let end = first.end
  end += at(WEEKDAY, text, end)?.[0].length ?? 0
  const time = timeAt(text, end)
  if (time) end = time.end
  const base = { start: i, end, first, last: null, time: time?.time ?? null, day: null }
  const until = UNTIL.test(text.slice(Math.max(0, i - 10), i))
  const separator = until ? null : at(SEPARATOR, text, end)
  if (separator) {
    const after = end + separator[0].length
    const last = readPoint(text, after, first.month !== null)
    if (
      last &&
      (last.month !== null ||
        first.month === null ||
        last.day !== null ||
        last.part !== null ||
        last.year !== null ||
        last.relative !== null)
    ) {
      let close = last.end
      close += at(WEEKDAY, text, close)?.[0].length ?? 0
      const closing = timeAt(text, close)
      if (closing) close = closing.end
      close += at(/(?:为?止|结束|以?前|之前)/y, text, close)?.[0].length ?? 0
      return { ...base, kind: 'range', end: close, last, time: closing?.time ?? null }
    }
    // “2012年3月——” and “3月至长期”: open at the end.
    const dash = /[—-]/.test(separator[0])
    const open = at(TO_NOW, text, after)
    if (open || (dash && /^(?:[）】\t。；，\n]|$)/.test(text.slice(after, after + 1)))) {
      return { ...base, kind: 'from', end: after + (open ? open[0].length : 0) }
    }
  }
  const before = at(BEFORE, text, end)
  if (before) return { ...base, kind: 'by', end: end + before[0].length }
  if (until) return { ...base, kind: 'by' }
  if (/(?:^|[^直])[至到]$/.test(text.slice(Math.max(0, i - 2), i)) && (first.day ?? first.part) !== null)
    return { ...base, kind: 'by' }
  const onwards = at(AFTERWARDS, text, end)
  if (onwards) return { ...base, kind: 'from', end: end + onwards[0].length }
  if (first.today) return { ...base, kind: 'from' }
  return { ...base, kind: 'at' }
}
