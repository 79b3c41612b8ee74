import { useState } from 'react'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { Timeline, type TimelineEntry } from '../../../foundation/console/Timeline.tsx'
import { todayHere } from '../../brands/console/saying.ts'
import type { BrandPage, TimelineItem } from '../../brands/contract.ts'

/** How many a phone shows before one asks for all. */
const FEW = 4

/** What the filter leaves: what was decided, what the branch did, what 督导 found; and why there is none yet. */
const kinds: Readonly<Record<string, { label: string; holds: (item: TimelineItem) => boolean; empty: string }>> = {
  decided: {
    label: '决定',
    holds: ({ tone }) => tone === 'decision' || tone === 'warning',
    empty: '还没有决定。',
  },
  progress: { label: '进展', holds: ({ tone }) => tone === 'plain', empty: '还没有进展。' },
  supervision: { label: '督导', holds: ({ tone }) => tone === 'done', empty: '还没有督导检查。' },
}

/** 经过: from the ledger, newest first. */
export function BrandTimeline({ page: { timeline }, phone }: { readonly page: BrandPage; readonly phone: boolean }) {
  const [kind, setKind] = useState('')
  const [all, setAll] = useState(false)
  const only = kinds[kind]
  const chosen = only ? timeline.filter(only.holds) : timeline
  const shown = phone && !all ? chosen.slice(0, FEW) : chosen
  return (
    <aside className="brand-timeline">
      <div className="brand-timeline-head">
        <h2 className="type-section">经过</h2>
        <select aria-label="看哪些" value={kind} onChange={event => setKind(event.target.value)}>
          <option value="">全部</option>
          {Object.entries(kinds).map(([key, { label }]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {chosen.length === 0 ? (
        <p className="type-note">{only?.empty ?? '还没有经过。'}</p>
      ) : (
        <Timeline entries={shown.map(entryOf)} today={todayHere()} />
      )}
      {shown.length < chosen.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          看全部 {chosen.length} 条
        </button>
      )}
    </aside>
  )
}

function entryOf(item: TimelineItem, index: number): TimelineEntry {
  return {
    id: `${item.at} ${index}`,
    day: dayOf(item.at),
    said: item.said,
    line: (
      <>
        {item.by}
        {item.letterId !== null && (
          <>
            {'　'}
            <Go to={`/letters/${item.letterId}`}>看函件</Go>
          </>
        )}
      </>
    ),
    lines: item.lines,
    tone: item.tone,
  }
}
