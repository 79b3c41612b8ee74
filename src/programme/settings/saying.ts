import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { dateOf } from '../../foundation/calendar/dates.ts'
import { formatDate, formatWindow } from '../../foundation/calendar/wording.ts'
import type { Stage } from '../campaigns/settings.ts'

/** Against a year that no campaign is of, every date is said with its own: a plan of 2011 is not to be taken for this year's. */
const nobodysYear = dateOf(1000, 1, 1)

export const sayWholeDate = (day: LocalDate): string => formatDate(day, nobodysYear)

export function sayStage({ from, to, every }: Pick<Stage, 'from' | 'to' | 'every'>): string {
  if (every) return sayYearly(every)
  return from === null && to === null ? '不设时限' : formatWindow(from, to, nobodysYear)
}

/** 每年12月1日至12月31日; without months once a year, whenever it is. */
export function sayYearly({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null || to === null) return '每年一次，不限月份'
  return from === to ? `每年${sayMonthDay(from)}` : `每年${sayMonthDay(from)}至${sayMonthDay(to)}`
}

function sayMonthDay(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return `${month}月${day}日`
}

export const sayRange = ({ min, max }: { readonly min: number; readonly max: number }, unit: string): string =>
  min === max ? `${min} ${unit}` : `${min}–${max} ${unit}`

/** The first words of a long text, for a row. */
export const firstWords = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text
