import { addDays, dateOf, daysBetween, type LocalDate, partsOf } from '../../foundation/calendar/dates.ts'
import type { ProgrammeSettings, Stage } from '../campaigns/settings.ts'

/** Where the calendar goes: to the same days of another year, or so that it begins on a day. */
export type Move = { readonly to: 'year'; readonly year: number } | { readonly to: 'day'; readonly day: LocalDate }

/** The first day of the calendar; null: no stage has one. */
export function firstDay(stages: readonly Stage[]): LocalDate | null {
  const [first] = stages.flatMap(stage => stage.from ?? stage.to ?? []).sort()
  return first ?? null
}

/**
 * Every window moved as one, and with it what is handed in. By years the days of the calendar stay (4月1日 stays 4月1日, and a
 * month's end its end); by days every length and every distance stays. Stages that return each year stay where they are.
 */
export function moved(programme: ProgrammeSettings, move: Move): ProgrammeSettings {
  const first = firstDay(programme.stages)
  if (first === null) return programme
  const shift = shifting(first, move)
  const days = (day: LocalDate | null) => (day === null ? null : shift(day))
  return {
    ...programme,
    year: programme.year + partsOf(shift(first)).year - partsOf(first).year,
    stages: programme.stages.map(stage =>
      stage.every ? stage : { ...stage, from: days(stage.from), to: days(stage.to) },
    ),
    handIn: programme.handIn.map(one => ({ ...one, by: days(one.by) })),
  }
}

function shifting(first: LocalDate, move: Move): (day: LocalDate) => LocalDate {
  if (move.to === 'day') {
    const by = daysBetween(first, move.day)
    return day => addDays(day, by)
  }
  const by = move.year - partsOf(first).year
  return day => inYear(day, partsOf(day).year + by)
}

/** 2月28日 as the end of its month is 2月29日 in a leap year, and back. */
function inYear(date: LocalDate, year: number): LocalDate {
  const { month, day } = partsOf(date)
  const last = (of: number) => partsOf(addDays(month === 12 ? dateOf(of + 1, 1, 1) : dateOf(of, month + 1, 1), -1)).day
  const isLast = day === last(partsOf(date).year)
  return dateOf(year, month, isLast ? last(year) : Math.min(day, last(year)))
}

/** What moves, for the officer to see before it is done. */
export interface MovedStage {
  readonly id: string
  readonly name: string
  readonly before: Stage
  readonly after: Stage
  /** Days of the window after the move, both ends counted; null: a side is open. */
  readonly days: number | null
}

export const movedStages = (before: ProgrammeSettings, after: ProgrammeSettings): MovedStage[] =>
  before.stages.flatMap((stage, index) => {
    const then = after.stages[index]
    if (!then) return []
    const days = then.from !== null && then.to !== null ? daysBetween(then.from, then.to) + 1 : null
    return [{ id: stage.id, name: stage.name, before: stage, after: then, days }]
  })

/** A name keeps its year: “2011 年度…” is the officer's to reword. */
export const yearLeftInTitle = (title: string, before: number, after: number): boolean =>
  before !== after && title.indexOf(`${before}`) >= 0
