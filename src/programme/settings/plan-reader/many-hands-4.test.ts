import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

describe('items and months', () => {
  it('tells the item’s number from the month after it', () =>
    expect(
      planOf(
        '四、实施安排',
        '1、5月中旬前，各单位完成方案制定。',
        '2、5月下旬至11月，各单位抓好落实。',
        '3、12月，局党委组织年度评估。',
      ).stages.map(s => [s.name, s.start, s.end]),
    ).toEqual([
      ['完成方案制定', null, '2024-05-20'],
      ['抓好落实', '2024-05-21', '2024-11-30'],
      ['年度评估', '2024-12-01', '2024-12-31'],
    ]))
  it('still reads 3、4月份 as two months', () =>
    expect(planOf('三、安排', '3、4月份，宣传发动。', '5月至9月，组织创建。', '10月，考核验收。').stages[0]?.end).toBe(
      '2024-04-30',
    ))
  it('gives a stage the last day that its text opens with, and the hand-in too', () => {
    const { stages, deadlines } = planOf(
      '四、评选程序',
      '（一）企业推荐。5月31日前，各企业将推荐表报组织部。',
      '（二）资格审查。6月1日至10日，对材料进行审查。',
    )
    expect([stages[0]?.end, deadlines[0]?.date]).toEqual(['2024-05-31', '2024-05-31'])
  })
})

describe('stages told in ordinals', () => {
  const { stages, deadlines } = planOf(
    '首先是“谈”。4月8日至4月30日，各支部组织讨论，月底前把候选名字报到局党委办公室。',
    '其次是“选”。5月，局党委打分。',
    '最后是“评”。11月，再次打分。',
  )
  it('takes 首先, 其次, 最后 for headings', () =>
    expect(stages.map(s => [s.name, s.start, s.end])).toEqual([
      ['谈', '2024-04-08', '2024-04-30'],
      ['选', '2024-05-01', '2024-05-31'],
      ['评', '2024-11-01', '2024-11-30'],
    ]))
  it('means the month last spoken of by 月底前', () =>
    expect(deadlines.map(d => [d.date, d.to])).toEqual([['2024-04-30', '局党委办公室']]))
  it('takes the narrower time after 即', () =>
    expect(
      planOf('二、安排', '春播行动（二季度首月，即4月）：申报。', '夏耘行动（5—8月）：创建。').stages.map(s => s.end),
    ).toEqual(['2024-04-30', '2024-08-31']))
})

describe('points without a unit, labels before names', () => {
  it.each([
    [
      ['1.政治引领（20）', '2.业务融合（80）'],
      ['政治引领', '业务融合'],
    ],
    [
      ['指标一：组织体系（权重30%）', '指标二：服务能力（权重70%）'],
      ['组织体系', '服务能力'],
    ],
  ])('%s', (lines, names) => expect(planOf('五、评选标准', ...lines).criteria.map(c => c.name)).toEqual(names))
})

describe('a sheet of labels and bullets', () => {
  const plan = planOf(
    '目标：到2024年底，打造示范点8个，每条产业链都有人抓。',
    '标准：',
    '◆ 有先锋队伍——党员骨干带头；',
    '◆ 有服务清单——每季度更新。',
    '流程：',
    '◆ 认领（3.1—3.20）：认领产业链。',
    '◆ 攻坚（4.1—10.31）：解决难题。',
    '退出：对3个月无活动的示范点，收回牌子。',
  )
  it('takes each label for a heading', () =>
    expect([plan.objectives.length, plan.stages.map(s => s.name), plan.delistingGrounds]).toEqual([
      1,
      ['认领', '攻坚'],
      ['3个月无活动'],
    ]))
  it('parts a bullet at its dash', () =>
    expect(plan.requirements.map(r => r.title)).toEqual(['有先锋队伍', '有服务清单']))
})

describe('plain speech', () => {
  it('knows 别超过', () => expect(say('品牌名字别超过8个字。').naming).toEqual({ min: null, max: 8 }))
  it('knows 开总结会', () => expect(say('12月下旬开总结会。').events.map(e => e.name)).toEqual(['总结会']))
  it('reads what is asked and answered', () =>
    expect(
      planOf('一、有关事项', '大家照着办。', '（1）哪些会被打回来：名字太长、方案写得太空、没有责任人。').returnReasons,
    ).toEqual(['名字太长', '方案写得太空', '没有责任人']))
})
