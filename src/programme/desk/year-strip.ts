import { addDays, dateOf, daysBetween, isLocalDate, type LocalDate, partsOf } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { stageOfToday } from '../campaigns/windows.ts'
import { shortName } from './stage-headline.ts'

/** A stretch of the strip, in parts of its whole length. */
interface Stretch {
  readonly name: string
  readonly left: number
  readonly width: number
}

export interface YearStrip {
  readonly months: readonly { readonly label: string; readonly left: number }[]
  /** The stages that follow each other, on one line; where two overlap the later one lies on top. */
  readonly bars: readonly (Stretch & { readonly id: string; readonly status: 'past' | 'now' | 'ahead' })[]
  /** What happens meanwhile: periods in outline, days as diamonds, on as many lines as they need. */
  readonly events: readonly (Stretch & {
    readonly id: string
    readonly lane: number
    readonly day: boolean
    /** So near the end that its words stand before it. */
    readonly flush: boolean
  })[]
  readonly lanes: number
  /** Where today stands; `flush`: something begins right behind it, so that its word stands before the line. */
  readonly today: { readonly left: number; readonly flush: boolean } | null
}

/** No strip is longer than this: a plan that is open for ever is shown for its first year. */
const mostMonths = 18
/** About the width of a character beside a mark, of a strip some 1,100 px wide. */
const ofACharacter = 0.0125
const ofAMark = 0.02
/** The line and the word 今天. */
const ofToday = 0.04

const following: readonly Stage['kind'][] = ['incubation', 'declaration', 'creation', 'recognition']

/** The campaign's stages on the months they lie in, with what is handed in on which day. Null: the plan has no dates. */
export function yearStrip(
  stages: readonly Stage[],
  handIn: readonly { readonly what: string; readonly by: string }[],
  today: LocalDate,
): YearStrip | null {
  const dated = stages.flatMap(stage => (stage.from ? [{ ...stage, from: stage.from }] : []))
  const first = dated.map(stage => stage.from).sort()[0]
  if (!first) return null
  const ends = dated.map(stage => stage.to ?? stage.from).sort()
  const start = monthOf(first, 0)
  const length = Math.min(mostMonths, monthsBetween(start, ends[ends.length - 1] ?? first) + 1)
  const end = monthOf(start, length)
  const days = daysBetween(start, end)
  const at = (day: LocalDate) => Math.min(1, Math.max(0, daysBetween(start, day) / days))
  const stretch = (from: LocalDate, to: LocalDate | null) => {
    const left = at(from)
    return { left, width: (to === null ? 1 : at(addDays(to, 1))) - left }
  }
  const now = stageOfToday(
    stages.filter(stage => following.includes(stage.kind)),
    today,
  )
  const inSight = (from: LocalDate) => from < end
  const bars = dated
    .filter(stage => following.includes(stage.kind) && inSight(stage.from))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(stage => ({
      id: stage.id,
      name: shortName(stage),
      ...stretch(stage.from, stage.to),
      status: statusOf(stage, now, today),
    }))
  const events = [
    ...dated
      .filter(stage => !following.includes(stage.kind) && inSight(stage.from))
      .map(stage => ({ id: stage.id, name: shortName(stage), ...stretch(stage.from, stage.to), day: false })),
    ...stages.flatMap(stage =>
      yearly(stage, start, end).map(({ from, to }) => ({
        id: `${stage.id}-${from}`,
        name: shortName(stage),
        ...stretch(from, to),
        day: false,
      })),
    ),
    ...handIn.flatMap(({ what, by }, index) =>
      isLocalDate(by) && by >= start && by < end
        ? [{ id: `hand-in-${index}`, name: what, left: at(by), width: 0, day: true }]
        : [],
    ),
  ].sort((a, b) => a.left - b.left)
  const placed = inLanes(events)
  const lanes = placed.reduce((most, event) => Math.max(most, event.lane + 1), 0)
  return {
    months: Array.from({ length }, (_, index) => monthLabel(monthOf(start, index), index)).map((label, index) => ({
      label,
      left: at(monthOf(start, index)),
    })),
    bars,
    events: placed,
    lanes,
    today:
      today >= start && today < end
        ? todayAt(
            at(today),
            placed.filter(event => event.lane === lanes - 1),
          )
        : null,
  }
}

/** The word lies on the last line of what happens meanwhile: where something begins there, it has room before the line. */
function todayAt(left: number, beside: YearStrip['events']): YearStrip['today'] {
  const crowded = beside.some(event => event.left > left - ofAMark && event.left < left + ofToday)
  return { left, flush: crowded && left > ofToday }
}

function statusOf(stage: Stage, now: Stage | null, today: LocalDate): 'past' | 'now' | 'ahead' {
  if (stage.id === now?.id) return 'now'
  return stage.to !== null && stage.to < today ? 'past' : 'ahead'
}

/** A stage that returns each year, in each year the strip shows. 29 February is there only where the year has it. */
function yearly({ every }: Stage, start: LocalDate, end: LocalDate): { from: LocalDate; to: LocalDate }[] {
  if (!every) return []
  const first = partsOf(start).year
  return [first, first + 1].flatMap(year => {
    const from = `${year}-${every.from}`
    const to = `${every.to < every.from ? year + 1 : year}-${every.to}`
    return isLocalDate(from) && isLocalDate(to) && from >= start && from < end ? [{ from, to }] : []
  })
}

/** Each event on the first line where its words have room. */
function inLanes<Event extends Stretch & { readonly day: boolean }>(
  events: readonly Event[],
): (Event & { readonly lane: number; readonly flush: boolean })[] {
  const until: number[] = []
  return events.map(event => {
    const words = event.name.length * ofACharacter + ofAMark
    const lane = until.findIndex(end => end <= event.left)
    const chosen = lane < 0 ? until.length : lane
    until[chosen] = event.left + Math.max(event.day ? words : event.width, words)
    return { ...event, lane: chosen, flush: event.left + words > 1 }
  })
}

function monthOf(day: LocalDate, plus: number): LocalDate {
  const { year, month } = partsOf(day)
  const count = year * 12 + month - 1 + plus
  return dateOf(Math.floor(count / 12), (count % 12) + 1, 1)
}

function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  return (b.year - a.year) * 12 + b.month - a.month
}

/** The year is said with the first month and where it changes. */
function monthLabel(first: LocalDate, index: number): string {
  const { year, month } = partsOf(first)
  return index === 0 || month === 1 ? `${year}年${month}月` : `${month}月`
}
