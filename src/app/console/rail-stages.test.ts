import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../../programme/campaigns/settings.ts'
import { railStages } from './rail-stages.ts'

const stage = (name: string, kind: Stage['kind'], from: string | null, to: string | null): Stage => ({
  id: kind,
  name,
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
})
const plan: readonly Stage[] = [
  stage('酝酿', 'incubation', '2026-03-02', '2026-03-31'),
  stage('申报', 'declaration', '2026-04-01', '2026-04-20'),
  stage('创建', 'creation', '2026-04-21', '2027-02-28'),
  stage('巡礼', 'exhibition', '2026-06-15', '2026-06-30'),
  stage('认定', 'recognition', '2027-03-01', '2027-03-31'),
  { ...stage('动态管理', 'stewardship', null, null), every: { from: '01-01', to: '01-31' } },
]

describe('the plan in the rail', () => {
  it('says its dates as shortly as a plan is read', () => {
    expect(railStages(plan, 2026, localDate('2026-04-14')).map(shown => shown.dates)).toEqual([
      '3.2–3.31',
      '4.1–4.20',
      '4.21–次年2.28',
      '6.15–6.30',
      '次年 3月',
      '每年 1月',
    ])
  })

  it.each([
    ['2026-04-14', ['past', 'now', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['2026-06-20', ['past', 'past', 'open', 'now', 'ahead', 'ahead']],
    ['2026-09-15', ['past', 'past', 'now', 'past', 'ahead', 'ahead']],
    ['2027-01-10', ['past', 'past', 'now', 'past', 'ahead', 'open']],
  ])('has one stage of today on %s', (today, statuses) => {
    expect(railStages(plan, 2026, localDate(today)).map(shown => shown.status)).toEqual(statuses)
  })

  it('opens a side that the plan leaves open', () => {
    const open = [stage('创建', 'creation', '2026-04-21', null), stage('酝酿', 'incubation', null, '2026-03-31')]
    expect(railStages(open, 2026, localDate('2026-05-01')).map(shown => shown.dates)).toEqual(['4.21起', '3.31止'])
  })

  it('names a stage in a word or two, and two of a kind by their own names', () => {
    const named = [
      stage('品牌创建', 'creation', '2026-04-21', null),
      stage('市直机关党建工作巡礼', 'exhibition', '2026-06-11', null),
      stage('第一批集中认定和公示', 'recognition', '2027-03-01', null),
      stage('第二批集中认定和公示', 'recognition', '2027-09-01', null),
    ]
    expect(railStages(named, 2026, localDate('2026-05-01')).map(shown => shown.name)).toEqual([
      '创建',
      '巡礼',
      '第一批集中认定和公示',
      '第二批集中认定和公示',
    ])
  })
})
