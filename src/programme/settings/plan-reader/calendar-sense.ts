import type { Point } from './date-words.ts'
import type { Period } from './periods.ts'
import type { YearlyWindow } from './plan.ts'

export type Window = { start: string | null; end: string | null }
/** What a date that leaves out its year leans on. */
export type YearSense = {
  /** Last year written in full: 今年 and 明年 count from it. */
  stated: number | null
  /** Year and month of the date before. */
  near: { year: number; month: number } | null
  /** The date before stands in the same paragraph or table: a month far before it is the next year's. */
  flows: boolean
  /** The heading's own window: a date under it prefers to fall inside. */
  window: Window | null
  /** Window of the stage before, for a list whose first date alone has a year. */
  previous: Window | null
  docDate: string | null
  /** The year that 次年 last meant: said again right after (“至次年2月…次年3月”) it is the same one. */
  turned?: number | null
}

export type Resolved = { start: string | null; end: string | null; every: YearlyWindow | null }
type Day = { year: number; month: number; day: number }

const two = (n: number): string => String(n).padStart(2, '0')
const iso = (d: Day): string => `${d.year}-${two(d.month)}-${two(d.day)}`

/** Days of a month; proleptic Gregorian. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const PARTS: Record<string, [number, number]> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  中下旬: [11, 31],
  上中旬: [1, 20],
  中上旬: [1, 20],
  上半月: [1, 15],
  下半月: [16, 31],
  初: [1, 10],
  中: [11, 20],
  底: [31, 31],
  末: [31, 31],
}
const YEAR_PARTS: Record<string, [number, number, number, number]> = {
  上半年: [1, 1, 6, 30],
  下半年: [7, 1, 12, 31],
  年初: [1, 1, 1, 31],
  年中: [6, 1, 6, 30],
  年底: [12, 31, 12, 31],
  年末: [12, 31, 12, 31],
  年终: [12, 31, 12, 31],
  岁末: [12, 31, 12, 31],
}

/** First and last day of a point once its year is known. */
export function daysOf(point: Point, year: number, month: number | null = point.month): [Day, Day] {
  if (month !== null) {
    const length = monthLength(year, month)
    const clip = (day: number): Day => ({ year, month, day: Math.min(day, length) })
    if (point.day !== null) return [clip(point.day), clip(point.day)]
    const [from, to] = (point.part && PARTS[point.part]) || [1, 31]
    return [clip(from), clip(to)]
  }
  const quarter = /^第?([一二三四1-4])季度$/.exec(point.part ?? '')
  if (quarter?.[1]) {
    const q = '一二三四'.includes(quarter[1]) ? '一二三四'.indexOf(quarter[1]) : Number(quarter[1]) - 1
    return [
      { year, month: q * 3 + 1, day: 1 },
      { year, month: q * 3 + 3, day: monthLength(year, q * 3 + 3) },
    ]
  }
  const [m1, d1, m2, d2] = (point.part && YEAR_PARTS[point.part]) || [1, 1, 12, 31]
  return [
    { year, month: m1, day: d1 },
    { year, month: m2, day: d2 },
  ]
}

const wholeMonth = ({ year, month }: { year: number; month: number }): [Day, Day] => [
  { year, month, day: 1 },
  { year, month, day: monthLength(year, month) },
]

const touches = ([from, to]: [Day, Day], window: Window): boolean =>
  (window.start === null || iso(to) >= window.start) && (window.end === null || iso(from) <= window.end)

const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

/** The year a point means: its own words first, then what stands nearest before it. */
function yearOf(point: Point, sense: YearSense): number | null {
  const docYear = sense.docDate ? Number(sense.docDate.slice(0, 4)) : null
  const base = sense.stated ?? sense.near?.year ?? docYear
  if (point.year !== null) return point.year
  if (point.relative === 'next' && sense.turned && sense.turned === sense.near?.year) return sense.turned
  if (point.relative === 'next') return sense.near ? sense.near.year + 1 : base === null ? null : base + 1
  if (point.relative === 'same') return sense.near?.year ?? base
  if (point.relative !== null) return base === null ? null : base + point.relative
  const candidate = fromNear(point, sense) ?? fromPrevious(point, sense.previous) ?? sense.stated ?? docYear
  const { window } = sense
  if (candidate === null || point.month === null || !window || window.end === null) return candidate
  // The date before has already left the heading's window (“次年1月至2月…。1月10日前”): this one follows it.
  if (sense.near && !touches(wholeMonth(sense.near), window)) return candidate
  // “（2023年9月—2024年8月）…3月底前”: the year that lies in the heading's window, if only another one does.
  const fitting = [candidate, candidate + 1, candidate - 1, candidate + 2].find(y => touches(daysOf(point, y), window))
  return fitting ?? candidate
}

