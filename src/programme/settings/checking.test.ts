import { describe, expect, it } from 'vitest'
import {
  type Checking,
  confirmed,
  countsInWords,
  countsOf,
  everythingGoneThrough,
  groundedReadings,
  nextInHand,
  nothingChecked,
  settled,
  stateOf,
  stillOpen,
} from './checking.ts'
import type { Reading } from './readings.ts'

const reading = (key: string, ...notes: string[]): Reading => ({
  key,
  places: [{ start: 0, end: 4 }],
  notes,
  said: '',
  fact: null,
})
const readings = [
  reading('title'),
  reading('stages.incubation'),
  reading('stages.creation', '方案写“4月下旬”，按4月21日起算。'),
  reading('naming'),
]
const checked = (...keys: string[]): Checking => ({ ...nothingChecked, confirmed: keys })

describe('item by item', () => {
  it('what was reckoned asks, what stands in the plan is read, what was looked at is confirmed', () => {
    expect(readings.map(one => stateOf(one, checked('title')))).toEqual(['confirmed', 'read', 'asked', 'read'])
  })

  it('Enter goes to the next that is open, from the top again after the last, and to none when all are', () => {
    expect(nextInHand(readings, nothingChecked, null)).toBe('title')
    expect(nextInHand(readings, checked('title'), 'title')).toBe('stages.incubation')
    expect(nextInHand(readings, checked('stages.creation', 'naming'), 'naming')).toBe('title')
    expect(nextInHand(readings, checked(...readings.map(one => one.key)), 'naming')).toBeNull()
  })

  it.each([
    [
      nothingChecked,
      'title',
      '读出 4 项，1 项正在核对，2 项待核对，1 项请您确认，3 句没有读懂。方案没有写的 6 项留到下一步。',
    ],
    [
      checked('title'),
      'stages.creation',
      '读出 4 项，1 项已核对，1 项正在核对，2 项待核对，3 句没有读懂。方案没有写的 6 项留到下一步。',
    ],
    [
      checked('title', 'stages.incubation', 'naming'),
      null,
      '读出 4 项，3 项已核对，1 项请您确认，3 句没有读懂。方案没有写的 6 项留到下一步。',
    ],
  ])('the line under the title counts as it goes', (checking, inHand, words) => {
    expect(countsInWords(countsOf(readings, checking, inHand), 3, 6)).toBe(words)
  })

  it('and says no more than there is', () => {
    expect(countsInWords(countsOf(readings, checked(...readings.map(one => one.key)), null), 0, 0)).toBe(
      '读出 4 项，4 项已核对。',
    )
  })

  it('confirming and settling twice is once', () => {
    expect(confirmed(confirmed(nothingChecked, 'a'), 'a').confirmed).toEqual(['a'])
    expect(settled(settled(nothingChecked, 'a'), 'a').settled).toEqual(['a'])
  })
})

describe('what was taught by hand', () => {
  const taught = (key: string, start: number, end: number): Checking => ({
    ...nothingChecked,
    taught: [{ key, start, end }],
  })

  it('has its own ground, in the place of what the reader took', () => {
    const [naming] = groundedReadings([reading('naming', '方案只写了上限。')], taught('naming', 10, 14))
    expect(naming).toMatchObject({ places: [{ start: 10, end: 14 }], notes: [] })
  })

  it('stands beside it where the setting is a list', () => {
    const [reasons] = groundedReadings([reading('reasons')], taught('reasons', 40, 46))
    expect(reasons?.places).toEqual([
      { start: 0, end: 4 },
      { start: 40, end: 46 },
    ])
  })

  it('is a setting read from the plan where there was none, to be confirmed like the others', () => {
    const all = groundedReadings(readings, taught('authority', 40, 46))
    expect(all.map(one => one.key)).toContain('authority')
    expect(stillOpen(all, [], [], checked('title')).readings).toContain('authority')
  })
})

describe('before anybody is asked to check', () => {
  const open = stillOpen(readings, [{ key: 'left.0' }, { key: 'left.1' }], [{ key: 'authority' }], {
    ...nothingChecked,
    confirmed: ['title'],
    placed: { 'left.0': 'note' },
  })

  it('nothing read is unseen, nothing left is dropped, nothing unsaid is assumed', () => {
    expect(everythingGoneThrough(open).map(one => [one.sentence, one.pin])).toEqual([
      ['还有 3 项没有核对，逐项看过再请人复核。', 'stages.incubation'],
      ['还有 1 句没有归处，归到设置或只作说明即可。', 'left.1'],
      ['方案没有写的还有 1 项未定，采用建议或自己填。', 'authority'],
    ])
  })

  it('and when all is done nothing is said', () => {
    expect(everythingGoneThrough({ readings: [], left: [], unsaid: [] })).toEqual([])
  })
})
