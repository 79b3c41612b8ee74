import { type FocusEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { type Cell, useCell } from './use-coverage.ts'

const shown = 12
/** A mouse that only passes asks nothing. */
const pause = 250
const roomNeeded = 280

interface Peeking {
  readonly cell: Cell
  readonly title: string
  readonly left: number
  readonly top: number
  /** Where there is no room beneath it opens upward. */
  readonly upward: boolean
}

/** Opens the layer over a cell that the mouse rests on or the keyboard has reached; Escape closes it. */
export function usePeek() {
  const [peeking, setPeeking] = useState<Peeking | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const close = () => {
    clearTimeout(timer.current)
    setPeeking(null)
  }
  useEffect(() => {
    if (!peeking) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setPeeking(null)
    }
    const away = () => setPeeking(null)
    document.addEventListener('keydown', press)
    window.addEventListener('scroll', away, true)
    return () => {
      document.removeEventListener('keydown', press)
      window.removeEventListener('scroll', away, true)
    }
  }, [peeking])
  const over = (cell: Cell, title: string) => {
    const open = (element: HTMLElement) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const { left, top, bottom } = element.getBoundingClientRect()
        const below = window.innerHeight - bottom
        const upward = below < roomNeeded && top > below
        setPeeking({ cell, title, upward, left: Math.min(left, window.innerWidth - 320), top: upward ? top : bottom })
      }, pause)
    }
    return {
      onMouseEnter: (event: MouseEvent<HTMLElement>) => open(event.currentTarget),
      onMouseLeave: close,
      onFocusCapture: (event: FocusEvent<HTMLElement>) => open(event.currentTarget),
      onBlur: close,
    }
  }
  return { peeking, over }
}

/** Names of the branches behind a cell and their days there. */
export function CellPeek({ peeking: { cell, title, left, top, upward } }: { readonly peeking: Peeking }) {
  const list = useCell(cell, shown)
  if (!list.data) return null
  const { items, total } = list.data
  return (
    <div
      className={upward ? 'cell-peek cell-peek-upward' : 'cell-peek'}
      role="status"
      style={{ left, top: upward ? undefined : top + 4, bottom: upward ? window.innerHeight - top + 4 : undefined }}
    >
      <p className="cell-peek-title">{title}</p>
      <ul>
        {items.map(branch => (
          <li key={branch.id}>
            <span>{branch.name}</span>
            <span className="cell-peek-days">{daysWords(branch.days)}</span>
          </li>
        ))}
      </ul>
      {total > items.length && <p className="type-small">还有 {total - items.length} 个，点开看全部</p>}
    </div>
  )
}

const daysWords = (days: number | null) => (days === null ? '还没有品牌' : days === 0 ? '今天' : `${days} 天`)