/** The year of the date before; a month far before that one is the next year's (“11月评审，2月公示”). */
function fromNear(point: Point, { near, flows }: YearSense): number | null {
  if (!near) return null
  return flows && point.month !== null && near.month - point.month >= 8 ? near.year + 1 : near.year
}

/** Stages follow one another: the year in which this one comes soon after, or within, the stage before it. */
function fromPrevious(point: Point, previous: Window | null): number | null {
  if (!previous || point.month === null) return null
  const { start, end } = previous
  const lastYear = Number((end ?? start ?? '').slice(0, 4))
  if (!lastYear) return null
  const day = dayNumber(iso(daysOf(point, lastYear)[0]))
  if (end !== null && Math.abs(day - dayNumber(end)) <= 62) return lastYear
  if (start === null) return day < dayNumber(end ?? '') - 150 ? lastYear + 1 : lastYear
  const startYear = Number(start.slice(0, 4))
  const early = dayNumber(iso(daysOf(point, startYear)[0]))
  if (early >= dayNumber(start) - 150) return startYear
  return startYear + 1
}

const monthDay = (d: Day): string => `${two(d.month)}-${two(d.day)}`

/** Turns a written period into local dates, and moves the sense along to it. */
export function resolve(period: Period, sense: YearSense): { dates: Resolved; sense: YearSense } {
  const { first, last, kind } = period
  if (kind === 'monthly' || kind === 'quarterly') return { dates: { start: null, end: null, every: null }, sense }
  if (first.every) {
    const whole = first.month === null && first.part === null
    const [from, own] = daysOf(first, 2023)
    const to = last ? daysOf(last, 2023, last.month ?? first.month)[1] : own
    if (whole && !last) return { dates: { start: null, end: null, every: { from: null, to: null } }, sense }
    const every =
      kind === 'by' ? { from: monthDay(own), to: monthDay(own) } : { from: monthDay(from), to: monthDay(to) }
    return { dates: { start: null, end: null, every }, sense }
  }
  if (first.today) {
    const start = sense.docDate
    const year = start ? Number(start.slice(0, 4)) : null
    const near = start && year !== null ? { year, month: Number(start.slice(5, 7)) } : sense.near
    const end = last ? ends(last, { ...sense, near, stated: sense.stated ?? year }, start) : null
    return { dates: { start, end: end ? iso(end) : null, every: null }, sense }
  }
  const month = first.month ?? (first.day !== null ? (sense.near?.month ?? null) : null)
  // “9月至2015年10月”: the year stands where it changes.
  const year = yearOf(first, sense) ?? (kind === 'range' && last?.year ? last.year - 1 : null)
  if (year === null) return { dates: { start: null, end: null, every: null }, sense }
  if (first.part === '学期')
    return { dates: { start: null, end: null, every: null }, sense: { ...sense, stated: first.year ?? sense.stated } }
  const [from, own] = daysOf(first, year, month)
  const next: YearSense = {
    ...sense,
    stated: first.year ?? sense.stated,
    near: { year: from.year, month: from.month },
    turned: first.relative === 'next' ? from.year : first.year !== null ? null : (sense.turned ?? null),
  }
  if (kind === 'from') return { dates: { start: iso(from), end: null, every: null }, sense: next }
  if (kind === 'by') return { dates: { start: null, end: iso(own), every: null }, sense: next }
  if (!last) return { dates: { start: iso(from), end: iso(own), every: null }, sense: next }
  const end = ends(last, next, iso(from), first)
  if (end) next.near = { year: end.year, month: end.month }
  if (end && last.relative === 'next') next.turned = end.year
  return { dates: { start: iso(from), end: end ? iso(end) : null, every: null }, sense: next }
}

/** The last day of a range's second end; without a year it rolls forward rather than run backwards. */
function ends(last: Point, sense: YearSense, start: string | null, first?: Point): Day | null {
  const month = last.month ?? (last.part?.startsWith('年') ? null : (first?.month ?? sense.near?.month ?? null))
  const written = last.year !== null || last.relative !== null
  const year = written ? yearOf(last, sense) : start ? Number(start.slice(0, 4)) : yearOf(last, sense)
  if (year === null) return null
  const bare = last.month === null && last.day === null && (last.part === null || /年|季度/.test(last.part))
  const [, day] = daysOf(last, year, bare ? null : month)
  if (start !== null && iso(day) < start && !written) return daysOf(last, year + 1, bare ? null : month)[1]
  return day
}
