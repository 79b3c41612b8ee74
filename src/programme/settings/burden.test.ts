import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import type { Entry } from '../../foundation/forms/entry.ts'
import { burdenInWords, burdenOf, minutesOf } from './burden.ts'

const shown = { code: 'one', label: '一栏', required: true }
const line: Entry = { ...shown, kind: 'line', max: 20 }

it.each<[Entry, number]>([
  [line, 1],
  [{ ...shown, kind: 'paragraph', max: 300 }, 7.5],
  [{ ...shown, kind: 'paragraph', min: 20, max: 100 }, 2.5],
  [{ ...shown, kind: 'paragraph', max: 3000 }, 75],
  [{ ...shown, kind: 'choice', options: ['甲', '乙'] }, 0.5],
  [{ ...shown, kind: 'yesno' }, 0.5],
  [{ ...shown, kind: 'date' }, 0.5],
  [{ ...shown, kind: 'period' }, 0.5],
  [{ ...shown, kind: 'choices', options: ['甲', '乙'] }, 1],
  [{ ...shown, kind: 'number', unit: '人' }, 2],
  [{ ...shown, kind: 'people', max: 1 }, 0.5],
  [{ ...shown, kind: 'table', columns: [{ ...line }], minRows: 2, maxRows: 20, rowName: '举措' }, 10],
  [{ ...shown, kind: 'table', columns: [{ ...line }], minRows: 0, maxRows: 20, rowName: '举措' }, 0],
])('an entry takes its kind’s minutes: %o', (entry, minutes) => {
  expect(minutesOf(entry)).toBe(minutes)
})

describe('the burden sheet of the seed', () => {
  const seed = seedCampaign(2026)
  const burden = burdenOf(seed)
  const row = (code: string) => burden.rows.filter(one => one.code === code)[0]

  it('counts what the branch writes, what is filled in for it, and the optional apart', () => {
    expect(row('theme')).toMatchObject({ minutes: 7.5, knownFrom: null, part: '申报表' })
    expect(row('measures')).toMatchObject({ minutes: 10, kind: '表格', part: '创建方案' })
    expect(row('connotation')).toMatchObject({ minutes: 0.3, knownFrom: '提名' })
    expect(row('background')).toMatchObject({ minutes: 0.3, knownFrom: '四项标志' })
    expect(row('roster.党员人数')).toMatchObject({ minutes: 0.3, knownFrom: '花名册' })
    expect(row('flow')).toMatchObject({ minutes: 0.3, knownFrom: '举措' })
    expect(burden.known).toBe(11)
    // 典型事例 ≤ 3,000 字, 品牌口号, 接续安排, three places for files: nobody has to.
    expect(burden.optionalMinutes).toBe(87.5)
    expect(burden.twice).toBe(0)
    expect(burdenInWords(burden)).toBe('每个支部约 59 分钟，11/35 栏已替支部填好，重复要的 0 栏。')
  })

  it('adds up', () => {
    const sum = burden.rows.filter(one => one.required).reduce((total, one) => total + one.minutes, 0)
    expect(burden.minutes).toBeCloseTo(sum, 5)
    expect(burden.all).toBe(burden.rows.length)
  })

  it('names what is asked twice: of the roster, and of another entry', () => {
    const count: Entry = { code: 'members', label: '党员人数', kind: 'number', required: true, unit: '人' }
    const again: Entry = { code: 'goalsAgain', label: '创建目标', kind: 'paragraph', required: true, max: 100 }
    const more = burdenOf({
      ...seed,
      declarations: { ...seed.declarations, entries: [...seed.declarations.entries, count] },
      creationPlans: { entries: [...seed.creationPlans.entries, again] },
    })
    expect(more.rows.filter(one => one.twice).map(one => one.code)).toEqual(['members', 'goalsAgain'])
    expect(more.twice).toBe(2)
  })

  it('without marks nothing is carried into 现有基础, and it has to be written', () => {
    const without = burdenOf({ ...seed, incubation: { ...seed.incubation, marks: [] } })
    expect(without.rows.filter(one => one.code === 'background')[0]).toMatchObject({ minutes: 12.5, knownFrom: null })
  })
})
