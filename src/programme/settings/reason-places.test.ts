import { expect, it } from 'vitest'
import { reasonsAt } from '../declarations/return-reasons.ts'
import { placesOfReason, withPlace } from './reason-places.ts'
import { newConfiguration } from './seed.ts'

const base = newConfiguration(2026, '顾一帆（8231 室）')
const [, theme, duty] = base.declarations.reasons
if (!theme || !duty) throw new Error('the seed has six reasons')
const chosen = (configuration: typeof base) =>
  placesOfReason(theme, configuration)
    .filter(place => place.chosen)
    .map(place => place.label)

it('a reason leads to the name and to entries of the form alike', () => {
  expect(chosen(base)).toEqual(['品牌名称', '党建领域', '受益对象', '品牌内涵', '主题与思路'])
})

it('a place that a reason is led to is one that it may be pinned to', () => {
  const led = { ...base, ...withPlace(base, duty, 'goals', true) }
  expect(reasonsAt('goals', led)).toEqual(['R1', 'R3'])
  expect(reasonsAt('goals', { ...led, ...withPlace(led, duty, 'goals', false) })).toEqual(['R1'])
})

it('the field is let go of and the rest stays', () => {
  const without = { ...base, ...withPlace(base, theme, 'field', false) }
  const [, less] = without.declarations.reasons
  expect(less?.places).toEqual(['name'])
  expect(reasonsAt('field', without)).toEqual([])
  expect(reasonsAt('connotation', without)).toEqual(['R2'])
})
