import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import { holidaysSeed } from '../../foundation/calendar/holidays-seed.ts'
import { programmeDefaults } from '../campaigns/settings.ts'
import { creationPlanDefaults } from '../creation-plans/settings.ts'
import { leadingGroupDefaults } from '../leading-groups/settings.ts'
import { type Declaration, type DeclarationMeasure, gapsOfDeclaration, nameFits, readinessOf } from './declaration.ts'
import { deadlineNotBeforeWindowEnd, returnDeadline } from './return-reasons.ts'
import { declarationDefaults } from './settings.ts'
import { declarationDeadline } from './window.ts'

const programme = {
  ...programmeDefaults,
  title: '创建活动',
  year: 2026,
  officer: '顾一帆',
  stages: [
    { id: 's', name: '申报', kind: 'declaration' as const, from: localDate('2026-04-10'), to: localDate('2026-04-15') },
  ],
}
const measure: DeclarationMeasure = {
  programme,
  declarations: declarationDefaults,
  creationPlans: creationPlanDefaults,
  leadingGroups: leadingGroupDefaults,
  people: { wen: { name: '温知夏' }, qin: { name: '秦望舒' } },
}
const twenty = '先分作物排出四季课表，再把党员分到片区，最后回访检验。'
const row = {
  title: '四季课',
  carrier: '课表',
  owner: ['wen'],
  lead: ['qin'],
  period: { from: '2026-04-20', to: '2026-11-30' },
}
const whole: Declaration = {
  name: '田埂上的课堂',
  field: '党员教育',
  form: {
    audience: ['企业'],
    connotation: twenty,
    concept: twenty,
    theme: twenty,
    background: twenty,
    feature: twenty,
    secrecy: true,
  },
  plan: {
    goals: twenty,
    measures: [
      { id: 'm1', ...row },
      { id: 'm2', ...row },
    ],
    results: [{ id: 'r', indicator: '减损率', unit: '%', now: '3', target: '2', source: '台账' }],
    flow: '四月排课，五月开讲',
  },
  leadingGroup: { drafting: ['wen'], carrying_out: ['wen'], checking: ['qin'] },
  replies: {},
}
const gaps = (declaration: Declaration) =>
  gapsOfDeclaration(declaration, [], measure).map(gap => [gap.pin, gap.sentence])

describe('a declaration', () => {
  it('is whole when both its parts are', () => expect(gaps(whole)).toEqual([]))

  it('names the measure that lacks somebody', () => {
    const measures = [
      { id: 'm1', ...row },
      { id: 'm2', ...row, lead: [] },
    ]
    expect(gaps({ ...whole, plan: { ...whole.plan, measures } })).toEqual([['measures.m2.lead', '举措 2 还差分管领导']])
  })

  it('does not take a person whom the roster does not know', () => {
    const measures = [
      { id: 'm1', ...row, owner: ['nobody'] },
      { id: 'm2', ...row },
    ]
    expect(gaps({ ...whole, plan: { ...whole.plan, measures } })[0]?.[1]).toContain('不在花名册')
  })

  it('says by how many characters a paragraph is short or long', () => {
    expect(gaps({ ...whole, form: { ...whole.form, concept: '十个字写不满二十' } })).toEqual([
      ['concept', '创建理念还差 12 字'],
    ])
    expect(gaps({ ...whole, form: { ...whole.form, concept: '字'.repeat(101) } })).toEqual([
      ['concept', '创建理念多了 1 字，上限 100 字'],
    ])
  })

  it('does not let dates run backwards', () => {
    const measures = [
      { id: 'm1', ...row, period: { from: '2026-05-01', to: '2026-04-01' } },
      { id: 'm2', ...row },
    ]
    expect(gaps({ ...whole, plan: { ...whole.plan, measures } })[0]?.[1]).toContain('结束日期早于开始日期')
  })

  it('asks for an answer to each remark', () => {
    const remarks = [
      { id: 'a', pin: 'theme' },
      { id: 'b', pin: 'goals' },
    ]
    const half = { ...whole, replies: { a: '已改', b: '  ' } }
    expect(gapsOfDeclaration(half, remarks, measure).map(gap => gap.pin)).toEqual(['remarks.b'])
  })

  it('shows under which of the six reasons a gap would fall', () => {
    const measures = [
      { id: 'm1', ...row },
      { id: 'm2', ...row, lead: [] },
    ]
    const ready = readinessOf(gapsOfDeclaration({ ...whole, plan: { ...whole.plan, measures } }, [], measure), measure)
    expect(ready.filter(one => one.gap).map(one => one.label)).toEqual(['责任明确'])
  })

  it('shows a row that lacks several things under each reason they answer, and names what each reason is read from', () => {
    const measures = [
      { id: 'm1', ...row },
      { id: 'm2', ...row, carrier: '', lead: [], period: null },
    ]
    const ready = readinessOf(gapsOfDeclaration({ ...whole, plan: { ...whole.plan, measures } }, [], measure), measure)
    expect(ready.filter(one => one.gap).map(one => one.label)).toEqual(['责任明确', '措施健全', '操作有载体'])
    expect(ready[2]?.entries).toEqual(['举措', '接续安排', '领导小组'])
  })
})

