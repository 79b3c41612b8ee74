import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import { localDate } from '../../foundation/calendar/dates.ts'
import { differencesOf, firstChoice, mergeSettings } from './two-settings.ts'

const mine = seedCampaign(2026)
const later = mine.programme.stages.map(stage =>
  stage.kind === 'declaration' ? { ...stage, to: localDate('2026-04-20') } : stage,
)
const theirs = { ...mine, programme: { ...mine.programme, naming: { min: 2, max: 12 }, stages: later } }

describe('two officers at one campaign’s settings', () => {
  it('the second sees only what differs, each in its own words', () => {
    expect(differencesOf(mine, mine)).toEqual([])
    expect(differencesOf(mine, theirs)).toEqual([
      {
        path: 'programme.naming',
        label: '名称字数',
        mine: '4–8',
        theirs: '2–12',
      },
      {
        path: 'programme.stages',
        label: '各阶段',
        mine: '品牌申报，2026年4月10日，2026年4月15日',
        theirs: '品牌申报，2026年4月10日，2026年4月20日',
      },
    ])
  })

  it('a list that only lost an item says so', () => {
    const fewer = { ...mine, programme: { ...mine.programme, fields: mine.programme.fields.slice(1) } }
    expect(differencesOf(fewer, mine)).toEqual([
      { path: 'programme.fields', label: '党建领域', mine: '没有这一项', theirs: mine.programme.fields[0] },
    ])
  })

  it('what I have not touched stands chosen as the colleague has it; what I have typed, as I have it', () => {
    const typed = { ...mine, programme: { ...mine.programme, officer: '沈清禾（112 室）' } }
    const differences = differencesOf(typed, theirs)
    expect(firstChoice(mine, typed, differences)).toEqual({
      'programme.naming': 'theirs',
      'programme.officer': 'mine',
      'programme.stages': 'theirs',
    })
    expect(Object.values(firstChoice(null, typed, differences))).toEqual(['mine', 'mine', 'mine'])
  })

  it('setting by setting the reader’s choice is kept; what was not chosen stays one’s own', () => {
    const merged = mergeSettings(mine, theirs, { 'programme.stages': 'theirs' })
    expect(merged.programme.stages).toEqual(later)
    expect(merged.programme.naming).toEqual(mine.programme.naming)
    expect(mergeSettings(mine, theirs, {})).toEqual(mine)
  })
})
