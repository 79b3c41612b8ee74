import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planText } from '../server/plan-text.ts'
import { readPlan } from './read-plan.ts'

const folder = join(import.meta.dirname, '../../../../../shared/plan')
const file = join(folder, 'implementation-plan.txt')
const absent = !existsSync(file)

describe('the plan that started it, damaged as it was found', () => {
  const plan = absent ? null : readPlan(readFileSync(file, 'utf8')).plan

  it.skipIf(absent)('has five stages and an exhibition within one', () => {
    expect(plan?.title).toBe('“一支部一品牌”创建活动实施方案')
    expect(plan?.stages.map(s => [s.name, s.start, s.end])).toEqual([
      ['品牌酝酿', '2011-04-01', '2011-04-10'],
      ['品牌申报', '2011-04-10', '2011-04-15'],
      ['品牌创建', '2011-04-15', '2012-03-31'],
      ['品牌认定', '2012-03-01', '2012-03-31'],
      ['动态管理', '2012-03-01', null],
    ])
    expect(plan?.events).toEqual([{ name: '市直机关党建工作巡礼', start: '2011-06-11', end: '2011-06-30' }])
    expect(plan?.deadlines[0]).toEqual({
      what: '品牌创建实施方案和品牌申报表',
      date: '2011-04-15',
      time: null,
      to: '市直机关工委111室',
    })
  })

  it.skipIf(absent)('has its rules, lost characters put back', () => {
    expect(plan?.naming).toEqual({ min: 4, max: 8 })
    expect(plan?.quota).toEqual({ min: 1, max: 2 })
    expect(plan?.requirements.map(r => r.title)).toEqual([
      '名称简短有力',
      '内涵丰富深刻',
      '理念先进精辟',
      '内容突出特色',
      '培育突出精品',
    ])
    expect(plan?.marks).toHaveLength(4)
    expect(plan?.returnReasons).toEqual([
      '思路不清晰',
      '主题不突出',
      '责任不明确',
      '措施不健全',
      '内容无特色',
      '操作无载体',
    ])
    expect(plan?.pillars).toEqual(['社会反响良好', '促进业务工作发展', '党员群众满意'])
    expect(plan?.textsToPublish).toEqual(['评价标准', '认定程序', '管理措施'])
    expect(plan?.yearlyRefresh).toContain('每年年初')
    expect(plan?.recheck?.criteria).toEqual(['先进性', '代表性', '示范性'])
    expect(plan?.delistingGrounds).toEqual(['不适应党建工作形势', '不符合品牌要求'])
    expect(plan?.leadingGroup).toContain('工委书记任组长')
    expect(plan?.duties).toEqual([
      '方案制定',
      '组织实施',
      '监督检查',
      '支部书记负总责、亲自抓',
      '分管领导具体抓、深入抓',
    ])
    expect(plan?.noise.join()).toMatch(/合集下载.*他们继续往前走/)
  })

  it.skipIf(absent)('says the same from Word', async () => {
    const read = await planText('方案.docx', readFileSync(join(folder, 'implementation-plan.docx')))
    if ('refusal' in read) throw new Error(read.refusal.sentence)
    const { spans: _, ...fromWord } = readPlan(read.text).plan
    const { spans: __, ...fromText } = readPlan(readFileSync(file, 'utf8')).plan
    expect(fromWord).toEqual(fromText)
  })
})
