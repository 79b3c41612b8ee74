import './timeline.css'
import type { ReactNode } from 'react'

export interface TimelineEntry {
  readonly id: string
  /** The local day it happened, YYYY-MM-DD. */
  readonly day: string
  readonly said: ReactNode
  /** The line beneath: who, what of. */
  readonly line?: ReactNode
  /** What was remarked, in a tinted box. */
  readonly lines?: readonly ReactNode[]
  readonly tone: 'plain' | 'warning' | 'done' | 'decision'
}

interface Month {
  readonly key: string
  readonly label: string
  readonly entries: readonly TimelineEntry[]
}

/** Newest first as given, cut where the month changes; the year is said when it is another than the one before. */
export function byMonth(entries: readonly TimelineEntry[], today: string): readonly Month[] {
  const months: { key: string; label: string; entries: TimelineEntry[] }[] = []
  let year = today.slice(0, 4)
  for (const entry of entries) {
    const key = entry.day.slice(0, 7)
    const last = months[months.length - 1]
    if (last?.key === key) {
      last.entries.push(entry)
      continue
    }
    const month = `${Number(key.slice(5))}月`
    months.push({ key, label: key.slice(0, 4) === year ? month : `${key.slice(0, 4)}年${month}`, entries: [entry] })
    year = key.slice(0, 4)
  }
  return months
}

/** 经过: one line from top to bottom, a month over its days; shape and colour say what kind of thing happened. */
export function Timeline({ entries, today }: { readonly entries: readonly TimelineEntry[]; readonly today: string }) {
  return (
    <div className="timeline">
      {byMonth(entries, today).map(month => (
        <section key={`${month.key}-${month.entries[0]?.id}`}>
          <h3 className="timeline-month">{month.label}</h3>
          <ol className="timeline-days">
            {month.entries.map(entry => (
              <li key={entry.id} className={`timeline-entry timeline-${entry.tone}`}>
                <span className="timeline-dot" />
                <span className="timeline-day">{Number(entry.day.slice(8))}日</span>
                <div>
                  <p className="timeline-said">{entry.said}</p>
                  {entry.line && <p className="timeline-line">{entry.line}</p>}
                  {entry.lines && entry.lines.length > 0 && (
                    <ol className="timeline-remarks">
                      {entry.lines.map((line, place) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: what happened does not change its order
                        <li key={place}>{line}</li>
                      ))}
                    </ol>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
