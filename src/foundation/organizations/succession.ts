import type { LocalDate } from '../calendar/dates.ts'

export type SuccessionKind = 'merge' | 'split' | 'succession'

/** An organization became another on a day. */
export interface Succession {
  readonly organizationId: string
  readonly successorId: string
  readonly on: LocalDate
  readonly kind: SuccessionKind
}

/** Who stands in an organization's place today: itself while it lives, otherwise the living ends of its line. */
export function heirsOf(id: string, successions: readonly Succession[], lives: (id: string) => boolean): string[] {
  return walk(id, step => (lives(step) ? [] : successorsOf(step, successions))).filter(lives)
}

/** Everything an organization came from, nearest first: where its older brands and records lie. */
export function lineageOf(id: string, successions: readonly Succession[]): string[] {
  const predecessors = (step: string) =>
    successions.filter(succession => succession.successorId === step).map(succession => succession.organizationId)
  return walk(id, predecessors).filter(step => step !== id)
}

const successorsOf = (id: string, successions: readonly Succession[]) =>
  successions.filter(succession => succession.organizationId === id).map(succession => succession.successorId)

/** Breadth first, each once: A merged into B and B later split back into A′ and B′ is a net, not a line. */
function walk(start: string, next: (id: string) => readonly string[]): string[] {
  const seen = new Set([start])
  // A Set hands out in the loop what is added during the loop.
  for (const step of seen) for (const id of next(step)) seen.add(id)
  return [...seen]
}
