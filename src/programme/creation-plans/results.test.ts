import { expect, it } from 'vitest'
import { resultsOf } from './results.ts'

it('预期成效 are the rows that say what is measured, as far as they are filled', () => {
  const rows = [
    { id: 'r1', indicator: '办结天数 ', unit: '天', now: '3', target: '2', source: '窗口系统' },
    { id: 'r2', indicator: '', unit: '件' },
    { id: 'r3', indicator: '回访' },
  ]
  expect(resultsOf({ results: rows })).toEqual([
    { id: 'r1', indicator: '办结天数', unit: '天', now: '3', target: '2', source: '窗口系统' },
    { id: 'r3', indicator: '回访', unit: '', now: '', target: '', source: '' },
  ])
  expect(resultsOf({})).toEqual([])
})
