import './forms.css'
import type { ReactNode } from 'react'
import { ShapeIcon } from '../../console/ShapeIcon.tsx'
import { pinId, useFilling } from './filling.ts'

interface Props {
  readonly pin: string
  readonly label: string
  /** Beside the label: 必填, 只选一项, 至少 2 项. */
  readonly note?: string | undefined
  readonly help?: ReactNode
  /** The label belongs to one control; a group of chips or a table names itself. */
  readonly group?: boolean
  /** A counter under the field already says too short and too long. */
  readonly counted?: boolean
  readonly children: ReactNode
}

/** An entry: its label over it, what it still lacks under it, what to write and an example beside it (below it on the phone). */
export function EntryFrame({ pin, label, note, help, group = false, counted = false, children }: Props) {
  const { pinnedAt, gapsAt } = useFilling()
  const wrong = gapsAt(pin).length > 0
  return (
    <div className={wrong ? 'form-entry form-entry-lacking' : 'form-entry'} data-pin={pin}>
      <div className="form-entry-main">
        {group ? (
          <p className="form-entry-label" id={`${pinId(pin)}-label`}>
            {label}
            {note && <span className="form-entry-note">{note}</span>}
          </p>
        ) : (
          <label className="form-entry-label" htmlFor={pinId(pin)}>
            {label}
            {note && <span className="form-entry-note">{note}</span>}
          </label>
        )}
        {children}
        <GapWords pin={pin} counted={counted} />
        {pinnedAt(pin)}
      </div>
      {help && <div className="form-entry-help">{help}</div>}
    </div>
  )
}

/** What a place lacks, in ochre with its triangle; and the word that stopped it, if one did. */
export function GapWords({ pin, counted = false }: { readonly pin: string; readonly counted?: boolean }) {
  const { gapsAt, heldAt } = useFilling()
  const held = heldAt(pin)
  const gaps = held ? [] : gapsAt(pin).filter(gap => !counted || (gap.kind !== 'short' && gap.kind !== 'long'))
  if (!held && gaps.length === 0) return null
  return (
    <div className="gap-words" role={held ? 'alert' : undefined} id={`${pinId(pin)}-lacks`}>
      {held && <GapLine>{`发现“${held.mark}”字样，已停止，内容未留存。请本单位保密人员核定后再办。`}</GapLine>}
      {gaps.map(gap => (
        <GapLine key={`${gap.pin} ${gap.sentence}`}>{gap.sentence}</GapLine>
      ))}
    </div>
  )
}

export function GapLine({ children }: { readonly children: ReactNode }) {
  return (
    <p className="gap-line">
      <ShapeIcon shape="triangle" colour="ochre-2" size={14} />
      <span>{children}</span>
    </p>
  )
}

/** What to write, a good example, and one that says nothing. */
export function EntryHelp({
  help,
  good,
  bad,
}: {
  readonly help?: string | undefined
  readonly good?: string | undefined
  readonly bad?: string | undefined
}) {
  if (!help && !good && !bad) return null
  return (
    <>
      {help && <p>{help}</p>}
      {good && (
        <p className="form-entry-good">
          <span className="visually-hidden">这样写：</span>
          {good}
        </p>
      )}
      {bad && (
        <p className="form-entry-bad">
          <span className="visually-hidden">不这样写：</span>
          <s>{bad}</s>
        </p>
      )}
    </>
  )
}
