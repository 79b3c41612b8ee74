import type { LocalDate } from './dates.ts'

/** From the first to the last day, both of them inside; null is a side that stays open. */
export type Window = { readonly from: LocalDate | null; readonly to: LocalDate | null }

export type WindowState = 'before' | 'open' | 'after'

/** Where today stands to a window. A window without sides is always open (a stage the plan gave no dates). */
export function windowState(window: Window, today: LocalDate): WindowState {
  // After is asked first: a window typed backwards is closed, never “soon to open”.
  if (window.to !== null && today > window.to) return 'after'
  if (window.from !== null && today < window.from) return 'before'
  return 'open'
}
