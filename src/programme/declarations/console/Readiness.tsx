import '../../../foundation/forms/console/fold.css'
import './readiness.css'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import { GapLine } from '../../../foundation/forms/console/EntryFrame.tsx'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import type { DeclarationAnswer } from '../contract.ts'
import type { Readiness as Item } from '../declaration.ts'
import { readinessWords } from './readiness-words.ts'
import type { Submitting } from './use-submitting.ts'

interface Props {
  readonly readiness: readonly Item[]
  readonly count: number
  readonly deadline: DeclarationAnswer['deadline']
  readonly extension: DeclarationAnswer['extension']
  /** Whose day it is: `brands/{id}`. */
  readonly of: string
  readonly submitting: Submitting
  readonly goTo: (pin: string) => void
}

/** 报送前对照: what the plan's reasons would find today; each names its gap and leads there. Under it the red button, which never sleeps. */
export function Readiness({ readiness, count, deadline, extension, of, submitting, goTo }: Props) {
  return (
    <aside className="readiness">
      <div className="readiness-stays">
        <p className="type-note">报送前对照</p>
        <h2 className="readiness-title">{readinessWords(readiness)}</h2>
        <ul>
          {readiness.map(({ code, label, gap, entries }) => (
            <li key={code} className="ready">
              {gap ? (
                <button type="button" className="ready-open" onClick={() => goTo(gap.pin)}>
                  <ShapeIcon shape="half" colour="ochre-2" size={20} label="还差" />
                  <span>
                    <span className="ready-label">{label}</span>
                    <span className="ready-gap">{gap.sentence}</span>
                  </span>
                </button>
              ) : (
                <div className="ready-open">
                  <span className="fold-done">
                    <Icon name="tick" size={12} label="已具备" />
                  </span>
                  <span>
                    <span className="ready-label">{label}</span>
                    <span className="ready-from">{entries.slice(0, 3).join('、')}</span>
                  </span>
                </div>
              )}
            </li>
          ))}
        </ul>
        <p className="type-note readiness-reasons">退回只会因为这几项。</p>
        {submitting.shown && (
          <MainAction wide busy={submitting.busy} onClick={submitting.begin}>
            {submitting.word}
          </MainAction>
        )}
        {submitting.said && <GapLine>{submitting.said}</GapLine>}
        <p className="type-note readiness-deadline">
          {count > 0 ? `还差 ${count} 处。` : '都填好了。'}
          {deadline.words}
        </p>
        {/* Beside the sentence that says “可申请延期”. */}
        {submitting.said && <AskExtension here={extension} of={of} />}
      </div>
    </aside>
  )
}
