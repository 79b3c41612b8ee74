import { addDays, dateOf, isLocalDate, type LocalDate, partsOf, weekday } from './dates.ts'

/** What 国务院办公厅's yearly notice says, read from its pasted words. */
export interface NoticeRead {
  readonly off: readonly LocalDate[]
  /** 调休: weekend days that are worked. */
  readonly work: readonly LocalDate[]
  /** What does not agree with itself or was not understood, as it stands in the text. */
  readonly doubts: readonly string[]
}

/** The longest holiday is some nine days; a longer span is a misread sentence. */
const longest = 16

/**
 * “五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。” A day without its month has the month before it, one without a
 * year is of the notice's. The weekday in brackets proves the year: a notice of another year disagrees with every one.
 */
export function readNotice(text: string, year: number): NoticeRead {
  const off = new Set<LocalDate>()
  const work = new Set<LocalDate>()
  const doubts: string[] = []
  for (const sentence of plain(text).split(/[。；;\n]/)) {
    let waiting: LocalDate[] = []
    for (const clause of sentence.split(/[，,](?![^(]*\))/)) {
      const found = daysIn(clause, year, doubts)
      waiting = [...waiting, ...found]
      const kind = /上班/.test(clause) ? work : /放假|休/.test(clause) ? off : null
      if (!kind || waiting.length === 0) continue
      for (const day of waiting) kind.add(day)
      waiting = []
    }
    if (waiting.length) doubts.push(sentence.trim())
  }
  for (const day of work) off.delete(day)
  return { off: [...off].sort(), work: [...work].sort(), doubts: [...new Set(doubts)] }
}

/** Digits and brackets in one width. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\r/g, '')
    .replace(/[～~—–-]+/g, '至')

const dayPattern = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g
const WEEKDAYS = '一二三四五六日'

interface Said {
  readonly day: LocalDate
  readonly start: number
  readonly end: number
}

function daysIn(clause: string, year: number, doubts: string[]): LocalDate[] {
  const said: Said[] = []
  let month = 0
  let inYear = year
  for (const match of clause.matchAll(dayPattern)) {
    const [words, saidYear, saidMonth, saidDay, bracket = ''] = match
    if (saidYear) inYear = Number(saidYear)
    const next = saidMonth ? Number(saidMonth) : month
    // “12月31日至1月2日” runs over the year's end.
    if (!saidYear && saidMonth && month === 12 && next === 1) inYear += 1
    month = next
    const text = `${inYear}-${String(month).padStart(2, '0')}-${String(saidDay).padStart(2, '0')}`
    if (!isLocalDate(text)) {
      doubts.push(words)
      continue
    }
    const named = /(?:周|星期)([一二三四五六日天])/.exec(bracket)?.[1]?.replace('天', '日')
    if (named && WEEKDAYS.indexOf(named) + 1 !== weekday(text)) doubts.push(`${words}不是这一天的星期`)
    said.push({ day: text, start: match.index, end: match.index + words.length })
  }
  return said.flatMap(({ day, start }, index) => {
    const before = said[index - 1]
    const span = before !== undefined && /^\s*[至到]\s*$/.test(clause.slice(before.end, start))
    return span && before ? daysAfter(before.day, day, doubts) : [day]
  })
}

function daysAfter(from: LocalDate, to: LocalDate, doubts: string[]): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = addDays(from, 1); day <= to && days.length < longest; day = addDays(day, 1)) days.push(day)
  if (days[days.length - 1] !== to) doubts.push(`${sayDay(from)}至${sayDay(to)}`)
  return days
}

const sayDay = (day: LocalDate) => `${partsOf(day).month}月${partsOf(day).day}日`

/** Days as one reads them: 10月1日至8日 is one span. */
export function spansOf(days: readonly LocalDate[]): { readonly from: LocalDate; readonly to: LocalDate }[] {
  const spans: { from: LocalDate; to: LocalDate }[] = []
  for (const day of [...days].sort()) {
    const last = spans[spans.length - 1]
    if (last && addDays(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}

/** The days of one year among these; a notice may begin on the last day of the year before. */
export const inYear = (days: readonly LocalDate[], year: number) =>
  days.filter(day => day >= dateOf(year, 1, 1) && day <= dateOf(year, 12, 31))
