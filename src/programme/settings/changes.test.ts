import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import { localDate } from '../../foundation/calendar/dates.ts'
import { changesBetween, sameSettings } from './changes.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { settingsInWords } from './settings-in-words.ts'

const seed = seedCampaign(2026)
const programme = (more: Partial<CampaignConfiguration['programme']>): CampaignConfiguration => ({
  ...seed,
  programme: { ...seed.programme, ...more },
})

describe('what a new version says otherwise', () => {
  it('nothing, where nothing is', () => {
    expect(changesBetween(seed, structuredClone(seed))).toEqual([])
    expect(sameSettings(seed, structuredClone(seed))).toBe(true)
  })

  it('tells the old value beside the new one', () => {
    const stages = seed.programme.stages.map(stage =>
      stage.kind === 'declaration' ? { ...stage, to: localDate('2026-04-25') } : stage,
    )
    const changes = changesBetween(seed, programme({ stages, naming: { min: 2, max: 8 } }))
    expect(changes.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['stages.declaration', '2026年4月10日至4月15日，申报', '2026年4月10日至4月25日，申报'],
      ['naming', '4–8 字，标点不计', '2–8 字，标点不计'],
    ])
  })

  it('tells what came, what went, and what is called otherwise', () => {
    const [first, second, ...rest] = seed.programme.stages
    if (!first || !second) throw new TypeError('the seed has stages')
    const stages = [
      { ...second, name: '集中申报' },
      ...rest,
      { ...first, id: 'other', name: '回头看', from: null, to: null },
    ]
    const changes = changesBetween(seed, programme({ stages }))
    expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['集中申报', '品牌申报　2026年4月10日至4月15日，申报', '2026年4月10日至4月15日，申报'],
      ['回头看', '', '不设时限，酝酿'],
      ['品牌酝酿', '2026年4月1日至4月10日，酝酿', ''],
    ])
  })

  it('tells of a longer entry, of a mark’s help, and never calls a change none', () => {
    const [entry, ...entries] = seed.declarations.entries
    if (!entry) throw new TypeError('the seed has entries')
    const longer = {
      ...seed,
      declarations: { ...seed.declarations, entries: [{ ...entry, help: '写三类' }, ...entries] },
    }
    expect(changesBetween(seed, longer)[0]).toMatchObject({ key: 'entries.audience', group: 'form' })
    const [mark, ...marks] = seed.incubation.marks
    if (!mark) throw new TypeError('the seed has marks')
    const asked = { ...seed, incubation: { ...seed.incubation, marks: [{ ...mark, help: '给一个数。' }, ...marks] } }
    expect(changesBetween(seed, asked).map(one => one.key)).toEqual(['marksHelp'])
    const [reason, ...reasons] = seed.declarations.reasons
    if (!reason) throw new TypeError('the seed has reasons')
    const remarked = {
      ...seed,
      declarations: { ...seed.declarations, reasons: [{ ...reason, remarks: [] }, ...reasons] },
    }
    expect(changesBetween(seed, remarked).map(one => one.label)).toEqual(['常用意见等文字'])
  })
})

it('every setting has its own key, and its words where it is set', () => {
  const told = settingsInWords(seed)
  expect(new Set(told.map(one => one.key)).size).toBe(told.length)
  const words = (key: string) => told.filter(one => one.key === key)[0]?.words
  expect(words('handIn')).toBe('申报表、创建方案，2026年4月15日前，报市直机关工委111 室')
  expect(words('stages.creation')).toBe('2026年4月15日至2027年3月31日，创建')
  expect(words('recheck')).toBe('每年一次，不限月份')
  expect(words('publicity')).toBe('')
  expect(words('entries.theme')).toContain('必填，20–300 字')
})
