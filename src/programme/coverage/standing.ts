import {
  type BrandState,
  isLive,
  liveStates,
  mendingStates,
  namedStates,
  noBrandLook,
  type StateLook,
  stateLooks,
  unsubmittedStates,
} from '../brands/states.ts'

/** Where a branch stands: without a brand, in a state, or under review at a step before the committee's own. */
export type Standing = BrandState | 'none' | 'unit_review'

/** A brand as far as coverage asks; `review` says whose step holds it while it is under review. */
export interface Stood {
  readonly state: BrandState
  readonly review: 'unit' | 'committee' | null
}

const underWay: readonly Standing[] = liveStates
  .filter(state => !namedStates.includes(state))
  .flatMap((state): Standing[] => (state === 'under_review' ? ['unit_review', state] : [state]))

/** Every standing in the order of the lifecycle, as columns and bars show it. */
export const standings: readonly Standing[] = ['none', ...underWay, ...namedStates]

/**
 * Weakest voice first: a branch is counted once, by the furthest of what it has under way; only where nothing is under way
 * does a brand named earlier speak for it. A branch that keeps its name this year has not failed to nominate.
 */
export const voices: readonly Standing[] = [...namedStates, ...underWay]

const standingOfBrand = ({ state, review }: Stood): Standing => (review === 'unit' ? 'unit_review' : state)

export function standingOf(brands: readonly Stood[]): Standing {
  return brands
    .filter(brand => isLive(brand.state))
    .map(standingOfBrand)
    .reduce<Standing>((best, one) => (voices.indexOf(one) > voices.indexOf(best) ? one : best), 'none')
}

/** What is counted of a unit: its branches by standing, and its named brands with those of them under 整改. */
export type Counter = Standing | 'named' | 'mending'

const countersOf = (brands: readonly Stood[]): Counter[] => [
  standingOf(brands),
  ...brands.flatMap((brand): Counter[] => (namedStates.includes(brand.state) ? ['named'] : [])),
  ...brands.flatMap((brand): Counter[] => (mendingStates.includes(brand.state) ? ['mending'] : [])),
]

/** What one branch's step does to its unit's counters. */
export function changesBetween(before: readonly Stood[], after: readonly Stood[]): ReadonlyMap<Counter, number> {
  const changes = new Map<Counter, number>()
  const add = (counter: Counter, by: number) => changes.set(counter, (changes.get(counter) ?? 0) + by)
  for (const counter of countersOf(before)) add(counter, -1)
  for (const counter of countersOf(after)) add(counter, 1)
  return new Map([...changes].filter(([, by]) => by !== 0))
}

/** Not handed in: without a brand, or one still being thought of or written. */
export const unsubmitted: readonly Standing[] = ['none', ...unsubmittedStates]
/** Columns that are asked for together: `unsubmitted` and, of those, what has hardly begun (attention.ts). */
export const severalAtOnce = ['unsubmitted', 'not_begun'] as const

/** The steps' own names (“单位审核”, “工委审核”), from the campaign's chain. */
export interface StepNames {
  readonly unit: string | null
  readonly committee: string | null
}

/** How a standing looks everywhere: under review its step's own name speaks. */
export function lookOfStanding(standing: Standing, steps: StepNames): StateLook {
  if (standing === 'none') return noBrandLook
  if (standing === 'unit_review')
    return { ...stateLooks.under_review, inside: steps.unit ?? '单位审核', shape: 'quarter', ink: 'blue-2' }
  if (standing === 'under_review') return { ...stateLooks.under_review, inside: steps.committee ?? '工委审核' }
  return stateLooks[standing]
}
