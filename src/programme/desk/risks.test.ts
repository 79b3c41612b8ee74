import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { behindWindows, branchesIn, needsAttention, stuckAt, submittedOf } from '../coverage/attention.ts'
import type { Coverage } from '../coverage/contract.ts'
import { type Queue, type RiskFacts, risksOf } from './risks.ts'

const stage = (name: string, kind: Stage['kind'], from: string, to: string): Stage => ({
  id: kind,
  name,
  kind,
  from: localDate(from),
  to: localDate(to),
})
const stages = [
  stage('酝酿', 'incubation', '2026-03-02', '2026-03-31'),
  stage('申报', 'declaration', '2026-04-01', '2026-04-20'),
]
/** Working days but for 清明, 4–6 April. */
const holidays = { 2026: { off: ['2026-04-04', '2026-04-05', '2026-04-06'].map(localDate), work: [] } }

type Counts = Record<string, number>
function facts(day: string, units: Record<string, Counts>, more: Partial<RiskFacts> = {}): RiskFacts {
  const today = localDate(day)
  const behind = behindWindows(stages, today)
  const row = (counts: Counts) => ({
    counts,
    branches: branchesIn(counts),
    submitted: submittedOf(counts),
    named: 0,
    mending: 0,
  })
  const total = Object.values(units).reduce<Counts>((all, counts) => {
    for (const [key, count] of Object.entries(counts)) all[key] = (all[key] ?? 0) + count
    return all
  }, {})
  const coverage: Coverage = {
    on: today,
    columns: [],
    total: row(total),
    units: Object.entries(units).map(([name, counts]) => ({
      ...row(counts),
      id: `id-${name}`,
      name,
      needsAttention: needsAttention(counts, behind),
      stuckAt: stuckAt(counts),
    })),
  }
  return {
    today,
    holidays,
    stages,
    coverage,
    behind,
    queues: [],
    overdue: { count: 0, reason: null, ofReason: 0 },
    withoutSecretary: { count: 0, units: [] },
    acts: true,
    ...more,
  }
}
const said = (given: RiskFacts) => risksOf(given).map(({ title, line }) => `${title}｜${line}`)
const well = { 市教育局: { declaring: 4, creating: 6 } }
const queue = (more: Partial<Queue>): Queue => ({
  unitId: null,
  unit: '',
  step: '工委审核',
  count: 4,
  oldest: localDate('2026-04-03'),
  old: 0,
  holders: ['顾一帆', '沈清禾'],
  ...more,
})

