import { expect, it } from 'vitest'
import type { ReviewStep } from '../declarations/settings.ts'
import { whyNotFollow } from './following.ts'

const committee: ReviewStep = { name: '工委审核', by: 'committee' }
const unit: ReviewStep = { name: '单位审核', by: 'unit' }
const chain = (...steps: ReviewStep[]) => ({ chain: steps })

it('a brand in no step of the chain may follow whatever the new chain is', () => {
  expect(whyNotFollow({ id: 'a', step: 0 }, chain(committee), chain(unit, committee))).toBeNull()
})

it('one under review follows within the same chain, however its steps are called now', () => {
  expect(whyNotFollow({ id: 'a', step: 1 }, chain(committee), chain({ ...committee, name: '工委复核' }))).toBeNull()
})

it.each([
  [chain(committee), chain(unit, committee)],
  [chain(unit, committee), chain(committee)],
])('one under review keeps its chain where the new one has other steps', (pinned, next) => {
  expect(whyNotFollow({ id: 'a', step: 1 }, pinned, next)).toContain('仍按原版本')
})
