import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const read = (sentence: string) =>
  readPlan(
    [
      '2024年机关品牌创建活动实施方案',
      '中共某市直属机关工作委员会',
      '2024年2月20日',
      '一、有关事项',
      '现就有关事项明确如下。',
      sentence,
    ].join('\n'),
  ).plan

describe('what is handed in, by when, to whom', () => {
  it.each([
    [
      '各支部于4月15日前将创建方案和申报表（见附件）报市直机关工委111室。',
      '创建方案和申报表',
      '2024-04-15',
      '市直机关工委111室',
    ],
    ['请于5月20日前向机关党委提交申报材料。', '申报材料', '2024-05-20', '机关党委'],
    ['申报表请于5月20日前送交机关党委办公室。', '申报表', '2024-05-20', '机关党委办公室'],
    ['5月底前，各单位将汇总表一式两份报送至工委组织部（305室）。', '汇总表', '2024-05-31', '工委组织部（305室）'],
    ['各支部3月25日前把《品牌申报表》交到局党委办公室。', '《品牌申报表》', '2024-03-25', '局党委办公室'],
    ['材料报送截止时间：2024年5月20日。', '材料', '2024-05-20', null],
    ['申报书电子版于5月20日前发送至dj@example.cn。', '申报书电子版', '2024-05-20', 'dj@example.cn'],
    ['各支部填写《申报表》，经机关党委审核后，于4月10日前报送工委办公室。', '《申报表》', '2024-04-10', '工委办公室'],
    ['6月30日前完成自查自评。', '完成自查自评', '2024-06-30', null],
  ])('%s', (sentence, what, date, to) => {
    const [first] = read(sentence).deadlines
    expect(first).toEqual({ what, date, time: null, to })
  })

  it.each([
    ['每月25日前报送工作进展。', { monthly: 25 }],
    ['每季度末20日前上报进展情况。', { quarterly: 20 }],
    ['每年1月31日前将创建方案报工委备案。', { every: { from: '01-31', to: '01-31' } }],
  ])('%s comes again', (sentence, again) => {
    const [first] = read(sentence).deadlines
    expect(first).toMatchObject({ date: null, ...again })
  })

  it.each(['全市评选表彰工作于年底前由工委组织。', '2024年是建设年。', '各支部要按时报送材料。'])(
    '%s sets no deadline for a branch',
    sentence => {
      expect(read(sentence).deadlines).toEqual([])
    },
  )
})

describe('occasions with a day of their own', () => {
  it.each([
    [
      '今年六月中下旬，为庆祝建党纪念日，工委将组织开展“机关党建巡礼”活动。',
      '机关党建巡礼',
      '2024-06-11',
      '2024-06-30',
    ],
    ['9月上旬举办党建品牌成果展示会。', '党建品牌成果展示会', '2024-09-01', '2024-09-10'],
    ['7月1日召开表彰大会。', '表彰大会', '2024-07-01', '2024-07-01'],
  ])('%s', (sentence, name, start, end) => expect(read(sentence).events).toEqual([{ name, start, end }]))
})
