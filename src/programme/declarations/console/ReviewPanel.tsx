import type { ReactNode } from 'react'
import type { RemarkDraft } from '../return-reasons.ts'
import { AnsweredRemark } from './AnsweredRemark.tsx'
import { ReasonList } from './ReasonList.tsx'
import { RemarkEditor } from './RemarkEditor.tsx'
import { type ReviewDesk, toggled } from './use-review-desk.ts'

interface Props {
  readonly desk: ReviewDesk
  readonly children: ReactNode
}

/** Reasons, remarks and the answers to the last ones; under them the decision. */
export function ReviewPanel({ desk, children }: Props) {
  const { review, notes, pins, off, form } = desk
  const accept = (id: string) => form.type(now => ({ ...now, accepted: toggled(now.accepted, id) }))
  const change = (remark: RemarkDraft) =>
    form.type(now => ({ ...now, remarks: now.remarks.map(one => (one.id === remark.id ? remark : one)) }))
  const remove = (id: string) => form.type(now => ({ ...now, remarks: now.remarks.filter(one => one.id !== id) }))
  const fresh = [...notes.remarks].reverse()
  const open = review.remarks.filter(remark => !remark.accepted && !notes.accepted.includes(remark.id))
  const acceptAll = () =>
    form.type(now => ({ ...now, accepted: [...new Set([...now.accepted, ...open.map(remark => remark.id)])] }))
  return (
    <div className="review-panel">
      <div className="review-panel-scroll">
        <ReasonList review={review} notes={notes} off={off} onToggle={desk.toggleReason} />
        <div className="remarks-head">
          <h2 className="type-section">意见</h2>
          {!off && open.length > 1 && (
            <button type="button" className="link-button" onClick={acceptAll}>
              答复全部认可
            </button>
          )}
        </div>
        {fresh.length === 0 && review.remarks.length === 0 && (
          <p className="type-note remarks-empty">还没有意见。点正文的一栏，再点右侧的加号或按 M。</p>
        )}
        {fresh.map(remark => (
          <RemarkEditor
            key={remark.id}
            review={review}
            remark={remark}
            number={pins.find(pin => pin.id === remark.id)?.number ?? 0}
            off={off}
            onChange={change}
            onRemove={() => remove(remark.id)}
            onShow={() => desk.show(remark.pin)}
          />
        ))}
        {review.remarks.map(remark => (
          <AnsweredRemark
            key={remark.id}
            review={review}
            remark={remark}
            accepted={remark.accepted || notes.accepted.includes(remark.id)}
            off={off}
            onToggle={() => accept(remark.id)}
            onShow={() => desk.show(remark.pin)}
          />
        ))}
      </div>
      {children}
    </div>
  )
}
