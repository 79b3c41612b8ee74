import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { yearStrip } from './year-strip.ts'

const stage = (id: string, name: string, kind: Stage['kind'], from: string | null, to: string | null): Stage => ({
  id,
  name,
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
})
const plan = [
  stage('a', '酝酿', 'incubation', '2026-03-02', '2026-03-31'),
  stage('b', '申报', 'declaration', '2026-04-01', '2026-04-20'),
  stage('c', '创建', 'creation', '2026-04-21', '2027-03-31'),
  stage('d', '巡礼', 'exhibition', '2026-06-15', '2026-06-30'),
  stage('e', '认定', 'recognition', '2027-03-01', '2027-03-31'),
  { ...stage('f', '往年品牌复查', 'stewardship', null, null), every: { from: '01-01', to: '01-31' } },
]
const handIn = [{ what: '申报表、创建方案', by: '2026-04-20' }]
const strip = (today: string) => yearStrip(plan, handIn, localDate(today))

describe('the year as a strip', () => {
  it('runs over whole months, from the first stage to the last, and says the year where it changes', () => {
    const months = strip('2026-04-14')?.months ?? []
    expect(months.map(month => month.label)).toEqual([
      ...['2026年3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
      ...['2027年1月', '2月', '3月'],
    ])
    expect(months[0]?.left).toBe(0)
  })

  it('puts what follows each other on one line, the later on top, and marks the stage of today', () => {
    const bars = strip('2026-04-14')?.bars ?? []
    expect(bars.map(bar => [bar.name, bar.status])).toEqual([
      ['酝酿', 'past'],
      ['申报', 'now'],
      ['创建', 'ahead'],
      ['认定', 'ahead'],
    ])
    const last = bars[bars.length - 1]
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1)
    expect(bars[1]?.left).toBeCloseTo(31 / 396, 2)
  })

  it('has what happens meanwhile beneath, each where its words have room', () => {
    const events = strip('2026-04-14')?.events ?? []
    expect(events.map(event => [event.name, event.day])).toEqual([
      ['申报表、创建方案', true],
      ['巡礼', false],
      ['往年品牌复查', false],
    ])
    const crowded = yearStrip(plan, [...handIn, { what: '电子版', by: '2026-04-22' }], localDate('2026-04-14'))
    expect(crowded?.events.map(event => event.lane)).toEqual([0, 1, 0, 0])
    expect(crowded?.lanes).toBe(2)
  })

  it.each([
    ['2026-02-20', null],
    ['2026-03-01', 0],
    ['2027-04-01', null],
  ])('today, %s, stands at %s', (today, at) => expect(strip(today)?.today?.left ?? null).toBe(at))

  it('the word 今天 stands before its line where something begins right behind it', () => {
    expect(strip('2026-04-14')?.today?.flush).toBe(true)
    expect(strip('2026-05-14')?.today?.flush).toBe(false)
  })

  it('an open end runs to the edge; a plan without dates has no strip', () => {
    const open = yearStrip([stage('g', '申报', 'declaration', '2026-04-01', null)], [], localDate('2026-04-14'))
    expect(open?.bars).toMatchObject([{ left: 0, width: 1 }])
    expect(yearStrip([stage('g', '申报', 'declaration', null, null)], [], localDate('2026-04-14'))).toBeNull()
  })

  it('a plan of many years is shown for its first eighteen months', () => {
    const long = yearStrip([stage('c', '创建', 'creation', '2026-01-01', '2031-12-31')], [], localDate('2026-04-14'))
    expect(long?.months).toHaveLength(18)
    expect(long?.bars).toMatchObject([{ left: 0, width: 1 }])
  })
})
