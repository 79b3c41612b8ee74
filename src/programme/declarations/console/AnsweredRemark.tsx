import { Done } from '../../../foundation/console/Page.tsx'
import type { Remark, ReviewAnswer } from '../contract.ts'
import { pinLabel } from '../reviewing.ts'
import { PinMark } from './Pin.tsx'
import { remarkId } from './reading-place.ts'

interface Props {
  readonly review: ReviewAnswer
  readonly remark: Remark
  readonly accepted: boolean
  readonly off: boolean
  readonly onToggle: () => void
  readonly onShow: () => void
}

/** A remark of the last return with the branch's answer under it: to be accepted, or to be said again. */
export function AnsweredRemark({ review, remark, accepted, off, onToggle, onShow }: Props) {
  const reason = review.settings.declarations.reasons.find(one => one.code === remark.reason)
  return (
    <div className="remark remark-answered" id={remarkId(remark.id)}>
      <div className="remark-head">
        <button type="button" className="pin-button" onClick={onShow} aria-label="看所钉的栏目">
          <PinMark number={remark.number} fresh={false} />
        </button>
        <span className="remark-place">{pinLabel(remark.pin, review.settings, review.submitted.declaration)}</span>
        <span className="tag">{reason?.label ?? remark.reason}</span>
      </div>
      <div className="remark-words">
        <p className="remark-said">{remark.text}</p>
        <p>
          <span className="type-note">答复　</span>
          {remark.reply ?? '没有答复'}
        </p>
        {remark.accepted || off ? (
          accepted && <Done>已认可</Done>
        ) : accepted ? (
          <button
            type="button"
            className="link-button remark-accepted"
            aria-pressed
            onClick={onToggle}
            title="再点一次取消认可"
          >
            <Done>已认可</Done>
          </button>
        ) : (
          <button type="button" className="link-button" aria-pressed={false} onClick={onToggle}>
            认可
          </button>
        )}
      </div>
    </div>
  )
}
