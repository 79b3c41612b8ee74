import { useState } from 'react'
import { countCharacters } from '../../../foundation/text/length.ts'
import type { ReviewAnswer } from '../contract.ts'
import type { RemarkDraft } from '../return-reasons.ts'
import { earlierRemarks, pinLabel } from '../reviewing.ts'
import { PinMark } from './Pin.tsx'
import { remarkId } from './reading-place.ts'

/** The longest remark (`RemarkDraft`). */
const MOST = 500

interface Props {
  readonly review: ReviewAnswer
  readonly remark: RemarkDraft
  readonly number: number
  readonly off: boolean
  readonly onChange: (remark: RemarkDraft) => void
  readonly onRemove: () => void
  readonly onShow: () => void
}

/** A remark in the making: where, for which reason, what. What was said before is one click away. */
export function RemarkEditor({ review, remark, number, off, onChange, onRemove, onShow }: Props) {
  const [offered, setOffered] = useState(false)
  const { reasons } = review.settings.declarations
  const common = reasons.find(reason => reason.code === remark.reason)?.remarks ?? []
  const earlier = earlierRemarks(review.remarks, remark.reason).filter(text => !common.includes(text))
  const take = (text: string) => {
    onChange({ ...remark, text: remark.text.trim() ? `${remark.text.trim()}${text}` : text })
    setOffered(false)
    document.getElementById(remarkId(remark.id))?.focus()
  }
  return (
    <div className="remark">
      <div className="remark-head">
        <button type="button" className="pin-button" onClick={onShow} aria-label="看所钉的栏目">
          <PinMark number={number} fresh />
        </button>
        <span className="remark-place">{pinLabel(remark.pin, review.settings, review.submitted.declaration)}</span>
        <select
          className="remark-reason"
          aria-label="退回原因"
          value={remark.reason}
          disabled={off}
          onChange={event => onChange({ ...remark, reason: event.target.value })}
        >
          {reasons.map(reason => (
            <option key={reason.code} value={reason.code}>
              {reason.label}
            </option>
          ))}
        </select>
      </div>
      <textarea
        id={remarkId(remark.id)}
        className="remark-text"
        rows={3}
        maxLength={MOST}
        disabled={off}
        placeholder="写清差什么、怎么补"
        value={remark.text}
        onChange={event => onChange({ ...remark, text: event.target.value })}
        onFocus={onShow}
      />
      <p className="remark-foot type-note">
        <span>支部看得到这一条</span>
        <span>
          {!off && (
            <>
              <button
                type="button"
                className="link-button"
                aria-expanded={offered}
                onClick={() => setOffered(!offered)}
              >
                常用意见
              </button>
              <button type="button" className="link-button" onClick={onRemove}>
                删去
              </button>
            </>
          )}
          {countCharacters(remark.text.trim())} 字
        </span>
      </p>
      {offered && <Offers common={common} earlier={earlier} onTake={take} />}
    </div>
  )
}

interface OffersProps {
  readonly common: readonly string[]
  readonly earlier: readonly string[]
  readonly onTake: (text: string) => void
}

function Offers({ common, earlier, onTake }: OffersProps) {
  const list = (texts: readonly string[]) =>
    texts.map(text => (
      <li key={text}>
        <button type="button" className="link-button" onClick={() => onTake(text)}>
          {text}
        </button>
      </li>
    ))
  return (
    <ul className="remark-offers">
      {earlier.length > 0 && <li className="type-small">对本品牌说过的</li>}
      {list(earlier)}
      {common.length > 0 && <li className="type-small">常用</li>}
      {list(common)}
    </ul>
  )
}
