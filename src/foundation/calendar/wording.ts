import { addDays, daysBetween, type LocalDate, partsOf, weekday } from './dates.ts'
import { formatTime, today } from './instants.ts'

const WEEKDAYS = '一二三四五六日'

/** 4月14日; the year only when it is another than today's: 2027年4月14日. */
export function formatDate(date: LocalDate, today: LocalDate): string {
  return sayDate(date, partsOf(today).year)
}

/** 4月14日 星期二. */
export function formatDateWithWeekday(date: LocalDate, today: LocalDate): string {
  return `${formatDate(date, today)} 星期${WEEKDAYS.charAt(weekday(date) - 1)}`
}

/** When something happened, as a timeline says it: 4月13日 10:32. */
export function formatInstant(instant: Date | string, now: LocalDate, zone?: string): string {
  return `${formatDate(today(instant, zone), now)} ${formatTime(instant, zone)}`
}

/** The same shorter: today only the time, 10:32. */
export function formatMoment(instant: Date | string, now: LocalDate, zone?: string): string {
  return today(instant, zone) === now ? formatTime(instant, zone) : formatInstant(instant, now, zone)
}

/** 4月10日至4月15日, one day once; an open side 4月10日起 or 4月15日止. A year already said is not said again. */
export function formatWindow(from: LocalDate | null, to: LocalDate | null, today: LocalDate): string {
  if (from === null) return to === null ? '时间不限' : `${formatDate(to, today)}止`
  if (to === null) return `${formatDate(from, today)}起`
  if (from === to) return formatDate(from, today)
  return `${formatDate(from, today)}至${sayDate(to, partsOf(from).year)}`
}

/** What a last day means for the reader today (VOICE §1: the last day counts, 截止 = ends). */
export function deadlineWords(date: LocalDate, today: LocalDate): string {
  const left = daysBetween(today, date)
  const said = formatDate(date, today)
  if (left < 0) return `已于 ${said}截止`
  if (left === 0) return '今天 24:00 截止'
  if (date === addDays(today, 1)) return `明天（${said}）24:00 截止`
  return `${said} 24:00 截止，还有 ${left.toLocaleString('en-US')} 天`
}

function sayDate(date: LocalDate, yearInMind: number): string {
  const { year, month, day } = partsOf(date)
  return `${year === yearInMind ? '' : `${year}年`}${month}月${day}日`
}
