import { daysBetween, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { windowOf } from '../campaigns/windows.ts'
import { type Standing, unsubmitted } from './standing.ts'

/** Branches of a unit by where they stand. */
export type Counts = Readonly<Partial<Record<Standing, number>>>

const sum = (counts: Counts, keys: readonly Standing[]) => keys.reduce((total, key) => total + (counts[key] ?? 0), 0)
export const branchesIn = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0)

export const submittedOf = (counts: Counts): number => branchesIn(counts) - sum(counts, unsubmitted)

/** 未动笔: no brand yet, or one that is still only thought of. */
export const notBegun: readonly Standing[] = ['none', 'candidate']
const inReview: readonly Standing[] = ['unit_review', 'under_review']

/** So many days before the end of 酝酿 a branch without a brand begins to be late. */
const daysBefore = 3

/**
 * The standings that are behind the plan's windows on a day: not begun once 酝酿 is over or about to be, still writing once
 * 申报 is over. Before that nobody is late, and no plan without dates makes anybody so.
 */
export function behindWindows(stages: readonly Stage[], today: LocalDate): readonly Standing[] {
  const incubation = windowOf(stages, 'incubation', today)
  const declaration = windowOf(stages, 'declaration', today)
  const over = incubation.state === 'after' || (incubation.to === null && declaration.state !== 'before')
  const soon = incubation.state === 'open' && incubation.to !== null && daysBetween(today, incubation.to) <= daysBefore
  const dated = incubation.from !== null || incubation.to !== null || declaration.to !== null
  if (declaration.state === 'after') return unsubmitted
  return dated && (over || soon) ? notBegun : []
}

/** Four in ten behind, or half standing in one step of review. One branch alone is no queue. */
export const shareBehind = 0.4
export const shareStuck = 0.5

/** A triangle (screens/README.md §3). */
export function needsAttention(counts: Counts, behind: readonly Standing[]): boolean {
  return isBehind(counts, behind) || stuckAt(counts) !== null
}

export function isBehind(counts: Counts, behind: readonly Standing[]): boolean {
  const branches = branchesIn(counts)
  return behind.length > 0 && branches > 0 && sum(counts, behind) / branches >= shareBehind
}

/** The step of review in which half of a unit's branches stand. */
export function stuckAt(counts: Counts): Standing | null {
  const branches = branchesIn(counts)
  return inReview.find(step => (counts[step] ?? 0) >= 2 && (counts[step] ?? 0) / branches >= shareStuck) ?? null
}
