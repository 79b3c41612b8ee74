import { type BrandState, isLive } from '../brands/states.ts'

/** Where a branch stands: its furthest live brand, or none. */
export type Standing = BrandState | 'none'
export type Counts = Readonly<Partial<Record<Standing, number>>>

/** Not yet handed in: no brand, or one still being thought of or written. */
const before: readonly Standing[] = ['none', 'candidate', 'declaring']

const sum = (counts: Counts, keys: readonly Standing[]) => keys.reduce((total, key) => total + (counts[key] ?? 0), 0)
const all = (counts: Counts) => Object.values(counts).reduce((total, count) => total + count, 0)

export const submittedOf = (counts: Counts): number => all(counts) - sum(counts, before)

/** A triangle (screens/README.md §3): four in ten have not begun, or half stand still in one step of review. */
export function needsAttention(counts: Counts): boolean {
  const branches = all(counts)
  if (branches === 0) return false
  const notBegun = sum(counts, ['none', 'candidate'])
  return notBegun / branches >= 0.4 || (counts.under_review ?? 0) / branches >= 0.5
}

/** Of several live brands the furthest speaks for the branch. */
export function furthest(states: readonly BrandState[], order: readonly BrandState[]): Standing {
  return states
    .filter(isLive)
    .reduce<Standing>(
      (best, state) => (best === 'none' || order.indexOf(state) > order.indexOf(best) ? state : best),
      'none',
    )
}
