import type { LocalDate } from '../calendar/dates.ts'
import { formatMoment } from '../calendar/wording.ts'

/** Who made the version that the writer had not seen. */
export interface Change {
  readonly byUserId: string | null
  /** Null: made by the system, or by an account that is no more. */
  readonly byName: string | null
  readonly at: Date | string | null
}

/**
 * VOICE.md §3, stale: “{name}在 {time}改过这份材料”. Names are said to colleagues of the same committee; one's own other
 * window is said to be one's own.
 */
export function whoChanged({ byUserId, byName, at }: Change, reader: string, today: LocalDate): string {
  const when = at === null ? '刚才' : `在 ${formatMoment(at, today)}`
  if (byUserId === reader) return `您${when}从另一处`
  return byName === null ? `有人${when}` : `${byName}${when}`
}
