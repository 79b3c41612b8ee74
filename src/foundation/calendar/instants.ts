import { addDays, dateOf, type LocalDate, partsOf, SHANGHAI } from './dates.ts'

const HOUR = 3_600_000

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using it does. */
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formatters.set(zone, made)
  return made
}

function wall(instant: Date | string, zone: string): { date: LocalDate; hour: number; minute: number } {
  const parts = formatter(zone).formatToParts(typeof instant === 'string' ? new Date(instant) : instant)
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find(part => part.type === type)?.value)
  // Chromium 80 says 24 at midnight even when asked for h23.
  return { date: dateOf(read('year'), read('month'), read('day')), hour: read('hour') % 24, minute: read('minute') }
}

/** The day on the wall calendar of a zone at an instant. The instant comes from app's clock, never from here. */
export function today(instant: Date | string, zone: string = SHANGHAI): LocalDate {
  return wall(instant, zone).date
}

/** 24-hour clock: 10:32. */
export function formatTime(instant: Date | string, zone: string = SHANGHAI): string {
  const { hour, minute } = wall(instant, zone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * The instant at which a day ends, the 24:00 of “4月20日 24:00 截止”: the last day counts, so what happens before it is in
 * time and what happens at it is late.
 */
export function endOfDay(date: LocalDate, zone: string = SHANGHAI): Date {
  const day = `${date} ${zone}`
  const known = ends.get(day)
  if (known !== undefined) return new Date(known)
  const end = soughtEnd(date, zone)
  if (ends.size >= mostEnds) ends.clear()
  ends.set(day, end)
  return new Date(end)
}

/** Every request asks for the end of a few days, and the search looks at the wall two dozen times. */
const ends = new Map<string, number>()
const mostEnds = 1_000

function soughtEnd(date: LocalDate, zone: string): number {
  const next = addDays(date, 1)
  const { year, month, day } = partsOf(next)
  const midnight = Date.UTC(year, month - 1, day)
  // Zones lie between UTC−12 and UTC+14, so the next day begins in this span; summer time may skip its midnight, hence a
  // search for its first millisecond and no subtraction of offsets.
  let before = midnight - 15 * HOUR
  let after = midnight + 13 * HOUR
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (today(new Date(middle), zone) >= next) after = middle
    else before = middle
  }
  return after
}
