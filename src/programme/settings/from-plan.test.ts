import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reasonsAt } from '../declarations/return-reasons.ts'
import { configurationFaults, isConfiguration } from './configuration.ts'
import { configurationFromPlan } from './from-plan.ts'
import { kindOf } from './plan-calendar.ts'
import { readPlan } from './plan-reader/read-plan.ts'
import { readyOf, reasonsOf } from './plan-rules.ts'
import { readingsOf } from './readings.ts'
import { newConfiguration } from './seed.ts'
import { unsaidOf } from './unsaid.ts'

const own = `临江县直机关“一支部一品牌”创建活动实施方案

一、创建要求
1.名称简明。用3-9个字概括品牌名称。
2.每个支部创建1-3个党建品牌。

二、方法步骤
1.谋划立项(2025年2月1日至2月28日)各支部把工作基础好、群众认可、示范性强的项目确定为培育对象。
2.品牌申报(2025年3月1日至3月20日)各支部于3月20日前将申报表报县直机关工委203室。对主题不鲜明、措施不健全、缺乏特色的退回重新申报。
3.集中创建(2025年3月21日至11月30日)各支部按方案实施。其中7月上旬,工委举办“党建成果巡礼”活动。
4.评审验收(2025年12月)工委组织验收。
`
const base = newConfiguration(2026, '顾一帆（工委 111 室）')
const from = (text: string) => {
  const { plan, text: words } = readPlan(text)
  const configuration = configurationFromPlan(plan, base)
  const readings = readingsOf(plan, words, configuration)
  const unsaid = unsaidOf(
    readings.map(one => one.key),
    configuration,
  )
  return { configuration, readings, unsaid, missing: unsaid.map(one => one.label), text: words }
}

describe('a campaign from a plan of another hand', () => {
  const { configuration, missing } = from(own)
  const { programme, declarations } = configuration

  it('has its calendar, its numbers and what is handed in', () => {
    expect(programme.year).toBe(2025)
    expect(
      programme.stages.filter(one => one.kind !== 'exhibition').map(one => [one.kind, one.name, one.from, one.to]),
    ).toEqual([
      ['incubation', '谋划立项', '2025-02-01', '2025-02-28'],
      ['declaration', '品牌申报', '2025-03-01', '2025-03-20'],
      ['creation', '集中创建', '2025-03-21', '2025-11-30'],
      ['recognition', '评审验收', '2025-12-01', '2025-12-31'],
    ])
    expect([programme.naming, programme.quota]).toEqual([
      { min: 3, max: 9 },
      { min: 1, max: 3 },
    ])
    expect(programme.handIn[0]).toMatchObject({ by: '2025-03-20', to: '县直机关工委', address: '203室' })
  })

  it('moves the entries to the new places of the reasons they answer', () => {
    expect(declarations.reasons.map(reason => reason.label)).toContain('措施不健全')
    const code = declarations.reasons.filter(reason => reason.label === '措施不健全')[0]?.code
    const goals = configuration.creationPlans.entries.filter(entry => entry.code === 'results')[0]
    expect(goals?.answers).toEqual([code])
    expect(missing).toContain('答“主题不鲜明”的栏目')
  })

  it('may be saved and published, and says what the plan does not', () => {
    expect(isConfiguration(configuration)).toBe(true)
    expect(configurationFaults(configuration)).toEqual([])
    expect(missing).toEqual(expect.arrayContaining(['批准依据', '联系干事', '党建领域']))
    expect(programme.authority).toBe(base.programme.authority)
  })
})

it('a text that is no plan leaves the base as it stood', () => {
  const { configuration, readings } = from('今天天气很好。')
  expect(configuration).toEqual(base)
  expect(readings).toEqual([])
})

it.each([
  ['思路不清晰', '思路清晰'],
  ['内容无特色', '内容有特色'],
  ['缺乏特色', '有特色'],
  ['责任未落实', '责任落实'],
  ['材料造假', '没有“材料造假”'],
])('%s, put right, is %s', (label, ready) => {
  expect(readyOf(label)).toBe(ready)
})

it('name, field and leading group follow their reason to its place in another plan', () => {
  const reasons = reasonsOf(['责任不明确', '思路不清晰', '主题不突出'], base.declarations.reasons)
  const by = { declarations: { ...base.declarations, reasons, entries: [] }, creationPlans: base.creationPlans }
  expect(reasonsAt('name', by)).toEqual(['R3'])
  expect(reasonsAt('field', by)).toEqual(['R3'])
  expect(reasonsAt('leadingGroup', by)).toEqual(['R1'])
})

it('a reason that the base knows keeps its remarks under its new code', () => {
  const [reason] = reasonsOf(['操作无载体'], base.declarations.reasons)
  expect(reason).toEqual({ ...base.declarations.reasons[5], code: 'R1' })
})

