import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { stageHeadline } from './stage-headline.ts'

const stage = (name: string, kind: Stage['kind'], from: string | null, to: string | null): Stage => ({
  id: kind,
  name,
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
})
/** The plan of the reference picture. */
const plan = [
  stage('酝酿', 'incubation', '2026-03-02', '2026-03-31'),
  stage('申报', 'declaration', '2026-04-01', '2026-04-20'),
  stage('创建', 'creation', '2026-04-21', '2027-02-28'),
  stage('巡礼', 'exhibition', '2026-06-15', '2026-06-30'),
  stage('认定', 'recognition', '2027-03-01', '2027-03-31'),
  stage('动态管理', 'stewardship', '2027-04-02', null),
]
const total = {
  branches: 1000,
  submitted: 431,
  named: 12,
  counts: { none: 56, candidate: 212, declaring: 301, unit_review: 148, under_review: 96, creating: 187 },
}

describe('the title of the officer’s home is the answer, by the stage of the day', () => {
  it.each([
    ['2026-02-20', '酝酿 3月2日开放，还有 10 天', '1,000 个支部中，301 个正在填写，268 个尚未动笔。'],
    ['2026-03-01', '酝酿 3月2日开放，就在明天', '1,000 个支部中，301 个正在填写，268 个尚未动笔。'],
    ['2026-03-21', '酝酿还有 10 天截止，944 个支部已提名', '1,000 个支部中，212 个正在酝酿，56 个还没有提名。'],
    ['2026-04-14', '申报还有 6 天截止，431 个支部已报送', '1,000 个支部中，301 个正在填写，268 个尚未动笔。'],
    ['2026-04-19', '申报明天 24:00 截止，431 个支部已报送', '1,000 个支部中，301 个正在填写，268 个尚未动笔。'],
    ['2026-04-20', '申报今天 24:00 截止，431 个支部已报送', '1,000 个支部中，301 个正在填写，268 个尚未动笔。'],
    ['2026-09-15', '创建第 148 天，187 个支部在创建中', '1,000 个支部中，244 个还在审核，569 个没有报送。'],
    ['2026-06-20', '巡礼还有 10 天结束，187 个支部在创建中', '1,000 个支部中，244 个还在审核，569 个没有报送。'],
    ['2027-03-21', '认定还有 10 天截止，0 个支部已申请认定', '1,000 个支部中，244 个还在审核，569 个没有报送。'],
    ['2027-04-01', '动态管理 4月2日开放，就在明天', '1,000 个支部中，301 个正在填写，268 个尚未动笔。'],
    ['2027-05-01', '动态管理进行中，12 个品牌已认定', '1,000 个支部中，244 个还在审核，569 个没有报送。'],
  ])('on %s: %s', (today, title, line) => {
    expect(stageHeadline(plan, total, localDate(today))).toEqual({ title, line })
  })

  it('of two windows that share a day the one that ends speaks', () => {
    const seed = [
      stage('品牌酝酿', 'incubation', '2026-04-01', '2026-04-10'),
      stage('品牌申报', 'declaration', '2026-04-10', '2026-04-15'),
      stage('品牌创建', 'creation', '2026-04-15', '2027-03-31'),
    ]
    const on = (day: string) => stageHeadline(seed, total, localDate(day)).title
    expect(on('2026-04-10')).toBe('酝酿今天 24:00 截止，944 个支部已提名')
    expect(on('2026-04-15')).toBe('申报今天 24:00 截止，431 个支部已报送')
    expect(on('2026-04-16')).toBe('创建第 2 天，187 个支部在创建中')
  })

  it('a 创建 that nobody has reached yet says how many are on their way', () => {
    const waiting = { ...total, counts: { none: 569, under_review: 431 } }
    expect(stageHeadline(plan, waiting, localDate('2026-04-22')).title).toBe('创建第 2 天，431 个支部已报送')
  })

  it('a stage with a long name of its own is called by its kind', () => {
    const long = [stage('市直机关党建品牌集中申报', 'declaration', '2026-04-01', '2026-04-20')]
    expect(stageHeadline(long, total, localDate('2026-04-14')).title).toBe('申报还有 6 天截止，431 个支部已报送')
  })

  it('a plan whose stages are all over says what came of it', () => {
    const over = [stage('申报', 'declaration', '2026-04-01', '2026-04-20')]
    expect(stageHeadline(over, total, localDate('2026-05-20')).title).toBe('431 个支部已报送，12 个品牌已认定')
  })

  it('an empty roster is what is to be done first', () => {
    const nobody = { branches: 0, submitted: 0, named: 0, counts: {} }
    expect(stageHeadline(plan, nobody, localDate('2026-04-14')).title).toBe('花名册还是空的，请先导入')
  })

  it('no title is longer than 24 characters', () => {
    for (const day of ['2026-02-20', '2026-03-21', '2026-04-19', '2026-06-20', '2026-09-15', '2027-03-21'])
      expect([...stageHeadline(plan, total, localDate(day)).title.replace(/[\d, :]/g, '')].length).toBeLessThanOrEqual(
        24,
      )
  })
})
