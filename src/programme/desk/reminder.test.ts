import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { groupText, reminderOf, urgeText } from './reminder.ts'

const stage = (name: string, kind: Stage['kind'], from: string | null, to: string | null): Stage => ({
  id: kind,
  name,
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
})
const plan = [
  stage('酝酿', 'incubation', '2026-03-02', '2026-03-31'),
  stage('申报', 'declaration', '2026-04-01', '2026-04-20'),
]
const on = (day: string) => reminderOf(plan, localDate(day))
const missing = [
  { unit: '市商务局', count: 20 },
  { unit: '市教育局', count: 0 },
  { unit: '市交通运输局', count: 26 },
]

describe('what branches are reminded of', () => {
  it.each([
    ['2026-02-20', null],
    ['2026-03-10', { stage: '酝酿', until: '2026-03-31', act: '提名', over: false }],
    ['2026-04-14', { stage: '申报', until: '2026-04-20', act: '报送', over: false }],
    ['2026-05-04', { stage: '申报', until: '2026-04-20', act: '报送', over: true }],
  ])('on %s: %j', (day, expected) => expect(on(day)).toEqual(expected))

  it('a window without an end has nothing to remind of', () => {
    const open = [stage('申报', 'declaration', '2026-04-01', null)]
    expect(reminderOf(open, localDate('2026-04-14'))).toBeNull()
  })
})

describe('复制到微信群', () => {
  const text = (day: string, out = missing) => {
    const reminder = on(day)
    return reminder && groupText(reminder, out, 'http://pinpai.example/', localDate(day))
  }
  it('names units and numbers, the day and the way in', () => {
    expect(text('2026-04-14')).toBe(
      '【申报提醒】4月20日24:00截止，还有46个支部未报送：市商务局20、市交通运输局26。入口：http://pinpai.example/ 已报送的不必回复。',
    )
  })
  it('after the day says so', () => expect(text('2026-04-22')).toContain('4月20日已截止，还有46个支部未报送'))
  it('when nobody is out asks nothing of anybody', () => {
    expect(text('2026-04-14', [])).toBe('【申报提醒】4月20日24:00截止，各支部都已报送。')
  })
})

describe('催办单', () => {
  const text = (day: string) => {
    const reminder = on(day)
    return reminder && urgeText(reminder, 6, localDate(day))
  }
  it.each([
    [
      '2026-04-14',
      '品牌申报4月20日24:00截止，还有6天。你单位还有下列 6 个支部没有报送。请督促按时报送，有困难的可申请延期。',
    ],
    ['2026-04-20', '品牌申报今天24:00截止。你单位还有下列 6 个支部没有报送。请督促按时报送，有困难的可申请延期。'],
    [
      '2026-04-22',
      '品牌申报已于4月20日截止。你单位还有下列 6 个支部没有报送。确需补报的，请写明事由，由工委准予延期。',
    ],
  ])('on %s: %s', (day, words) => expect(text(day)).toBe(words))
})
