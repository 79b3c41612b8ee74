import { expect, it } from 'vitest'
import { partOf } from '../campaigns/configuration.ts'
import { ProgrammeSettings } from '../campaigns/settings.ts'
import { StewardshipSettings } from '../stewardship/settings.ts'
import { isConfiguration, wholeConfiguration } from './configuration.ts'
import { newConfiguration } from './seed.ts'

/** As a campaign was kept before the plan's words had a place: without these keys and rooms. */
function older() {
  const { programme, incubation, declarations, creationPlans, leadingGroups } = newConfiguration(2025, '顾一帆')
  const { guidingText: _, objectives: __, requirements: ___, textsToPublish: ____, notes: _____, ...before } = programme
  return structuredClone({
    programme: before,
    incubation,
    declarations,
    creationPlans,
    leadingGroups: { duties: leadingGroups.duties },
  })
}

it('a version kept before the plan’s words had a place is read with the usual in their stead', () => {
  // @ts-expect-error: the older shape lacks what today's has
  const whole = wholeConfiguration(older())
  expect(whole && isConfiguration(whole)).toBe(true)
  expect(whole?.programme.requirements).toEqual([])
  expect(whole?.leadingGroups).toEqual({ ...older().leadingGroups, committee: '', responsibilities: [] })
  expect(whole?.stewardship).toEqual(newConfiguration(2025, '').stewardship)
  expect(whole?.programme.title).toBe(older().programme.title)
})

it('a room reads its part of an old version too, and what was stored is not touched', () => {
  const stored = older()
  const before = JSON.stringify(stored)
  // @ts-expect-error: the older shape lacks what today's has
  expect(partOf(stored, 'programme', ProgrammeSettings).objectives).toEqual([])
  expect(JSON.stringify(stored)).toBe(before)
  // @ts-expect-error: the older shape lacks what today's has
  expect(() => partOf(stored, 'stewardship', StewardshipSettings)).toThrow('stewardship')
})

it('what is no configuration is none, however many defaults there are', () => {
  // @ts-expect-error: not even a title
  expect(wholeConfiguration({ programme: { year: 2025 } })).toBeNull()
})
