import { useState } from 'react'
import type { PlanKept } from '../contract.ts'
import type { Place } from '../readings.ts'
import { teach, teachables } from '../teaching.ts'
import type { Selected } from './PlanPaper.tsx'
import type { Setup } from './use-setup.ts'

interface Props {
  readonly setup: Setup
  readonly plan: PlanKept
  readonly selected: Selected
  /** The setting that was made: it is the next to be confirmed. */
  readonly onTaught: (key: string) => void
  readonly onClose: () => void
}

/** 设为…: the selected words become a setting, read by the reader's own rules, with their place as its ground. */
export function TeachMenu({ setup, plan, selected, onTaught, onClose }: Props) {
  const { draft, readings, change } = setup
  const [open, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const place = { start: selected.start, end: selected.end }
  const words = plan.text.slice(place.start, place.end)
  const choose = (key: string) => {
    const grounded = readings.some(one => one.key === key)
    const made = teach(draft.configuration, key, words, grounded)
    if ('refusal' in made) {
      setRefusal(made.refusal)
      return
    }
    change(now => ({
      configuration: made.configuration,
      checking:
        made.key === 'note'
          ? { ...now.checking, placed: { ...now.checking.placed, ...placedIn(plan, place, 'note') } }
          : {
              ...now.checking,
              confirmed: now.checking.confirmed.filter(one => one !== made.key),
              placed: { ...now.checking.placed, ...placedIn(plan, place, made.key) },
              taught: [...now.checking.taught, { key: made.key, ...place }],
            },
    }))
    window.getSelection()?.removeAllRanges()
    if (made.key !== 'note') onTaught(made.key)
    onClose()
  }
  return (
    <div className="teach-menu" style={selected.style}>
      {open ? (
        <div className="teach-list" role="menu" aria-label="设为哪一项">
          <p className="type-note teach-words">“{words.replace(/\s+/g, '').slice(0, 24)}”设为</p>
          {refusal && (
            <p className="reading-note" role="alert">
              {refusal}
            </p>
          )}
          {teachables(draft.configuration).map(one => (
            <button key={one.key} type="button" role="menuitem" className="teach-item" onClick={() => choose(one.key)}>
              {one.label}
            </button>
          ))}
          <button type="button" className="link-button teach-close" onClick={onClose}>
            取消
          </button>
        </div>
      ) : (
        <button type="button" className="confirm-act" onClick={() => setOpen(true)}>
          设为…
        </button>
      )}
    </div>
  )
}

/** Sentences that were not understood and share words with what was taught have found their place with it. */
function placedIn(plan: PlanKept, { start, end }: Place, key: string): Record<string, string> {
  const touched = plan.left.filter(({ place }) => place !== null && place.start < end && place.end > start)
  return Object.fromEntries(touched.map(one => [one.key, key]))
}
