import { useState } from 'react'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { Timeline, type TimelineEntry } from '../../../foundation/console/Timeline.tsx'
import { todayHere } from '../../brands/console/saying.ts'
import type { BrandPage, TimelineItem } from '../../brands/contract.ts'

/** How many a phone shows before one asks for all. */
const FEW = 4

/** 经过: from the ledger, newest first; 决定 leaves only what was decided. */
export function BrandTimeline({ page: { timeline }, phone }: { readonly page: BrandPage; readonly phone: boolean }) {
  const [decided, setDecided] = useState(false)
  const [all, setAll] = useState(false)
  const chosen = decided ? timeline.filter(item => item.tone !== 'plain') : timeline
  const shown = phone && !all ? chosen.slice(0, FEW) : chosen
  return (
    <aside className="brand-timeline">
      <div className="brand-timeline-head">
        <h2 className="type-section">经过</h2>
        <select
          aria-label="看哪些"
          value={decided ? 'decided' : ''}
          onChange={event => setDecided(event.target.value !== '')}
        >
          <option value="">全部</option>
          <option value="decided">决定</option>
        </select>
      </div>
      {chosen.length === 0 ? (
        <p className="type-note">还没有决定。</p>
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
