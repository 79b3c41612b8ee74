import { expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const plan = [
  '> 新河区直机关党建品牌创建方案',
  '>',
  '> 一、时间安排',
  '> 1.申报（9月11日至9月30日）。填写申报表。',
  '>> 2.建设（10月至次年5月）。按计划开展。',
]
const head = ['发件人: "组织科" <zzk@xh.gov.cn>', '发送时间: 2025年9月1日 9:12', '收件人: 各机关党委', '主题: 转发方案']

it('reads a plan that a mail quotes, dated by the mail, its head left out', () => {
  const read = readPlan([...head, '', '方案发给大家。', '', ...plan].join('\n')).plan
  expect(read.title).toBe('新河区直机关党建品牌创建方案')
  expect(read.docDate).toBe('2025-09-01')
  expect(read.stages.map(({ name, start, end }) => [name, start, end])).toEqual([
    ['申报', '2025-09-11', '2025-09-30'],
    ['建设', '2025-10-01', '2026-05-31'],
  ])
  expect(read.noise).toHaveLength(4)
})

it('reads a plan that was pasted from a chat, its other lines left out', () => {
  const chat = ['张部长 2026/3/2 09:15', '各位书记，方案发在下面，请抓紧看。@所有人', '']
  const said = ['李小明 2026/3/2 09:18', '收到']
  const read = readPlan(
    [...chat, '白水乡2026年支部品牌创建方案', '', '一、安排', '3月上旬，申报；4月，创建；5月，考评。', ...said].join(
      '\n',
    ),
  ).plan
  expect(read.title).toBe('白水乡2026年支部品牌创建方案')
  expect(read.stages.map(stage => stage.name)).toEqual(['申报', '创建', '考评'])
  expect(read.noise).toEqual(['张部长2026/3/2 09:15', '李小明2026/3/2 09:18', '收到'])
})

it('leaves 附件 and 主题 of a plan alone', () =>
  expect(readPlan('品牌创建方案\n主题：亮牌\n一、步骤\n1.申报（2025年3月）。填表。\n附件：申报表').plan.noise).toEqual(
    [],
  ))
