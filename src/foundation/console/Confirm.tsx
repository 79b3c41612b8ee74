import './main-action.css'
import './overlay.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ApiProblem } from './api.ts'
import { ErrorState } from './Page.tsx'

interface OverlayProps {
  /** Asks with act and object, at most 20 字: “退回“一窗办到底”？”. */
  readonly title: string
  readonly children?: ReactNode
  readonly onClose: () => void
  readonly actions?: ReactNode
  readonly wide?: boolean
}

/** A layer over the page: keeps the keyboard inside, Escape closes it, and gives the focus back. On the phone it lies at the thumb. */
export function Overlay({ title, children, onClose, actions, wide = false }: OverlayProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    const inside = box.current
    focusables(inside)[0]?.focus()
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') keepInside(event, inside)
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return createPortal(
    <div className="overlay no-print">
      <div
        ref={box}
        className={wide ? 'overlay-box overlay-wide' : 'overlay-box'}
        role="dialog"
        aria-modal="true"
        aria-label={title}
      >
        <h2 className="type-section">{title}</h2>
        {children && <div className="overlay-body">{children}</div>}
        {actions && <div className="overlay-actions">{actions}</div>}
      </div>
    </div>,
    document.body,
  )
}

function focusables(box: HTMLElement | null): HTMLElement[] {
  const found = box?.querySelectorAll<HTMLElement>(
    'a[href], button:not([disabled]), input, textarea, select, [tabindex="0"]',
  )
  return found ? Array.from(found) : []
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null) {
  const all = focusables(box)
  const first = all[0]
  const last = all[all.length - 1]
  const at = document.activeElement
  if (!first || !last) return
  if (event.shiftKey && (at === first || !box?.contains(at))) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && (at === last || !box?.contains(at))) {
    event.preventDefault()
    first.focus()
  }
}

interface ConfirmProps {
  readonly title: string
  /** The effect, at most 45 字: “支部将收到 2 条意见，4月22日前重新申报。发出前可改。”. */
  readonly children: ReactNode
  /** Repeats the act: 退回. Never 确定. */
  readonly act: string
  /** Cannot be undone: the other button says 再想想 instead of 取消. */
  readonly final?: boolean
  readonly onConfirm: () => Promise<void> | void
  readonly onClose: () => void
}

/** Asks once before an act. A refusal stays in the layer, with its sentence; nothing typed beneath is lost. */
export function Confirm({ title, children, act, final = false, onConfirm, onClose }: ConfirmProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const confirm = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      await onConfirm()
      onClose()
    } catch (cause) {
      setRefusal(cause instanceof ApiProblem ? cause.detail : '没有办成，内容都在。请再试一次。')
      setBusy(false)
    }
  }
  return (
    <Overlay
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="confirm-act" aria-busy={busy} onClick={busy ? undefined : confirm}>
            {act}
          </button>
          <button type="button" className="quiet-action" onClick={onClose}>
            {final ? '再想想' : '取消'}
          </button>
        </>
      }
    >
      {children}
      {refusal && <ErrorState title={refusal} />}
    </Overlay>
  )
}
