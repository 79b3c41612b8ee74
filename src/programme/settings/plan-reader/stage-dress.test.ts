import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

describe('what is due in a stage, and the stage’s own window', () => {
  const { stages, deadlines } = planOf(
    '四、实施阶段',
    '（一）学习筹备：2024年4月1日—4月20日',
    '组织学习。',
    '（二）品牌确立：2024年4月21日—5月15日',
    '各支部召开党员大会研究，向机关党委提交《品牌创建计划》，提交截止时间为5月15日。',
  )
  it('keeps the window of the heading’s line', () =>
    expect(stages.map(s => [s.start, s.end])).toEqual([
      ['2024-04-01', '2024-04-20'],
      ['2024-04-21', '2024-05-15'],
    ]))
  it('finds what and to whom in the clause before the last day', () =>
    expect(deadlines).toEqual([{ what: '《品牌创建计划》', date: '2024-05-15', time: null, to: '机关党委' }]))
  it('takes a platform for where a paper goes', () =>
    expect(say('10月15日前在“机关云”平台提交品牌申报书。').deadlines[0]).toMatchObject({
      what: '品牌申报书',
      to: '“机关云”平台',
    }))
  it('begins a list of months with whatever is done first', () =>
    expect(
      planOf('三、安排', '一月 印发要点。', '二月 调研摸底。', '三月 集中申报。', '四月 组织验收。').stages.map(
        s => s.name,
      ),
    ).toEqual(['印发要点', '调研摸底', '集中申报', '验收']))
  it('counts headings of 壹、贰、', () =>
    expect(planOf('壹、总的考虑', '以品牌提质。', '贰、目标', '建成品牌8个。').objectives).toEqual(['建成品牌8个。']))
})

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

describe('headings counted twice or in decimals', () => {
  it('takes “1.第一阶段：启动（…）” for the stage 启动', () =>
    expect(
      planOf(
        '三、实施步骤',
        '1.第一阶段：启动（3月1日—3月30日）',
        '印发意见。',
        '2.第二阶段：推进（4月—5月）',
        '抓好落实。',
      ).stages.map(s => [s.name, s.start, s.end]),
    ).toEqual([
      ['启动', '2024-03-01', '2024-03-30'],
      ['推进', '2024-04-01', '2024-05-31'],
    ]))
  it('does not take 7.1年度… for a date', () =>
    expect(
      planOf('第七条  退出', '出现以下情况，取消品牌资格：', '7.1 年度考核低于70分；', '7.2 发生医德医风事件。')
        .delistingGrounds,
    ).toEqual(['年度考核低于70分', '发生医德医风事件']))
  it('reads duties under decimal numbers', () =>
    expect(
      planOf('第三条  职责', '3.1 党委办公室：负责组织、指导、考核；', '3.2 宣传部：负责宣传推广。').duties,
    ).toEqual(['党委办公室：负责组织、指导、考核', '宣传部：负责宣传推广']))
  it('reads what is held on a day of an item’s own', () =>
    expect(
      planOf('四、活动', '1.4月23日举办“书香阳光”读书会；', '2.10月13日组织“心向党”入队仪式。').events.map(e => e.name),
    ).toEqual(['“书香阳光”读书会', '“心向党”入队仪式']))
})

describe('stages that are all heading', () => {
  const { stages } = planOf(
    '四、时间安排',
    '1．3月10日—3月28日，各支部填写申报书；',
    '2．4月1日—4月15日，组织部组织专家评审。',
  )
  it('takes who does it off their names and keeps the line for their text', () =>
    expect(stages.map(s => [s.name, s.text.slice(0, 14)])).toEqual([
      ['填写申报书', '3月10日—3月28日，各支'],
      ['专家评审', '4月1日—4月15日，组织部'],
    ]))
})
