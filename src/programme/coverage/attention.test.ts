import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { behindWindows, needsAttention, submittedOf } from './attention.ts'

const stage = (kind: Stage['kind'], from: string | null, to: string | null): Stage => ({
  id: kind,
  name: kind,
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
})
const plan = [stage('incubation', '2026-03-02', '2026-03-31'), stage('declaration', '2026-04-01', '2026-04-20')]

describe('what is behind the windows', () => {
  it.each([
    ['2026-02-20', []],
    ['2026-03-10', []],
    ['2026-03-28', ['none', 'candidate']],
    ['2026-04-14', ['none', 'candidate']],
    ['2026-04-20', ['none', 'candidate']],
    ['2026-04-21', ['none', 'candidate', 'declaring']],
  ])('on %s: %j', (today, expected) => expect(behindWindows(plan, localDate(today))).toEqual(expected))

  it('a plan without dates makes nobody late', () => {
    expect(behindWindows([], localDate('2026-04-14'))).toEqual([])
    expect(behindWindows([stage('declaration', null, null)], localDate('2026-04-14'))).toEqual([])
  })

  it('a plan that begins with 申报 counts who has not begun from its first day', () => {
    const short = [stage('declaration', '2026-04-01', '2026-04-20')]
    expect(behindWindows(short, localDate('2026-03-31'))).toEqual([])
    expect(behindWindows(short, localDate('2026-04-01'))).toEqual(['none', 'candidate'])
  })
})

const begun = ['none', 'candidate'] as const
it.each([
  [{ none: 4, creating: 6 }, begun, true],
  [{ none: 4, creating: 6 }, [], false],
  [{ none: 3, creating: 7 }, begun, false],
  [{ none: 1, candidate: 1, declaring: 3 }, begun, true],
  [{ declaring: 4, creating: 6 }, begun, false],
  [{ declaring: 4, creating: 6 }, ['none', 'candidate', 'declaring'] as const, true],
  [{ under_review: 5, creating: 5 }, begun, true],
  [{ unit_review: 31, under_review: 1, declaring: 10 }, begun, true],
  [{ unit_review: 3, under_review: 3, creating: 4 }, begun, false],
  [{ under_review: 1 }, begun, false],
  [{ declaring: 10 }, begun, false],
  [{}, begun, false],
])('of %j a unit of which %j are behind needs attention: %s', (counts, behind, expected) =>
  expect(needsAttention(counts, behind)).toBe(expected),
)

it('what is still being written has not been handed in', () => {
  expect(submittedOf({ none: 2, candidate: 3, declaring: 4, unit_review: 5, creating: 6 })).toBe(11)
})
