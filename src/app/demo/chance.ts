/** mulberry32: small, and the same in every engine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws of one thread of chance: the same thread, asked in the same order, draws the same. */
export interface Draws {
  /** From one number to another, both included. */
  readonly number: (least: number, most: number) => number
  readonly pick: <T>(of: readonly [T, ...T[]] | readonly T[]) => T
  /** So many different ones, in an order of chance. */
  readonly some: <T>(of: readonly T[], many: number) => T[]
  readonly once: (share: number) => boolean
}

export function drawing(seed: number): Draws {
  const next = chance(seed)
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(of: readonly T[]): T => {
    const one = of[number(0, of.length - 1)]
    if (one === undefined) throw new TypeError('there is nothing to draw from')
    return one
  }
  return {
    number,
    pick,
    some: (of, many) => {
      const left = [...of]
      return Array.from({ length: Math.min(many, left.length) }, () => {
        const [one] = left.splice(number(0, left.length - 1), 1)
        if (one === undefined) throw new TypeError('there is nothing left to draw')
        return one
      })
    },
    once: share => next() < share,
  }
}

/** A thread of its own for each branch: what one draws does not change what the next one does. */
export const seedOf = (seed: number, place: number) =>
  (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0
