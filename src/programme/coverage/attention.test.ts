import { expect, it } from 'vitest'
import { liveStates } from '../brands/states.ts'
import { furthest, needsAttention, submittedOf } from './attention.ts'

it('a branch stands where its furthest live brand does', () => {
  expect(furthest(['candidate', 'recognized'], liveStates)).toBe('recognized')
  expect(furthest(['withdrawn', 'declaring'], liveStates)).toBe('declaring')
  expect(furthest(['lapsed'], liveStates)).toBe('none')
})

it.each([
  [{ none: 4, creating: 6 }, true],
  [{ none: 3, creating: 7 }, false],
  [{ under_review: 5, creating: 5 }, true],
  [{ none: 1, candidate: 1, declaring: 3 }, true],
  [{ declaring: 10 }, false],
  [{}, false],
])('of %j a unit needs attention: %s', (counts, expected) => expect(needsAttention(counts)).toBe(expected))

it('what is still being written has not been handed in', () => {
  expect(submittedOf({ none: 2, candidate: 3, declaring: 4, under_review: 5, creating: 6 })).toBe(11)
})
