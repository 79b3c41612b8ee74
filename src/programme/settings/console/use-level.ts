import { type RefObject, useCallback, useEffect } from 'react'

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
  return { levelTo }
}
