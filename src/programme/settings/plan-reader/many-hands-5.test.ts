import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

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

describe('small words again', () => {
  it.each([
    ['党委书记负总责，支部书记负直接责任，党务专干负责日常工作。', 3],
    ['党建股统筹协调，教育股指导活动，人事股将创建成效纳入考核，督导室定期督查。', 4],
  ])('%s', (sentence, many) => expect(say(sentence).duties.length).toBe(many))
  it.each([
    ['采用学生评、家长评、党支部评三方评价，权重依次为20%、30%、50%。', ['学生评', '家长评', '党支部评']],
    ['由机关党委按“机制20分、平台80分”逐项打分。', ['机制', '平台']],
    ['评分由三部分构成，基础分40分，成效分40分，创新分20分。', ['基础分', '成效分', '创新分']],
  ])('%s', (sentence, names) => expect(say(sentence).criteria.map(c => c.name)).toEqual(names))
  it('keeps 支部被撤销或合并 for a ground', () =>
    expect(say('复核不合格、支部被撤销或合并的，取消命名并收回牌匾。').delistingGrounds).toEqual([
      '复核不合格',
      '支部被撤销或合并',
    ]))
  it.each([
    ['各学校10月31日前制定具体方案并报教体局机关党委备案。', '具体方案', '教体局机关党委'],
    ['7月底前完成中期自评并报送自评报告。', '自评报告', null],
  ])('%s', (sentence, what, to) => expect(say(sentence).deadlines[0]).toMatchObject({ what, to }))
  it('reads what is due in a table’s row', () =>
    expect(
      planOf(
        '三、进度安排',
        '阶段\t时间\t主要工作',
        '启动\t3月上旬\t制定计划',
        '中期评估\t7月15日前\t各支部报送中期报告至机关党总支',
      ).deadlines,
    ).toEqual([{ what: '中期报告', date: '2024-07-15', time: null, to: '机关党总支' }]))
  it('makes no stage of a year that is only spoken of', () =>
    expect(
      planOf(
        '现就做好2025年度品牌培育工作通知如下。',
        '3月21日至4月10日，组织部进行资格审核。',
        '4月11日至10月31日，培育对象组织实施。',
        '11月，组织实地评估。',
      ).stages.map(s => s.name),
    ).toEqual(['资格审核', '培育对象组织实施', '实地评估']))
})
