import { Done } from '../../../foundation/console/Page.tsx'
import { GapWords } from '../../../foundation/forms/console/EntryFrame.tsx'
import { pinId, useFilling } from '../../../foundation/forms/console/filling.ts'
import { useGuardedText } from '../../../foundation/forms/console/guarded-text.ts'
import type { MeasureSettings, Remark } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import { pinLabel } from '../reviewing.ts'
import { PinMark } from './Pin.tsx'

interface Props {
  readonly remark: Remark
  readonly settings: MeasureSettings
  readonly draft: Declaration
  readonly onReply: (reply: string) => void
}

/** A remark of the return at its place, with the line that answers it. */
export function RemarkReply({ remark, settings, draft, onReply }: Props) {
  const { leave } = useFilling()
  const pin = `remarks.${remark.id}`
  const { text, type } = useGuardedText(pin, draft.replies[remark.id] ?? '', onReply)
  const reason = settings.declarations.reasons.find(one => one.code === remark.reason)
  return (
    <div className="returned-remark">
      <p className="returned-remark-head">
        <PinMark number={remark.number} fresh />
        <strong>{reason?.label ?? ''}</strong>
        {remark.pin.includes('.') && <span className="type-note">{pinLabel(remark.pin, settings, draft)}</span>}
        {remark.accepted && <Done>已认可</Done>}
      </p>
      <p>{remark.text}</p>
      <label className="reply">
        <span>答复</span>
        <input
          id={pinId(pin)}
          className="form-field"
          type="text"
          autoComplete="off"
          maxLength={1000}
          placeholder="改了什么，一句话即可"
          value={text}
          onChange={event => type(event.target.value)}
          onBlur={() => leave(pin)}
        />
      </label>
      <GapWords pin={pin} />
    </div>
  )
}
