import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import {
  byDeadline,
  deskHeadline,
  waitingOfBrand,
  waitingToAppoint,
  waitingToRelease,
  waitingToReview,
} from './waiting.ts'

const today = localDate('2026-04-14')
const holidays = { 2026: { off: [], work: [] } }
const secretary = { select: true, write: true, submit: true }
const editor = { select: false, write: true, submit: false }
const lead = { select: false, write: false, submit: false }
const brand = (state: string) => ({ id: 'b', name: '田埂上的课堂', state })
const has = (gaps: number, remarks = 0) => ({ until: localDate('2026-04-20'), gaps, remarks })

describe('what waits on the branch’s side', () => {
  it.each([
    ['candidate', secretary, has(0), ['“田埂上的课堂”还没有确定培育', '答四项标志，每项一两句']],
    ['candidate', editor, has(0), []],
    ['declaring', secretary, has(3), ['“田埂上的课堂”申报表还没有报送', '还差 3 处']],
    ['declaring', secretary, has(0), ['“田埂上的课堂”申报表还没有报送', '各栏都已具备，可以报送']],
    ['declaring', editor, has(0), ['“田埂上的课堂”申报表还没有报送', '各栏都已具备，请书记报送']],
    ['declaring', editor, has(1, 2), ['“田埂上的课堂”退回，2 条意见待答复', '还差 1 处']],
    ['declaring', secretary, has(0, 2), ['“田埂上的课堂”退回，2 条意见待答复', '意见已逐条答复，可以重新报送']],
    ['declaring', lead, has(3), []],
    ['under_review', secretary, has(0), []],
    ['creating', secretary, has(0), []],
  ])('%s, %j: %j', (state, part, facts, said) => {
    const rows = waitingOfBrand(brand(state), facts, part, today)
    expect(rows.flatMap(row => [row.title, row.line])).toEqual(said)
  })

  it('its deadline is said in full', () => {
    expect(waitingOfBrand(brand('declaring'), has(3), secretary, today)[0]).toMatchObject({
      due: '2026-04-20',
      dueWords: '4月20日 24:00 截止，还有 6 天',
      pressing: 'later',
    })
  })
})

describe('what waits on the committee’s side', () => {
  const queue = [{ id: 'a' }, { id: 'b' }]

  it.each([
    ['2026-04-14', '最早一件 4月14日报送', '4月17日', 'later'],
    ['2026-04-09', '最早一件 4月9日报送，已 3 个工作日', '今天', 'today'],
    ['2026-04-10', '最早一件 4月10日报送，已 2 个工作日', '明天', 'later'],
    ['2026-04-07', '最早一件 4月7日报送，已 5 个工作日', '已过 4 天', 'past'],
  ])('the oldest of the queue, handed in on %s, sets its day', (since, line, dueWords, pressing) => {
    expect(waitingToReview(queue, localDate(since), today, holidays)).toMatchObject([
      { count: 2, line, dueWords, pressing, link: '/brands/a/review' },
    ])
  })

  it('without a table of holidays no day is made up', () => {
    expect(waitingToReview(queue, localDate('2026-04-09'), today, {})).toMatchObject([
      { line: '最早一件 4月9日报送', due: null, dueWords: '' },
    ])
    expect(waitingToReview([], null, today, holidays)).toEqual([])
  })

  it('decisions wait to be sent on the day they were made', () => {
    const pending = [
      { action: 'pass', day: today },
      { action: 'return', day: localDate('2026-04-13') },
    ]
    expect(waitingToRelease(pending, today)).toMatchObject([
      { count: 2, line: '受理 1、退回 1，核对后一并发出', dueWords: '已过 1 天', pressing: 'past' },
    ])
    expect(waitingToRelease([], today)).toEqual([])
  })

  it('units without a reviewer are named, two of them, and counted', () => {
    const units = ['市教育局', '市商务局', '市水务局'].map(name => ({ id: name, name }))
    expect(waitingToAppoint(units)).toMatchObject([
      { count: 3, of: '个', line: '市教育局、市商务局等，指定后才能审核', link: '/organizations?at=市教育局' },
    ])
    expect(waitingToAppoint(units.slice(0, 1))[0]?.line).toBe('市教育局，指定后才能审核')
  })
})

it('rows come by deadline, those without one last and as they were', () => {
  const rows = [
    ...waitingToAppoint([{ id: 'u', name: '市教育局' }]),
    ...waitingToRelease([{ action: 'pass', day: today }], today),
    ...waitingOfBrand(brand('declaring'), has(1), secretary, today),
  ]
  expect(byDeadline(rows).map(row => row.kind)).toEqual(['release', 'declare', 'appoint'])
  expect(deskHeadline(rows, today)).toBe('还有 3 件事等您办，最早的今天到期')
  expect(deskHeadline(rows.slice(0, 1), today)).toBe('还有 1 件事等您办')
  expect(deskHeadline([], today)).toBe('眼下没有等您办的事')
})
