import { pinId } from './filling.ts'

/** Frames to wait for a fold or a row to open before its field is there; past them the nearest outer place will do. */
const FRAMES = 12

/** Brings a place into sight and puts the cursor there; where the place itself has no field, its entry takes it. */
export function focusPin(pin: string, frames = FRAMES): void {
  const element = document.getElementById(pinId(pin)) ?? (frames > 0 ? null : nearest(pin))
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => focusPin(pin, frames - 1))
    return
  }
  // A second frame: what opened above may still move it.
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  })
}

function nearest(pin: string): HTMLElement | null {
  const parts = pin.split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const found = document.getElementById(pinId(parts.slice(0, length).join('.')))
    if (found) return found
  }
  return null
}
