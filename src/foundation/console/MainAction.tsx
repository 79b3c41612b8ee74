import './main-action.css'
import type { ReactNode } from 'react'
import { Go } from './Go.tsx'

interface Common {
  readonly children: ReactNode
  /** The key that does the same, shown on the button. */
  readonly keyHint?: string
  /** As wide as its column: in side panels and on the phone. */
  readonly wide?: boolean
}

type Props = Common &
  (
    | { readonly onClick: () => void; readonly busy?: boolean; readonly to?: never }
    | { readonly to: string; readonly onClick?: never; readonly busy?: never }
  )

/**
 * The one red button: “now, and yours”. A second one on a screen is a defect. It is never disabled, it goes to the
 * first gap; while its act is under way it only stops listening, so that one click is one act.
 */
export function MainAction({ children, keyHint, wide = false, to, onClick, busy = false }: Props) {
  const name = wide ? 'main-action main-action-wide' : 'main-action'
  const inside = (
    <>
      {children}
      {keyHint && <kbd className="main-action-key">{keyHint}</kbd>}
    </>
  )
  if (to !== undefined)
    return (
      <Go to={to} className={name}>
        {inside}
      </Go>
    )
  return (
    <button type="button" className={name} aria-busy={busy} onClick={busy ? undefined : onClick}>
      {inside}
    </button>
  )
}

interface QuietProps {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly to?: string
  readonly keyHint?: string
  readonly wide?: boolean
  readonly download?: boolean
}

/** Every other button: white with a quiet edge. Dangerous acts use it too, with a confirmation that says the effect. */
export function QuietAction({ children, onClick, to, keyHint, wide = false, download = false }: QuietProps) {
  const name = wide ? 'quiet-action main-action-wide' : 'quiet-action'
  const inside = (
    <>
      {children}
      {keyHint && <kbd className="quiet-action-key">{keyHint}</kbd>}
    </>
  )
  if (to !== undefined)
    return (
      <Go to={to} className={name} {...(download ? { download: '' } : {})}>
        {inside}
      </Go>
    )
  return (
    <button type="button" className={name} onClick={onClick}>
      {inside}
    </button>
  )
}
