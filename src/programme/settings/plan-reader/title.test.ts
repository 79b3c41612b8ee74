import { expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const BODY = '\n\n为深入落实部署，决定开展创建活动。\n\n一、步骤\n（一）申报（2024年3月）。填报材料。'

it.each([
  ['关于在全系统\n\n开展党建品牌创建活动的\n\n实 施 方 案', '关于在全系统开展党建品牌创建活动的实施方案'],
  ['青田区直机关“一支部一品牌”\n\n创建工作方案', '青田区直机关“一支部一品牌”创建工作方案'],
  ['青田市直机关\n\n“一支部一品牌”创建活动\n\n实施方案\n\n（2024年3月）', '青田市直机关“一支部一品牌”创建活动实施方案'],
  ['2024年党支部品牌\n\n培育提升工程\n\n工作方案', '2024年党支部品牌培育提升工程工作方案'],
  ['全面推进基层党建\n“一支部一品牌”\n建设的意见', '全面推进基层党建“一支部一品牌”建设的意见'],
  ['中共青田市委办公室\n\n关于开展“一支部一品牌”\n\n创建活动的实施方案', '关于开展“一支部一品牌”创建活动的实施方案'],
])('%j is one title', (head, title) => expect(readPlan(head + BODY).plan.title).toBe(title))

it('is followed by who made the plan and when, on one line', () => {
  const { issuer, docDate, stages } = readPlan(
    `2026年党建品牌推进方案\n\n（征求意见稿）\n\n党建工作处    2025年12月15日${BODY.replace('2024年', '')}\n（二）创建（4月至6月）。开展创建。`,
  ).plan
  expect([issuer, docDate, stages[0]?.start]).toEqual(['党建工作处', '2025-12-15', '2026-03-01'])
})

it.each([
  ['临海市市场监管局机关党委“一支部一品牌”争创活动方案', '临海市市场监管局机关党委'],
  ['清源市第一人民医院“一科一品”创建活动方案', '清源市第一人民医院'],
  ['关于开展党支部“亮品牌”活动的通知', null],
])('%s names its issuer', (head, issuer) => expect(readPlan(head + BODY).plan.issuer).toBe(issuer))
