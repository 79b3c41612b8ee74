import { useSyncExternalStore } from 'react'

/** Below this the page is a phone's: larger controls, no rail. */
export const PHONE = '(max-width: 767px)'
/** Below this the rail shrinks to its dots and side panels become drawers. */
export const SMALL_DESK = '(max-width: 1279px)'

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    changed => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