describe('可能误期的', () => {
  it('where all is on its way there is nothing to say', () => expect(said(facts('2026-04-10', well))).toEqual([]))

  it('units of which four in ten have not begun are named in official order, with where the list is', () => {
    const units = {
      市商务局: { none: 11, candidate: 6, declaring: 3 },
      ...well,
      市交通运输局: { none: 9, declaring: 6 },
    }
    const [risk] = risksOf(facts('2026-04-10', units))
    expect(risk).toEqual({
      key: 'behind',
      title: '26 个支部集中未动笔',
      line: '市商务局 17、市交通运输局 9；请单位机关党委督促',
      button: '看名单',
      link: '/branches?standing=not_begun&unit=id-市商务局,id-市交通运输局',
    })
  })

  it('of many units three are named, the rest counted', () => {
    const units = Object.fromEntries(['甲局', '乙局', '丙局', '丁局'].map(name => [name, { none: 2, declaring: 1 }]))
    expect(said(facts('2026-04-10', units))).toEqual([
      '8 个支部集中未动笔｜甲局 2、乙局 2、丙局 2 等 4 个单位；请单位机关党委督促',
    ])
  })

  it('before the windows press, nobody is late', () => {
    expect(said(facts('2026-03-10', { 市商务局: { none: 11, candidate: 6 } }))).toEqual([])
  })

  it('after the window who is still writing is behind too', () => {
    expect(said(facts('2026-04-22', { 市商务局: { none: 1, declaring: 7, creating: 2 } }))).toEqual([
      '8 个支部集中没有报送｜市商务局 8；请单位机关党委督促',
    ])
  })

  it.each([
    ['2026-04-16', false, ''],
    ['2026-04-17', true, '申报还有 3 天截止，6 个支部未报送｜其中 6 个正在填写，由支部书记报送'],
    ['2026-04-19', true, '申报明天截止，6 个支部未报送｜其中 6 个正在填写，由支部书记报送'],
    ['2026-04-20', true, '申报今天截止，6 个支部未报送｜其中 6 个正在填写，由支部书记报送'],
  ])('on %s the window about to close is a risk: %s', (day, is, words) =>
    expect(said(facts(day, { 市教育局: { declaring: 6, creating: 14 } }))).toEqual(is ? [words] : []),
  )

  it('a few who are still out are no risk', () => {
    expect(said(facts('2026-04-19', { 市教育局: { declaring: 3, creating: 17 } }))).toEqual([])
  })

  it('酝酿 about to close speaks of nominations', () => {
    expect(said(facts('2026-03-29', { 市教育局: { none: 3, candidate: 0, declaring: 7 } }))).toEqual([
      '酝酿还有 2 天截止，3 个支部未提名｜由支部书记提名',
    ])
  })

  it('a unit half of which stands at its own step is named with how long and by whom', () => {
    const units = { 市卫生健康委: { unit_review: 31, declaring: 9, creating: 2 } }
    const own = queue({ unitId: 'id-市卫生健康委', step: '单位审核', count: 31, old: 12, holders: ['陆明谦'] })
    expect(risksOf(facts('2026-04-14', units, { queues: [own] }))).toEqual([
      {
        key: 'stuck-id-市卫生健康委',
        title: '市卫生健康委 31 件压在单位审核',
        line: '最早一件已 6 个工作日，审核员只登记 1 人（陆明谦）',
        button: '看队列',
        link: '/branches?standing=unit_review&unit=id-市卫生健康委',
      },
    ])
    const nobody = { ...own, holders: [] }
    expect(risksOf(facts('2026-04-14', units, { queues: [nobody] }))[0]).toMatchObject({
      line: '最早一件已 6 个工作日，还没有审核人，请指定',
      button: '指定',
      link: '/organizations?at=id-市卫生健康委',
    })
    expect(risksOf(facts('2026-04-14', units, { queues: [nobody], acts: false }))[0]).toMatchObject({
      line: '最早一件已 6 个工作日，还没有审核人，由工委干事指定',
      button: '看队列',
      link: '/branches?standing=unit_review&unit=id-市卫生健康委',
    })
  })

  it('a queue is old when something in it has waited longer than three working days', () => {
    expect(said(facts('2026-04-14', well, { queues: [queue({ old: 0 })] }))).toEqual([])
    expect(said(facts('2026-04-14', well, { queues: [queue({ old: 2 })] }))).toEqual([
      '工委审核 2 件已过 3 个工作日｜最早一件已 6 个工作日，由顾一帆、沈清禾办理',
    ])
  })

  it('without a table of holidays the day is named instead of being counted', () => {
    expect(said(facts('2026-04-14', well, { holidays: {}, queues: [queue({ old: 2 })] }))).toEqual([
      '工委审核 2 件已过 3 个工作日｜最早一件 4月3日报送，由顾一帆、沈清禾办理',
    ])
  })

  it('returns that were not answered in time say the reason given most', () => {
    const overdue = { count: 7, reason: '责任不明确', ofReason: 5 }
    expect(said(facts('2026-04-14', well, { overdue }))).toEqual([
      '7 件退回后逾期未再报｜其中 5 件的退回原因有“责任不明确”；由支部书记重新申报，可准予延期',
    ])
  })

  it('a branch that nobody answers for cannot hand in anything', () => {
    const withoutSecretary = { count: 12, units: ['市商务局 9', '市教育局 3'] }
    expect(said(facts('2026-04-10', well, { withoutSecretary }))).toEqual([
      '12 个支部还没有书记｜没有书记就不能报送，多在市商务局 9、市教育局 3',
    ])
  })
})
