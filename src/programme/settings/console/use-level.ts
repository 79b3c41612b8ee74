import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** A pointer that only passes over the words moves nothing. */
const LINGER = 300

/** The paper scrolls within itself, the list with the page: what belongs together is brought to one height. */
export function useLevel(columns: RefObject<HTMLElement | null>, inHand: string | null) {
  const levelTo = useCallback(
    (key: string) => {
      const paper = columns.current?.querySelector<HTMLElement>('.paper-sheet')
      const mark = columns.current?.querySelector<HTMLElement>(`[data-keys~="${key}"]`)
      const row = columns.current?.querySelector<HTMLElement>(`[data-row="${key}"]`)
      if (!paper || !mark || !row) return
      const off = mark.getBoundingClientRect().top - row.getBoundingClientRect().top
      paper.scrollTop += off
    },
    [columns],
  )
  useEffect(() => {
    if (inHand === null) return
    const row = columns.current?.querySelector<HTMLElement>(`[data-row="${inHand}"]`)
    const place = row?.getBoundingClientRect()
    // Kept in the middle part of the screen: what comes next is seen before it is reached.
    if (place && (place.top < 120 || place.bottom > window.innerHeight - 120))
      window.scrollBy(0, place.top - window.innerHeight / 3)
    levelTo(inHand)
    row?.focus({ preventScroll: true })
  }, [columns, inHand, levelTo])
  const lingering = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** The row of words that the pointer rests on is brought level where it is out of sight. */
  const seek = useCallback(
    (key: string | null) => {
      clearTimeout(lingering.current)
      if (key === null) return
      lingering.current = setTimeout(() => {
        const mark = columns.current?.querySelector<HTMLElement>(`[data-keys~="${key}"]`)
        const place = columns.current?.querySelector<HTMLElement>(`[data-row="${key}"]`)?.getBoundingClientRect()
        const hidden = place && (place.bottom < 72 || place.top > window.innerHeight)
        if (mark && place && hidden) window.scrollBy(0, place.top - mark.getBoundingClientRect().top)
      }, LINGER)
    },
    [columns],
  )
  return { levelTo, seek }
}
