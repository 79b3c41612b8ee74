import { expect, it } from 'vitest'
import { changesBetween, type Stood, standingOf } from './standing.ts'

const brand = (state: Stood['state'], review: Stood['review'] = null): Stood => ({ state, review })

it.each([
  [[], 'none'],
  [[brand('lapsed')], 'none'],
  [[brand('withdrawn'), brand('declaring')], 'declaring'],
  [[brand('candidate'), brand('creating')], 'creating'],
  [[brand('under_review', 'unit'), brand('declaring')], 'unit_review'],
  [[brand('under_review', 'unit'), brand('under_review', 'committee')], 'under_review'],
  // This year's second brand speaks before the one that has its plaque.
  [[brand('recognized'), brand('candidate')], 'candidate'],
  [[brand('recognized')], 'recognized'],
  [[brand('recognized'), brand('rectifying')], 'rectifying'],
])('a branch with %j stands at %s', (brands, standing) => expect(standingOf(brands)).toBe(standing))

it('a step moves its branch from one counter to another', () => {
  const changes = changesBetween([brand('declaring')], [brand('under_review', 'unit')])
  expect(Object.fromEntries(changes)).toEqual({ declaring: -1, unit_review: 1 })
})

it('a step behind a brand that is further changes nothing', () => {
  const changes = changesBetween([brand('creating'), brand('candidate')], [brand('creating'), brand('declaring')])
  expect(changes.size).toBe(0)
})

it('named brands are counted beside where their branch stands', () => {
  expect(Object.fromEntries(changesBetween([brand('publicized')], [brand('recognized')]))).toEqual({
    publicized: -1,
    recognized: 1,
    named: 1,
  })
  expect(Object.fromEntries(changesBetween([brand('recognized')], [brand('rectifying')]))).toEqual({
    recognized: -1,
    rectifying: 1,
    mending: 1,
  })
})
