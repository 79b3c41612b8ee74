import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import { reasonHint, reasonsNamed } from '../reviewing.ts'

interface Props {
  readonly review: ReviewAnswer
  readonly notes: ReviewNotes
  readonly off: boolean
  readonly onToggle: (code: string) => void
}

const numerals = '零一二三四五六七八九十'

/** The plan's own reasons, each with its key and what this declaration says to it. */
export function ReasonList({ review, notes, off, onToggle }: Props) {
  const { reasons } = review.settings.declarations
  const named = reasonsNamed(notes, review.settings)
  return (
    <fieldset className="reasons" disabled={off}>
      <legend>
        <span className="type-section">退回原因</span>
        <span className="type-note reasons-note">
          方案所列{numerals.charAt(reasons.length) || ` ${reasons.length} `}项
        </span>
      </legend>
      {reasons.map((reason, index) => {
        const hint = reasonHint(reason.code, { notes, remarks: review.remarks, settings: review.settings })
        return (
          <label key={reason.code} className="reason">
            {index < 9 ? <kbd>{index + 1}</kbd> : <span />}
            <input type="checkbox" checked={named.includes(reason.code)} onChange={() => onToggle(reason.code)} />
            <span className="reason-label">{reason.label}</span>
            <span className={`reason-hint reason-${hint.tone}`}>{hint.words}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
