import canonicalize from 'canonicalize'

/** A subject's head as a day saw it. */
export interface HeadSeen {
  readonly kind: string
  readonly id: string
  readonly seq: number
  readonly hash: string
}

/** One link of a committee's day chain: the heads that moved since the link before. */
export interface Day {
  readonly number: number
  readonly foldedAt: string
  readonly heads: readonly HeadSeen[]
  readonly previous: string | null
  readonly hash: string
}

export const inFoldOrder = (a: HeadSeen, b: HeadSeen) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1)

/** What a day's hash covers, as canonical JSON (RFC 8785). */
export function dayText({ number, foldedAt, heads, previous }: Omit<Day, 'hash'>): string {
  const text = canonicalize({ number, foldedAt, heads, previous })
  if (text === undefined) throw new TypeError('a day must be plain JSON')
  return text
}

export type DayFault =
  | { readonly kind: 'day_altered'; readonly number: number }
  | { readonly kind: 'subject_missing'; readonly number: number; readonly subject: HeadSeen }
  | { readonly kind: 'entry_rewritten'; readonly number: number; readonly subject: HeadSeen }

/**
 * Walks the day chain and asks of every head it ever saw whether that entry still stands. A subject deleted whole, head and
 * all, leaves no trace in its own chain: it is found here.
 */
export function firstDayFault(
  days: readonly Day[],
  hashOf: (text: string) => string,
  entryHash: (subject: HeadSeen) => string | null,
): DayFault | null {
  let previous: string | null = null
  let expected = 1
  for (const day of days) {
    if (day.number !== expected || day.previous !== previous || hashOf(dayText(day)) !== day.hash)
      return { kind: 'day_altered', number: expected }
    for (const subject of day.heads) {
      const hash = entryHash(subject)
      if (hash === null) return { kind: 'subject_missing', number: day.number, subject }
      if (hash !== subject.hash) return { kind: 'entry_rewritten', number: day.number, subject }
    }
    previous = day.hash
    expected += 1
  }
  return null
}
