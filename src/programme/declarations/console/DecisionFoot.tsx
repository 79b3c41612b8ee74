import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { actionNames } from '../../brands/states.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import { returnIsPinned } from '../return-reasons.ts'
import { returnOf } from '../reviewing.ts'
import type { Verdict } from './use-review.ts'

/** The committee's last step accepts, an earlier one passes on (VOICE.md §2). */
export const passWord = (review: ReviewAnswer) => (review.step.isLast ? '受理' : actionNames.pass)

/** Red is what stands ready: 退回 once it has a reason and a pinned remark, until then 受理. */
export function leansToReturn(review: ReviewAnswer, notes: ReviewNotes): boolean {
  const input = returnOf(notes, review.settings)
  return returnIsPinned({ input, declarations: review.settings.declarations }).length === 0
}

interface Props {
  readonly review: ReviewAnswer
  readonly notes: ReviewNotes
  readonly busy: boolean
  readonly onAsk: (verdict: Verdict) => void
  readonly onDeadline: (day: string | null) => void
}

/** The two answers a reviewer can give, drawn from `may`. */
export function DecisionFoot({ review, notes, busy, onAsk, onDeadline }: Props) {
  const may = (verdict: Verdict) => review.may.includes(verdict)
  const returning = leansToReturn(review, notes)
  const count = returnOf(notes, review.settings).remarks.length
  const back = returning ? `${actionNames.return}，附 ${count} 条意见` : actionNames.return
  if (!may('pass') && !may('return')) return null
  return (
    <div className="verdict">
      {returning && may('return') && <Deadline review={review} notes={notes} onDeadline={onDeadline} />}
      <div className={returning ? 'verdict-acts' : 'verdict-acts verdict-accepting'}>
        {may('return') &&
          (returning ? (
            <MainAction wide busy={busy} keyHint="R" onClick={() => onAsk('return')}>
              {back}
            </MainAction>
          ) : (
            <QuietAction wide keyHint="R" onClick={() => onAsk('return')}>
              {back}
            </QuietAction>
          ))}
        {may('pass') &&
          (returning ? (
            <QuietAction wide keyHint="A" onClick={() => onAsk('pass')}>
              {passWord(review)}
            </QuietAction>
          ) : (
            <MainAction wide busy={busy} keyHint="A" onClick={() => onAsk('pass')}>
              {passWord(review)}
            </MainAction>
          ))}
      </div>
      {review.step.isLast && <p className="type-note">决定先列入待发，核对函件后一并发出，发出前可撤下。</p>}
    </div>
  )
}

interface DeadlineProps {
  readonly review: ReviewAnswer
  readonly notes: ReviewNotes
  readonly onDeadline: (day: string | null) => void
}

function Deadline({ review, notes, onDeadline }: DeadlineProps) {
  const usual = review.returnDeadline
  const chosen = notes.deadline ?? usual.date ?? ''
  return (
    <div className="verdict-deadline">
      <label>
        重新申报期限
        <input type="date" value={chosen} max="2999-12-31" onChange={event => onDeadline(event.target.value || null)} />
      </label>
      <p className="type-note">
        {notes.deadline === null || notes.deadline === usual.date ? usual.words : '按您定的期限'}
        {notes.deadline !== null && usual.date !== null && notes.deadline !== usual.date && (
          <button type="button" className="link-button" onClick={() => onDeadline(null)}>
            用默认期限
          </button>
        )}
      </p>
    </div>
  )
}
