import './confirm.css'
import { Modal } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly open: boolean
  /** Asks with act and object, at most 20 字: “退回“一窗办到底”？”. */
  readonly title: string
  /** The effect, at most 45 字. */
  readonly children?: ReactNode
  /** Repeats the act: 退回, never 确定. */
  readonly act: string
  /** It cannot be undone: its partner is 再想想 instead of 取消 (VOICE.md §1). */
  readonly final?: boolean
  readonly busy?: boolean
  /** What the server said no with; what was typed stays. */
  readonly refusal?: string | null
  readonly onAct: () => void
  readonly onCancel: () => void
}

/** The one way to ask before an act. Its button is dark, not red: red is the page's own next step. */
export function Confirm({ open, title, children, act, final = false, busy = false, refusal, onAct, onCancel }: Props) {
  return (
    <Modal open={open} title={title} onCancel={onCancel} footer={null} closable={false} width={460} centered destroyOnHidden>
      {/* A form, so that Enter in a line of it does what the button says. */}
      <form
        className="confirm"
        onSubmit={event => {
          event.preventDefault()
          if (!busy) onAct()
        }}
      >
        {children}
        {refusal && (
          <p className="confirm-refusal" role="alert">
            {refusal}
          </p>
        )}
        <div className="confirm-acts">
          <button type="button" className="quiet-action" onClick={onCancel}>
            {final ? '再想想' : '取消'}
          </button>
          <button type="submit" className="confirm-do" aria-busy={busy} data-autofocus>
            {act}
          </button>
        </div>
      </form>
    </Modal>
  )
}

interface ReasonProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly max?: number
  readonly onChange: (text: string) => void
}

/** A reason inside a confirmation: 事由. */
export function ReasonField({ label, hint, value, max = 300, onChange }: ReasonProps) {
  return (
    <label className="confirm-reason">
      <span>{label}</span>
      {hint && <span className="type-note">{hint}</span>}
      <textarea rows={3} maxLength={max} value={value} onChange={event => onChange(event.target.value)} />
    </label>
  )
}
