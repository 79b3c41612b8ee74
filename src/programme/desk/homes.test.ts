import { expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import { branchWindows, inspectorLater, judgeLater } from './homes.ts'

const stage = (kind: Stage['kind'], from: string | null, to: string | null): Stage => ({
  id: kind,
  name: kind,
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
})
const plan = [
  stage('incubation', '2026-03-02', '2026-03-31'),
  stage('declaration', '2026-04-01', '2026-04-20'),
  stage('creation', '2026-04-21', '2027-02-28'),
  stage('recognition', '2027-03-01', null),
]

it.each([
  ['2026-02-20', ['提名 3月2日开放', '申报 4月1日开放', '认定申请 2027年3月1日开放']],
  [
    '2026-04-14',
    [
      '提名 4月20日 24:00 截止，还有 6 天 正在开放',
      '申报 4月20日 24:00 截止，还有 6 天 正在开放',
      '认定申请 2027年3月1日开放',
    ],
  ],
  [
    '2027-04-01',
    ['提名 已于 2026年4月20日截止', '申报 已于 2026年4月20日截止', '认定申请 正在开放，不限时间 正在开放'],
  ],
])('on %s a branch sees when it may do what: %j', (today, said) => {
  const windows = branchWindows(plan, localDate(today))
  expect(windows.map(one => `${one.label} ${one.words}${one.open ? ' 正在开放' : ''}`)).toEqual(said)
})

it('what the plan gives no dates is not spoken of', () => {
  expect(branchWindows([stage('declaration', null, null)], localDate('2026-04-14'))).toEqual([])
})

it('judges and inspectors read when theirs begins', () => {
  const today = localDate('2026-04-14')
  expect(judgeLater(plan, today).line).toBe('认定 2027年3月1日开始。分给您评的品牌到时列在这里，开始前会通知您。')
  expect(inspectorLater(plan, today).line).toContain('创建 4月21日开始。')
  expect(inspectorLater(plan, localDate('2026-05-01')).line).toContain('创建正在进行，2027年2月28日截止。')
  expect(judgeLater([], today).line).toBe('分给您评的品牌到时列在这里，开始前会通知您。')
})
