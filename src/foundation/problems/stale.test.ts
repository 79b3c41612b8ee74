import { expect, it } from 'vitest'
import { localDate } from '../calendar/dates.ts'
import { whoChanged } from './stale.ts'

const today = localDate('2026-04-14')
const change = { byUserId: 'gu', byName: '顾一帆', at: new Date('2026-04-14T02:32:00Z') }

it('says who changed it and when, today by the time alone', () => {
  expect(whoChanged(change, 'shen', today)).toBe('顾一帆在 10:32')
  expect(whoChanged({ ...change, at: '2026-04-13T02:32:00.000Z' }, 'shen', today)).toBe('顾一帆在 4月13日 10:32')
})

it('tells one’s own other window apart from a colleague', () => {
  expect(whoChanged(change, 'gu', today)).toBe('您在 10:32从另一处')
})

it('says no name where nobody is known', () => {
  expect(whoChanged({ byUserId: null, byName: null, at: null }, 'shen', today)).toBe('有人刚才')
})
