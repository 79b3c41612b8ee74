import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import { isConfiguration } from './configuration.ts'
import { settingsInWords } from './settings-in-words.ts'
import { listSettings, textSettings } from './typed-settings.ts'

const seed = seedCampaign(2026)
const typed = (key: string, items: string[]) => {
  const made = listSettings[key]?.into(seed, items)
  if (!made) throw new TypeError(key)
  expect(isConfiguration(made)).toBe(true)
  return made
}

describe('a list typed anew, line by line', () => {
  const reasons = seed.declarations.reasons.map(one => one.label)

  it('a reason reworded keeps its code, so that the entries that answer it still do', () => {
    const { declarations } = typed('reasons', ['思路不够清晰', ...reasons.slice(1)])
    expect(declarations.reasons.map(one => one.code)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6'])
    expect(declarations.reasons[0]).toMatchObject({ label: '思路不够清晰', ready: '思路清晰' })
    expect(declarations.reasons[0]?.remarks).toEqual(seed.declarations.reasons[0]?.remarks)
  })

  it('one taken out takes its code along; one more has a code of its own; order is free', () => {
    expect(typed('reasons', reasons.slice(1)).declarations.reasons.map(one => one.code)).toEqual([
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
    ])
    expect(typed('reasons', [...reasons, '材料不齐']).declarations.reasons.slice(-1)).toEqual([
      { code: 'R7', label: '材料不齐', ready: '材料齐', remarks: [] },
    ])
    expect(typed('reasons', [...reasons].reverse()).declarations.reasons[0]?.code).toBe('R6')
  })

  it('a mark keeps its help, a new one has none', () => {
    const { incubation } = typed('marks', ['成效明显', '群众满意', '可塑性强', '有发展潜质', '有传承'])
    expect(incubation.marks[0]).toEqual(seed.incubation.marks[0])
    expect(incubation.marks[4]).toEqual({ code: 'mark_a', label: '有传承', help: '' })
  })
})

it('what is typed is what is told, for every list and every text', () => {
  const told = (key: string, made: typeof seed) => settingsInWords(made).filter(one => one.key === key)[0]?.words
  for (const key of Object.keys(listSettings)) {
    const made = typed(key, ['甲项', '乙项'])
    expect(listSettings[key]?.now(made)).toEqual(['甲项', '乙项'])
    expect(told(key, made), key).toContain('甲项')
  }
  for (const [key, rules] of Object.entries(textSettings)) {
    const made = rules.into(seed, '新的文字')
    expect(rules.now(made)).toBe('新的文字')
    expect(told(key, made), key).toBe('新的文字')
  }
})
