import type { EntryChange } from '../compare.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import type { PinShown } from './Pin.tsx'

export const placeId = (pin: string) => `place-${pin}`
export const remarkId = (id: string) => `remark-${id}`

/** Whether a pin is at a place or inside it. */
export const isAt = (pin: string, place: string) => pin === place || pin.startsWith(`${place}.`)

/** Pins in one count: what was said before keeps its number, what is said now goes on from there. */
export function pinsOf(review: ReviewAnswer, notes: ReviewNotes): PinShown[] {
  const said = review.remarks.map(({ id, number, pin }) => ({ id, number, pin, fresh: false }))
  const last = said.reduce((most, one) => Math.max(most, one.number), 0)
  return [
    ...said,
    ...notes.remarks.map((remark, index) => ({
      id: remark.id,
      number: last + index + 1,
      pin: remark.pin,
      fresh: true,
    })),
  ]
}

/** Every changed place, for N: an entry, or each changed row of a table. */
export function changedPlaces(changes: readonly EntryChange[]): string[] {
  return changes.flatMap(change => {
    if (change.as !== 'rows') return change.changed ? [change.pin] : []
    return change.rows.filter(row => row.kind !== 'same').map(row => row.pin)
  })
}

/** Brings a place, or the nearest one around it, into the middle of the screen. */
export function showPlace(pin: string): void {
  const parts = pin.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.getElementById(placeId(parts.slice(0, length).join('.')))
    if (place) {
      place.scrollIntoView({ block: 'center' })
      return
    }
  }
}