it.each([
  ['品牌酝酿', 'incubation'],
  ['申报创建', 'declaration'],
  ['验收展示', 'recognition'],
  ['成果展示', 'exhibition'],
  ['动态管理', 'stewardship'],
  ['宣传发动', 'other'],
])('a stage called %s is one of %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind)
})

describe('what a plan has renewed each year', () => {
  const heads = (sentence: string): string[] =>
    from(['2024年品牌创建实施方案', '一、动态管理', '现就动态管理明确如下。', sentence].join('\n')).configuration
      .stewardship.refresh.heads

  it('takes the heads that the clause names, in the words the seed has for them', () => {
    expect(heads('每年年初重新完善创建方案，不断增加创建投入，丰富品牌内涵，创新品牌载体。')).toEqual([
      '增加投入',
      '丰富内涵',
      '创新载体',
    ])
    expect(heads('每年3月修订一次建设方案，重点写明充实内容、优化方式、拓展受益面的新举措。')).toEqual([
      '充实内容',
      '优化方式',
      '拓展受益面',
    ])
    expect(heads('每年1月15日前报送年度品牌计划，计划应当包括增投入、换载体、带徒弟三项内容。')).toEqual([
      '增投入',
      '换载体',
      '带徒弟',
    ])
  })

  it('keeps the seed’s where it names none', () => {
    expect(heads('创建方案每年修订一次。')).toEqual(base.stewardship.refresh.heads)
  })
})

const file = join(import.meta.dirname, '../../../../shared/plan/implementation-plan.txt')
describe.skipIf(!existsSync(file))('the plan that started it', () => {
  const { configuration, readings, missing, text } = from(existsSync(file) ? readFileSync(file, 'utf8') : '')

  it('gives the five stages and the exhibition between them', () => {
    expect(configuration.programme.stages.map(one => [one.id, one.name, one.from, one.to])).toEqual([
      ['incubation', '品牌酝酿', '2011-04-01', '2011-04-10'],
      ['declaration', '品牌申报', '2011-04-10', '2011-04-15'],
      ['creation', '品牌创建', '2011-04-15', '2012-03-31'],
      ['exhibition', '市直机关党建工作巡礼', '2011-06-11', '2011-06-30'],
      ['recognition', '品牌认定', '2012-03-01', '2012-03-31'],
      ['stewardship', '动态管理', '2012-03-01', null],
    ])
    expect(configuration.programme.year).toBe(2011)
    expect(configuration.declarations).toEqual(base.declarations)
    expect(configuration.leadingGroups.duties).toEqual(base.leadingGroups.duties)
    expect(configuration.incubation.marks.map(mark => [mark.code, mark.label])).toEqual([
      ['effect', '成效明显'],
      ['satisfaction', '群众满意度高'],
      ['plasticity', '可塑性强'],
      ['potential', '具有品牌发展潜质'],
    ])
    expect(configuration.programme.handIn[0]).toMatchObject({ by: '2011-04-15', to: '市直机关工委', address: '111室' })
    expect(isConfiguration(configuration)).toBe(true)
    expect(configurationFaults(configuration)).toEqual([])
  })

  it('gives the plan’s own words their places', () => {
    const { programme, leadingGroups, recognition, stewardship } = configuration
    expect(programme.guidingText).toMatch(/^以科学发展观/)
    expect(programme.objectives[0]).toContain('1-2个')
    expect(programme.textsToPublish).toEqual(['评价标准', '认定程序', '管理措施'])
    expect(leadingGroups.committee).toContain('工委书记任组长')
    expect(leadingGroups.responsibilities).toEqual(['支部书记负总责、亲自抓', '分管领导具体抓、深入抓'])
    expect(recognition.pillars).toEqual(['社会反响良好', '促进业务工作发展', '党员群众满意'])
    expect(stewardship.recheck).toEqual({ years: 1, from: null, to: null, criteria: ['先进性', '代表性', '示范性'] })
    expect(stewardship.refresh.text).toContain('每年年初')
    expect(stewardship.delistingGrounds).toEqual(['不适应党建工作形势', '不符合品牌要求'])
    expect(programme.stages.filter(stage => stage.kind === 'creation')[0]?.text).toContain('影像资料')
  })

  it('puts each creation requirement beside the place of the form that it governs', () => {
    expect(configuration.programme.requirements.map(one => [one.title, one.entries])).toEqual([
      ['名称简短有力', ['name']],
      ['内涵丰富深刻', ['connotation']],
      ['理念先进精辟', ['concept']],
      ['内容突出特色', ['feature']],
      ['培育突出精品', ['field']],
    ])
  })

  it('shows the sentence behind each thing read', () => {
    for (const one of readings) expect(one.places.length, one.key).toBeGreaterThan(0)
    const reasons = readings.filter(one => one.key === 'reasons')[0]?.places[0]
    expect(text.slice(reasons?.start, reasons?.end)).toMatch(/^思路不清晰.*操作无载体$/)
    expect(missing).not.toContain('退回原因')
  })
})
