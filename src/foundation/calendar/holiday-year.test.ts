import { expect, it } from 'vitest'
import { holidayFaults, holidayYear } from './holiday-year.ts'
import { holidaysSeed } from './holidays-seed.ts'

const said = (off: string[], work: string[] = []) => holidayFaults(2027, { off, work })[0]?.sentence

it('every year the house begins with may be kept as it is', () => {
  for (const [year, table] of Object.entries(holidaysSeed())) expect(holidayFaults(Number(year), table)).toEqual([])
})

it.each([
  [['2027-02-30'], [], '没有“2027-02-30”这一天，请核对。'],
  [['2026-12-31', '2027-01-01'], [], '2026年12月31日不在 2027年，请记到那一年。'],
  [['2027-01-01', '2027-01-01'], [], '1月1日写了两次，请留一处。'],
  [['2027-05-01'], ['2027-05-01'], '5月1日写了两次，请留一处。'],
  [['2027-05-01'], ['2027-05-11'], '5月11日本是工作日，不用列为调休上班。'],
  [[], [], '2027年还没有放假日期，请照通知补上。'],
] as const)('off %s, worked %s: %s', (off, work, sentence) => {
  expect(said([...off], [...work])).toBe(sentence)
})

it('a whole year is kept in order', () => {
  const typed = { off: ['2027-10-01', '2027-01-01'], work: ['2027-10-09'] }
  expect(holidayFaults(2027, typed)).toEqual([])
  expect(holidayYear(typed)).toEqual({ off: ['2027-01-01', '2027-10-01'], work: ['2027-10-09'] })
})
