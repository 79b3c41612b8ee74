import { addDays, type LocalDate, partsOf } from '../../foundation/calendar/dates.ts'
import { windowState } from '../../foundation/calendar/windows.ts'
import type { RailStage } from '../../foundation/console/Rail.tsx'
import type { Stage } from '../../programme/campaigns/settings.ts'
import { stageOfToday } from '../../programme/campaigns/windows.ts'
import { shortName } from '../../programme/desk/stage-headline.ts'

/** The plan's stages as the spine of the rail; one of them is today's, another open one runs beside it. */
export function railStages(stages: readonly Stage[], year: number, today: LocalDate): readonly RailStage[] {
  const present = stageOfToday(stages, today)
  const short = stages.map(shortName)
  return stages.map((stage, index) => ({
    id: stage.id,
    // Two stages of a kind are told apart by their own names.
    name: short.filter(name => name === short[index]).length > 1 ? stage.name : (short[index] ?? stage.name),
    dates: railDates(stage, year),
    status: stage.id === present?.id ? 'now' : statusOf(stage, today),
  }))
}

function statusOf(stage: Stage, today: LocalDate): RailStage['status'] {
  if (stage.every) {
    const day = today.slice(5)
    return stage.every.from <= day && day <= stage.every.to ? 'open' : 'ahead'
  }
  if (!stage.from && !stage.to) return 'open'
  const state = windowState({ from: stage.from, to: stage.to }, today)
  return state === 'after' ? 'past' : state === 'before' ? 'ahead' : 'open'
}

/** As short as a rail of 224 px asks: 3.2–3.31, 4.21–次年2.28, 次年 3月, 每年 1月. */
export function railDates({ from, to, every }: Pick<Stage, 'from' | 'to' | 'every'>, year: number): string {
  if (every) return `每年 ${monthsOf(every.from, every.to)}`
  if (!from && !to) return ''
  const first = from && said(from, year)
  const last = to && said(to, from ? Math.max(year, partsOf(from).year) : year)
  if (!from || !to) return first ? `${first}起` : `${last}止`
  const whole = isWholeMonth(from, to)
  if (whole) return `${yearWord(from, year)}${yearWord(from, year) && ' '}${partsOf(from).month}月`
  return from === to ? `${first}` : `${first}–${last}`
}

function said(date: LocalDate, year: number): string {
  const { month, day } = partsOf(date)
  return `${yearWord(date, year)}${month}.${day}`
}

function yearWord(date: LocalDate, year: number): string {
  const off = partsOf(date).year - year
  return off === 0 ? '' : off === 1 ? '次年' : `${partsOf(date).year}.`
}

function isWholeMonth(from: LocalDate, to: LocalDate): boolean {
  return from.slice(0, 7) === to.slice(0, 7) && partsOf(from).day === 1 && addDays(to, 1).slice(0, 7) !== to.slice(0, 7)
}

function monthsOf(from: string, to: string): string {
  const first = Number(from.slice(0, 2))
  const last = Number(to.slice(0, 2))
  return first === last ? `${first}月` : `${first}–${last}月`
}
