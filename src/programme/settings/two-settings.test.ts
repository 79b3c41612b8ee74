import { expect, it } from 'vitest'
import type { CampaignConfiguration } from './configuration.ts'
import { newConfiguration } from './seed.ts'
import { mergedSettings } from './two-settings.ts'

const base = newConfiguration(2026, '顾一帆（111 室）')
const programme = (more: Partial<CampaignConfiguration['programme']>): CampaignConfiguration => ({
  ...base,
  programme: { ...base.programme, ...more },
})

it('what only one of two officers typed is kept, whoever it was', () => {
  const mine = programme({ officer: '沈清禾（112 室）' })
  const theirs = programme({ naming: { min: 4, max: 12 } })
  expect(mergedSettings(base, mine, theirs).programme).toEqual(
    programme({ officer: '沈清禾（112 室）', naming: { min: 4, max: 12 } }).programme,
  )
})

it('what both typed is mine, and a list is never made of two', () => {
  const fields = ['政治建设', '党业融合']
  const merged = mergedSettings(base, programme({ fields }), programme({ fields: ['服务群众'] }))
  expect(merged.programme.fields).toEqual(fields)
})

it('of two that say the same in another order of keys nothing is mine', () => {
  const mine = programme({ naming: { max: 8, min: 4 } })
  const theirs = programme({ naming: { min: 2, max: 8 } })
  expect(mergedSettings(base, mine, theirs).programme.naming).toEqual({ min: 2, max: 8 })
})
