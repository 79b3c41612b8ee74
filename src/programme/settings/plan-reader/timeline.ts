import { type Block, descendants } from './blocks.ts'
import { type Resolved, resolve, type Window, type YearSense } from './calendar-sense.ts'
import { type Sentence, sentencesOf } from './lines.ts'
import { type Period, periodsIn } from './periods.ts'
import type { YearlyWindow } from './plan.ts'

/** A period in its place; offsets are into the reading. */
export type Dated = {
  period: Period
  dates: Resolved
  start: number
  end: number
  block: Block
  inTitle: boolean
  sentence: Sentence
}

type Known = { window: Window | null; stated: number | null }

/** Every period of a tree of blocks, with missing years taken from item, heading, list, title, date line in turn. */
export function timelineOf(text: string, root: Block, titleYear: number | null, docDate: string | null): Dated[] {
  const found: Dated[] = []
  const known = new Map<Block, Known>()
  const latest = new Map<Block, Block>()
  const began = docDate ? { year: Number(docDate.slice(0, 4)), month: Number(docDate.slice(5, 7)) } : null
  let lastStated = titleYear ?? (docDate ? Number(docDate.slice(0, 4)) : null)
  for (const block of [root, ...descendants(root)]) {
    const parent = block.parent ? known.get(block.parent) : undefined
    const before = block.parent ? latest.get(block.parent) : undefined
    if (block.parent) latest.set(block.parent, block)
    const previous = before ? (known.get(before)?.window ?? null) : null
    let sense: YearSense = {
      stated: parent?.stated ?? titleYear ?? null,
      near: null,
      flows: true,
      window: parent?.window ?? null,
      previous,
      docDate,
    }
    // Neither title nor date line has a year: the last one written anywhere before.
    if (sense.stated === null && docDate === null) sense.stated = lastStated
    const own: { window: Window | null } = { window: null }
    // “到明年2月底，…”, told before the stages of this year: what follows in a paragraph of its own goes on from the date line.
    let hoped = false
    const read = (sentence: Sentence, inTitle: boolean): void => {
      if (text.charAt(sentence.start - 1) === '\n' && !sentence.text.includes('\t'))
        sense = { ...sense, flows: false, near: hoped ? began : sense.near }
      let last: Window | null = null
      let yearly: YearlyWindow | null = null
      for (const written of periodsIn(sentence.text)) {
        // “每年7月16日至7月31日，…，材料于7月31日前报…”: a day of that window is every year's too.
        const period = liesIn(written, yearly) ? { ...written, first: { ...written.first, every: true } } : written
        // “9月至次年2月为创建阶段，其间10月…”: within the range just named.
        const within = last && /(?:其间|期间|其中)[^。；]{0,12}$/.test(sentence.text.slice(0, period.start))
        const { dates, sense: moved } = resolve(period, within ? { ...sense, window: last } : sense)
        const passing = !inTitle && (titleYear ?? docDate) !== null && mentionsYear(sentence.text, period)
        if (!passing) sense = { ...moved, window: sense.window, flows: true }
        if (dates.every?.from) yearly = dates.every
        hoped = period.kind === 'by' && period.first.relative === 1 && block.parent === null
        if (period.kind === 'range' && dates.end) last = { start: dates.start, end: dates.end }
        if (moved.stated !== null && !passing) lastStated = moved.stated
        const dated = { period, dates, start: sentence.start + period.start, end: sentence.start + period.end }
        found.push({ ...dated, block, inTitle, sentence })
        const opens = sentence.start === block.bodyStart && period.start <= 10 && !sentence.text.includes('\t')
        if (!own.window && (dates.start || dates.end) && (inTitle || opens))
          own.window = { start: dates.start, end: dates.end }
        // “6月中旬至明年5月底，…。7月初组织…”: what follows prefers to fall inside.
        if (opens && !inTitle && period.kind === 'range' && dates.start && dates.end && sense.window === null)
          sense = { ...sense, window: { start: dates.start, end: dates.end } }
      }
    }
    if (block.parent) {
      const sentence = {
        start: block.titleStart,
        end: block.titleEnd,
        text: text.slice(block.titleStart, block.titleEnd),
      }
      read(sentence, true)
      if (own.window) {
        const { start, end } = own.window
        const day = start ?? end
        const near = day ? { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) } : null
        sense = { ...sense, near, window: start === null ? sense.window : { start, end } }
      }
    }
    for (const sentence of sentencesOf(text, block.bodyStart, block.bodyEnd)) read(sentence, false)
    known.set(block, { window: own.window, stated: sense.stated })
  }
  return found
}

function liesIn({ first }: Period, yearly: YearlyWindow | null): boolean {
  if (!yearly?.from || !yearly.to || first.month === null || first.year !== null || first.relative !== null)
    return false
  const day = `${String(first.month).padStart(2, '0')}-${String(first.day ?? 15).padStart(2, '0')}`
  return day >= yearly.from && day <= yearly.to
}

/** “在2024年首批支部的基础上”: a year spoken of; “2024年，3月申报” is one that what follows lies in. */
function mentionsYear(text: string, { kind, first, last, end, start }: Period): boolean {
  if (kind === 'range') return first.month === null && first.part === null && last?.month === null && last.part === null
  if (kind !== 'at' || first.month !== null || first.part !== null || first.every) return false
  return start > 2 || !/^[，：、]/.test(text.slice(end))
}

/** Binary search: the dates of a long text are in reading order. */
export function datesWithin(dates: Dated[], start: number, end: number): Dated[] {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Dated[] = []
  for (let i = low; i < dates.length; i++) {
    const d = dates[i]
    if (!d || d.start >= end) break
    if (d.end <= end) found.push(d)
  }
  return found
}
