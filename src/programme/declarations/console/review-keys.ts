import { useEffect, useRef } from 'react'

/** What the keys of the review do. A key without an act here sleeps. */
export interface ReviewKeys {
  readonly next: () => void
  readonly previous: () => void
  readonly reason: (place: number) => void
  readonly pin: () => void
  readonly compare: () => void
  readonly nextChange: () => void
  readonly sendBack: () => void
  readonly accept: () => void
  readonly help: () => void
}

/** As the step in hand has them: so many reasons, its own word for passing; the first time there is nothing to compare. */
export const reviewKeyWords = (step: {
  readonly reasons: number
  readonly pass: string
  readonly first: boolean
}): readonly (readonly [keys: readonly string[], words: string])[] => [
  [['J', 'K'], '下一件、上一件'],
  [['1', '–', String(Math.min(9, step.reasons))], '勾选原因'],
  [['M'], '把意见钉在所选栏'],
  ...(step.first ? [] : [[['D'], '对比上次'] as const]),
  [['N'], step.first ? '下一栏' : '下一处改动'],
  [['R'], '退回'],
  [['A'], step.pass],
  [['?'], '所有按键'],
  [['Esc'], '离开输入框，按键恢复'],
]

/** Keys sleep while somebody types, while an overlay is open, and when they belong to the browser. */
export function useReviewKeys(keys: ReviewKeys, asleep: boolean): void {
  const latest = useRef({ keys, asleep })
  latest.current = { keys, asleep }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
      if (typing && event.key === 'Escape') target.blur()
      if (typing && !(target instanceof HTMLInputElement && target.type === 'checkbox')) return
      if (latest.current.asleep || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const act = actOf(latest.current.keys, event.key)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function actOf(keys: ReviewKeys, key: string): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => keys.reason(Number(key))
  switch (key.toLowerCase()) {
    case 'j':
      return keys.next
    case 'k':
      return keys.previous
    case 'm':
      return keys.pin
    case 'd':
      return keys.compare
    case 'n':
      return keys.nextChange
    case 'r':
      return keys.sendBack
    case 'a':
      return keys.accept
    case '?':
    case '？':
      return keys.help
    default:
      return null
  }
}
