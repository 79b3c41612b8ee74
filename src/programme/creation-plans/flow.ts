import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import { type Answers, isRows } from '../../foundation/forms/entry.ts'
import { countCharacters } from '../../foundation/text/length.ts'
import { measuresOf } from './measures.ts'

interface Event {
  readonly day: LocalDate
  readonly words: string
}

/** 创建流程 as the measures tell it: what begins when and which milestone follows, by date; whole events within the limit. */
export function flowOf(plan: Answers, today: LocalDate, max: number): string {
  const events = eventsOf(plan).toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  let flow = ''
  for (const { day, words } of events) {
    const next = `${flow}${flow === '' ? '' : '，'}${formatDate(day, today)}${words}`
    if (countCharacters(`${next}。`) > max) break
    flow = next
  }
  return flow === '' ? '' : `${flow}。`
}

function eventsOf(plan: Answers): Event[] {
  const rows = isRows(plan.measures) ? plan.measures : []
  return measuresOf(plan).flatMap((measure, index) => {
    const row = rows[index]
    const [day, milestone] = [row?.milestoneDate, row?.milestone]
    const reached = typeof milestone === 'string' ? milestone.trim() : ''
    return [
      ...(isLocalDate(measure.from) && measure.title !== ''
        ? [{ day: measure.from, words: `起${measure.title}` }]
        : []),
      ...(typeof day === 'string' && isLocalDate(day) && reached !== '' ? [{ day, words: reached }] : []),
    ]
  })
}

/**
 * While nobody has put it into words of their own, 创建流程 follows the measures; from the first word typed into it, it is the
 * branch's and stays as it is.
 */
export function withFlow(
  before: Answers,
  after: Answers,
  by: { readonly today: LocalDate; readonly max: number },
): Answers {
  if (before.measures === after.measures) return after
  const written = typeof after.flow === 'string' ? after.flow.trim() : ''
  if (written !== '' && written !== flowOf(before, by.today, by.max)) return after
  return { ...after, flow: flowOf(after, by.today, by.max) }
}
