import { expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Answers, Row } from '../../foundation/forms/entry.ts'
import { flowOf, withFlow } from './flow.ts'

const today = localDate('2026-04-12')
const by = { today, max: 300 }
const measure = (id: string, title: string, from: string, more: object = {}): Row => ({
  id,
  title,
  period: { from, to: '2026-12-31' },
  ...more,
})
const card = measure('m2', '大户联系卡', '2026-05-01')
const lessons = measure('m1', '四季田埂课', '2026-04-20', { milestoneDate: '2027-01-15', milestone: '冬课开完' })

it('创建流程 tells the measures and their milestones by date, whatever order they were written in', () => {
  expect(flowOf({ measures: [card, lessons] }, today, 300)).toBe(
    '4月20日起四季田埂课，5月1日起大户联系卡，2027年1月15日冬课开完。',
  )
})

it('a measure without a date or a name is left out, and what does not fit is left out whole', () => {
  const half = { measures: [measure('m3', '', '2026-04-15'), { id: 'm4', title: '无日期' }, card, lessons] }
  expect(flowOf(half, today, 24)).toBe('4月20日起四季田埂课，5月1日起大户联系卡。')
  expect(flowOf({}, today, 300)).toBe('')
})

it('it follows the measures until somebody writes it in words of their own', () => {
  const empty: Answers = { measures: [] }
  const first = withFlow(empty, { ...empty, measures: [lessons] }, by)
  expect(first.flow).toBe('4月20日起四季田埂课，2027年1月15日冬课开完。')
  const second = withFlow(first, { ...first, measures: [lessons, card] }, by)
  expect(second.flow).toContain('5月1日起大户联系卡')
  const own = { ...second, flow: '先摸底，再开讲，最后回访。' }
  expect(withFlow(second, own, by).flow).toBe('先摸底，再开讲，最后回访。')
  expect(withFlow(own, { ...own, measures: [lessons] }, by).flow).toBe('先摸底，再开讲，最后回访。')
  // Emptied it stays empty until a measure changes: nothing jumps back under the fingers.
  expect(withFlow(own, { ...own, flow: '' }, by).flow).toBe('')
})
