import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Point } from './plan-reader/date-words.ts'
import { type Period, periodsIn } from './plan-reader/periods.ts'
import type { Bounds, Plan, Span, YearlyWindow } from './plan-reader/plan.ts'
import { readText } from './plan-reader/reading.ts'
import { sayStage, sayWholeDate } from './saying.ts'

/** What a plan left to be reckoned, each as a sentence for the officer to confirm. Empty: it says so itself. */
export type Notes = string[]

const day = (text: string | null): LocalDate | null => (isLocalDate(text) ? text : null)
const written = (text: string, span: Span | undefined): string =>
  span ? text.slice(span.start, span.end).replace(/\s+/g, '') : ''

interface Dated {
  readonly start: string | null
  readonly end: string | null
  readonly every?: YearlyWindow | undefined
}

/** How the days of a window were reckoned from the plan's own words: 旬 and month ends, missing years, open ends. */
export function windowNotes(text: string, span: Span | undefined, { start, end, every }: Dated): Notes {
  const said = written(text, span)
  const period = periodsIn(readText(said).text)[0]
  if (!period) return []
  const [from, to] = [day(start), day(end)]
  const yearly = every && every.from !== null && every.to !== null ? { every: { from: every.from, to: every.to } } : {}
  const open = from !== null && to === null
  const words = open ? sayWholeDate(from) : sayStage({ from, to, ...yearly })
  return [
    ...(isLoose(period) ? [`方案写“${said}”，按${words}${from === null && !every ? '' : '起算'}。`] : []),
    ...yearNotes(period, from ?? to, to),
    ...(period.first.today ? [`“${said}”从成文日期起算。`] : []),
    ...(open ? ['方案没写结束时间，不设截止。'] : []),
    ...(period.kind === 'by' && from === null && to !== null ? ['方案只写了截止时间，没写从哪天开始。'] : []),
  ]
}

/** The last day by which something is handed in. */
export function deadlineNotes(text: string, span: Span | undefined, date: string | null): Notes {
  const said = written(text, span)
  const period = periodsIn(readText(said).text)[0]
  const by = day(date)
  if (!period || by === null) return []
  return [...(isLoose(period) ? [`方案写“${said}”，按${sayWholeDate(by)}截止。`] : []), ...yearNotes(period, by, null)]
}

/** Not to the day: a month, a 旬, 月底, a quarter. */
const isLoose = ({ first, last }: Period) => [first, last].some(point => point !== null && !isExact(point))
const isExact = (point: Point) => point.day !== null || point.today

const sayRelative: Readonly<Record<string, string>> = {
  '0': '今年',
  '1': '明年',
  '-1': '去年',
  '2': '后年',
  next: '次年',
}

function yearNotes({ first, last }: Period, begins: LocalDate | null, ends: LocalDate | null): Notes {
  const yearOf = (date: LocalDate | null) => date?.slice(0, 4) ?? ''
  const relative = (point: Point | null, date: LocalDate | null) => {
    const word = point?.relative == null ? undefined : sayRelative[`${point.relative}`]
    return word && date ? [`“${word}”按 ${yearOf(date)} 年算。`] : []
  }
  if (first.every || first.today) return []
  const missing = first.year === null && first.relative === null && begins !== null
  const rolls = last !== null && last.year === null && last.relative === null && yearOf(ends) > yearOf(begins)
  return [
    ...(missing ? [`没写年份，按上下文定为 ${yearOf(begins)} 年。`] : []),
    ...relative(first, begins),
    ...relative(last, ends),
    ...(rolls ? [`结束日期没写年份，顺延到 ${yearOf(ends)} 年。`] : []),
  ]
}

/** One bound is said; the other was taken from the usual. */
export function boundNotes(said: Bounds | null, unit: string, taken: { min: number; max: number }): Notes {
  if (!said) return []
  if (said.min === null) return [`方案只写了上限，下限按 ${taken.min} ${unit}。`]
  return said.max === null ? [`方案只写了下限，上限按 ${taken.max} ${unit}。`] : []
}

/** Points that do not add up to what the plan says they do. */
export function pointNotes({ criteria, criteriaTotal }: Pick<Plan, 'criteria' | 'criteriaTotal'>): Notes {
  const sum = criteria.reduce((all, one) => all + (one.weight ?? 0), 0)
  return criteriaTotal !== null && sum > 0 && sum !== criteriaTotal
    ? [`各项合计 ${sum} 分，方案写满分 ${criteriaTotal} 分。`]
    : []
}

/** Of a long value the words around the loss are shown, as far as the next stop. */
const AROUND = 5
const STOP = /[，。；、：！？,;:“”（）()\s]/

/** Characters that the document lost and the reader put back: as it stands, and as it was read. */
export function repairNotes(text: string, span: Span | undefined, value: string | null): Notes {
  if (!span || value === null) return []
  const source = text.slice(span.start, span.end).replace(/\s/g, '')
  const read = value.replace(/\s/g, '')
  const lost: number[] = []
  let at = 0
  for (let index = 0; index < read.length && lost.length <= 9; index++) {
    if (source.charAt(at) === read.charAt(index)) at++
    // A stop where the document breaks its line is no character it lost.
    else if (!STOP.test(read.charAt(index))) lost.push(index)
  }
  // The document says more, or other words: not a lost character but a choice of words.
  const whole = at === source.length && lost.length > 0 && lost.length <= Math.max(1, read.length / 8)
  if (!whole) return []
  return clustered(lost).map(([first, last]) => {
    const from =
      first - (/[^，。；、：！？,;:“”（）()]*$/.exec(read.slice(Math.max(0, first - AROUND), first))?.[0].length ?? 0)
    const to =
      last + 1 + (/^[^，。；、：！？,;:“”（）()]*/.exec(read.slice(last + 1, last + 1 + AROUND))?.[0].length ?? 0)
    const stands = [...read.slice(from, to)].filter((_, index) => lost.indexOf(from + index) < 0).join('')
    return `原文“${stands}”缺字，按“${read.slice(from, to)}”读。`
  })
}

/** Losses near each other are shown in one. */
function clustered(lost: readonly number[]): [number, number][] {
  const all: [number, number][] = []
  for (const index of lost) {
    const last = all.pop()
    if (!last) all.push([index, index])
    else if (index - last[1] > AROUND) all.push(last, [index, index])
    else all.push([last[0], index])
  }
  return all
}
