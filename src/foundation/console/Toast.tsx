import './toast.css'
import { useEffect, useSyncExternalStore } from 'react'

interface Said {
  readonly id: number
  readonly text: string
}

let said: Said | null = null
let count = 0
const listeners = new Set<() => void>()

function tell(next: Said | null) {
  said = next
  for (const listener of listeners) listener()
}

/** Says a short sentence (VOICE.md: at most 14 字) at the foot of the screen for four seconds; a newer one takes its place. */
export function toast(text: string): void {
  count += 1
  tell({ id: count, text })
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Where toasts appear; it stands once, in the provider, and is read aloud. */
export function ToastPlace() {
  const now = useSyncExternalStore(
    subscribe,
    () => said,
    () => null,
  )
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => tell(null), 4000)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <div className="toast-place no-print" role="status" aria-live="polite">
      {now && <div className="toast">{now.text}</div>}
    </div>
  )
}