describe('a name', () => {
  it.each([
    ['一窗办到底', []],
    ['忠诚党办·服务先锋', []],
    ['“红心”向党', []],
    ['护苗', ['名称现 2 字，需 4–8 字，标点不计。']],
    ['为民服务先锋示范工程', ['名称现 10 字，需 4–8 字，标点不计。']],
  ])('%s', (name, sentences) => expect(nameFits({ name, programme }).map(one => one.sentence)).toEqual(sentences))
})

describe('the time for declaring', () => {
  const at = (today: string, more: Partial<Parameters<typeof declarationDeadline>[0]> = {}) =>
    declarationDeadline({ today: localDate(today), programme, extensions: [], returnDeadline: null, ...more })

  it.each([
    ['2026-04-09', false],
    ['2026-04-10', true],
    ['2026-04-15', true],
    ['2026-04-16', false],
  ])('on %s the window is open: %s, both ends inclusive', (today, open) => expect(at(today).open).toBe(open))

  it('a return’s own deadline outlives the window, and an extension both', () => {
    expect(at('2026-04-17', { returnDeadline: localDate('2026-04-17') })).toEqual({ until: '2026-04-17', open: true })
    expect(at('2026-04-18', { returnDeadline: localDate('2026-04-17') }).open).toBe(false)
    expect(at('2026-04-20', { extensions: [{ kind: 'declaration', until: localDate('2026-04-22') }] }).until).toBe(
      '2026-04-22',
    )
  })

  it('five working days after a return, never before the window’s end', () => {
    const holidays = holidaysSeed()
    expect(returnDeadline(localDate('2026-04-16'), 5, localDate('2026-04-15'), holidays)).toBe('2026-04-23')
    expect(returnDeadline(localDate('2026-04-10'), 1, localDate('2026-04-15'), holidays)).toBe('2026-04-15')
    expect(returnDeadline(localDate('2026-12-30'), 5, null, holidays)).toEqual({ missingYear: 2027 })
  })

  it('a deadline set by hand may not lie before the window’s end', () => {
    const input = { reasons: ['R1'], remarks: [], deadline: '2026-04-14' }
    const facts = { input, windowEnd: localDate('2026-04-15'), today: localDate('2026-04-12') }
    expect(deadlineNotBeforeWindowEnd(facts)[0]?.sentence).toBe('重新申报期限不能早于窗口截止日 4月15日。')
    expect(deadlineNotBeforeWindowEnd({ ...facts, input: { ...input, deadline: '2026-04-15' } })).toEqual([])
  })
})
