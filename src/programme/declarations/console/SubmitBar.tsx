import { MainAction } from '../../../foundation/console/MainAction.tsx'
import type { Readiness } from '../declaration.ts'
import { readinessWords } from './readiness-words.ts'
import type { Submitting } from './use-submitting.ts'

interface Props {
  readonly readiness: readonly Readiness[]
  readonly submitting: Submitting
  readonly goTo: (pin: string) => void
}

/** The phone's bar at the thumb: how many of the six, what is missing, and the act. */
export function SubmitBar({ readiness, submitting, goTo }: Props) {
  const gap = readiness.find(one => one.gap !== null)?.gap ?? submitting.first
  return (
    <div className="action-bar submit-bar">
      <div>
        <p className="submit-bar-title">{readinessWords(readiness)}</p>
        {submitting.said ? (
          <p className="submit-bar-gap">{submitting.said}</p>
        ) : gap ? (
          <button type="button" className="link-button submit-bar-gap" onClick={() => goTo(gap.pin)}>
            还差 {submitting.count} 处，点开看
          </button>
        ) : (
          <p className="type-note">都填好了</p>
        )}
      </div>
      {submitting.shown && (
        <MainAction wide busy={submitting.busy} onClick={submitting.begin}>
          {submitting.word}
        </MainAction>
      )}
    </div>
  )
}
