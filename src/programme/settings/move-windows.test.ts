import { describe, expect, it } from 'vitest'
import { seedCampaign } from '../../app/testing/seed-campaign.ts'
import { daysBetween, localDate } from '../../foundation/calendar/dates.ts'
import { firstDay, moved, movedStages, yearLeftInTitle } from './move-windows.ts'

/** The plan that started it, with the days its paper gives. */
const { programme } = seedCampaign(2011)
const days = (one: typeof programme) => one.stages.map(stage => [stage.from, stage.to])

describe('a plan of 2011 is brought to today', () => {
  it('in this year each stage has the days it had, month ends too', () => {
    const now = moved(programme, { to: 'year', year: 2026 })
    expect(days(now)).toEqual([
      ['2026-04-01', '2026-04-10'],
      ['2026-04-10', '2026-04-15'],
      ['2026-04-15', '2027-03-31'],
      ['2026-06-11', '2026-06-30'],
      ['2027-03-01', '2027-03-31'],
      ['2027-03-01', null],
    ])
    expect(now.year).toBe(2026)
    expect(now.handIn[0]?.by).toBe('2026-04-15')
  })

  it('from a day on, every window keeps its length and its distance', () => {
    const now = moved(programme, { to: 'day', day: localDate('2026-05-06') })
    expect(firstDay(now.stages)).toBe('2026-05-06')
    for (const [index, stage] of now.stages.entries()) {
      const was = programme.stages[index]
      if (!stage.from || !stage.to || !was?.from || !was.to) continue
      expect(daysBetween(stage.from, stage.to), stage.name).toBe(daysBetween(was.from, was.to))
      expect(daysBetween(localDate('2026-05-06'), stage.from)).toBe(daysBetween(localDate('2011-04-01'), was.from))
    }
    expect(movedStages(programme, now).map(one => one.days)).toEqual([10, 6, 352, 20, 31, null])
  })

  it('across the turn of a year its year goes along; the name is left to the officer', () => {
    expect(moved(programme, { to: 'day', day: localDate('2027-01-04') }).year).toBe(2027)
    expect(yearLeftInTitle('2011 年度创建活动', 2011, 2026)).toBe(true)
    expect(yearLeftInTitle('创建活动', 2011, 2026)).toBe(false)
  })

  it.each([
    ['2011-02-28', 2028, '2028-02-29'],
    ['2028-02-29', 2027, '2027-02-28'],
    ['2012-02-28', 2011, '2011-02-28'],
    ['2011-12-31', 2026, '2026-12-31'],
    ['2011-04-30', 2026, '2026-04-30'],
  ])('%s in %i is %s', (from, year, there) => {
    const stage = { id: 'one', name: '一', kind: 'other' as const, from: localDate(from), to: null }
    expect(moved({ ...programme, stages: [stage] }, { to: 'year', year }).stages[0]?.from).toBe(there)
  })

  it('a stage that returns each year stays, and a calendar without days too', () => {
    const yearly = {
      id: 'y',
      name: '复查',
      kind: 'stewardship' as const,
      from: null,
      to: null,
      every: { from: '12-01', to: '12-31' },
    }
    const still = { ...programme, stages: [yearly] }
    expect(moved(still, { to: 'year', year: 2026 })).toEqual(still)
  })
})
