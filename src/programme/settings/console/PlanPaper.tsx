import { useMemo, useRef, useState } from 'react'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { stateOf } from '../checking.ts'
import type { PlanKept } from '../contract.ts'
import { marksOf, type PaperLine, type Piece, paperLines } from '../paper-lines.ts'
import { selectedIn } from './selected-text.ts'
import { TeachMenu } from './TeachMenu.tsx'
import type { Setup } from './use-setup.ts'

interface Props {
  readonly setup: Setup
  readonly plan: PlanKept
  readonly inHand: string | null
  readonly lit: string | null
  readonly onLit: (key: string | null, from: 'paper') => void
  readonly onTake: (key: string) => void
}

export interface Selected {
  readonly start: number
  readonly end: number
  /** Where the menu stands, within the frame. */
  readonly style: { readonly top?: number; readonly bottom?: number; readonly left: number }
}

/** The document is the hero: blue read, ochre please confirm, dashed not understood, the pair in hand solid. */
export function PlanPaper({ setup, plan, inHand, lit, onLit, onTake }: Props) {
  const { readings, draft, writes } = setup
  const { checking } = draft
  const lines = useMemo(() => {
    const left = plan.left.filter(one => checking.placed[one.key] === undefined)
    return paperLines(plan.text, marksOf(readings, left))
  }, [plan, readings, checking.placed])
  const asked = new Set(readings.filter(one => stateOf(one, checking) === 'asked').map(one => one.key))
  const frame = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<Selected | null>(null)
  const look = () => writes && setSelected(selectedIn(frame.current))
  const shown: Shown = { asked, inHand, lit, onLit, onTake }
  return (
    <div className="paper-frame" ref={frame}>
      <p className="paper-head">
        <Icon name="paper" size={16} /> {plan.fileName}
        {writes && <span className="type-note">选中一段文字，可设为一项设置</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="paper-sheet" aria-label="方案原文" tabIndex={0} onMouseUp={look} onKeyUp={look}>
        <div className="paper-page">
          {lines.map(line => (
            <Line key={line.at} line={line} shown={shown} />
          ))}
        </div>
      </section>
      {selected && (
        <TeachMenu setup={setup} plan={plan} selected={selected} onTaught={onTake} onClose={() => setSelected(null)} />
      )}
    </div>
  )
}

interface Shown {
  readonly asked: ReadonlySet<string>
  readonly inHand: string | null
  readonly lit: string | null
  readonly onLit: Props['onLit']
  readonly onTake: Props['onTake']
}

const Line = ({ line, shown }: { readonly line: PaperLine; readonly shown: Shown }) => (
  <p className={`paper-line paper-${line.kind}`}>
    {line.pieces.map(piece => (
      <PieceOfLine key={piece.at} piece={piece} shown={shown} />
    ))}
  </p>
)

function PieceOfLine({ piece, shown }: { readonly piece: Piece; readonly shown: Shown }) {
  const { text, at, over, ending } = piece
  if (over.length === 0) return <span data-at={at}>{text}</span>
  const keys = over.map(one => one.key)
  const has = (key: string | null) => key !== null && keys.indexOf(key) >= 0
  // Of places within one another the inmost is meant: it is the last to begin.
  const own = keys[keys.length - 1] ?? ''
  const tone = keys.some(key => shown.asked.has(key))
    ? 'asked'
    : over.every(one => one.number === null)
      ? 'left'
      : 'read'
  const look = has(shown.inHand) ? ' paper-held' : has(shown.lit) ? ' paper-lit' : ''
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the rows beside it are the keyboard's way to the same
    <mark
      className={`paper-mark paper-mark-${tone}${look}`}
      data-keys={keys.join(' ')}
      onMouseEnter={() => shown.onLit(own, 'paper')}
      onMouseLeave={() => shown.onLit(null, 'paper')}
      onClick={() => over.some(one => one.number !== null) && shown.onTake(own)}
    >
      <span data-at={at}>{text}</span>
      {ending.length > 0 && <sup>{ending.map(one => one.number ?? '?').join('·')}</sup>}
    </mark>
  )
}
