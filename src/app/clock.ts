/** The one place that asks the machine for the time; everything else is handed a clock, or the time itself. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Starts at the given instant and goes on from there: a campaign's year can be walked through in a demonstration. */
export function clockFrom(start: Date): Clock {
  const shift = start.getTime() - Date.now()
  return { now: () => new Date(Date.now() + shift) }
}
