import { expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { BrandState } from '../brands/states.ts'
import type { Facts } from '../lifecycle/facts.ts'
import { factsOf } from '../lifecycle/testing-facts.ts'
import { headlineOf } from './headline.ts'

const holders = { secretaries: '温知夏', readAt: null, since: localDate('2026-04-11'), label: '' }
const cells = (
  state: BrandState,
  more: Partial<Facts> = {},
  of: Partial<typeof holders> & { readAt?: string | null } = {},
) => {
  const { next, who } = headlineOf(factsOf(state, more), { ...holders, ...of })
  return [next.title, next.line, next.dueWords ?? '', who.title, who.line]
}
const remarks = [{ id: 'x', pin: 'theme' }]

it('a brand whose branch is no more waits for the officer’s word, whatever its state asks', () => {
  const heirs = [
    { id: 'p', name: '种植业科党支部', unit: null },
    { id: 'z', name: '植保科党支部', unit: null },
  ]
  const ended = { name: '农机科党支部', lives: false, heirs }
  const { next, who } = headlineOf(factsOf('declaring', { branch: ended }), { ...holders, officers: '顾一帆' })
  expect([next.title, next.line, next.dueWords]).toEqual([
    '定由哪个支部承接',
    '农机科党支部已撤并，承接支部是种植业科党支部、植保科党支部',
    null,
  ])
  expect(who).toEqual({ title: '顾一帆', line: '由工委干事办理' })
  expect(cells('candidate', { branch: { ...ended, heirs: [] } })[1]).toBe('农机科党支部已撤销，没有登记承接支部')
  expect(cells('withdrawn', { branch: ended })[0]).toBe('没有待办的事')
})

it.each([
  ['candidate', {}, {}, ['答四项标志，确定培育', '每项一两句即可', '', '温知夏', '支部书记负总责']],
  [
    'declaring',
    {},
    {},
    ['填好申报表，报送', '各栏都已具备，可以报送', '4月15日 24:00 截止，还有 3 天', '温知夏', '支部书记负总责'],
  ],
  [
    'declaring',
    { remarks },
    {},
    [
      '答复意见，重新申报',
      '各栏都已具备，可以报送',
      '4月15日 24:00 截止，还有 3 天',
      '温知夏',
      '支部书记负总责，退回意见还没有读',
    ],
  ],
  [
    'declaring',
    { remarks },
    { readAt: '4月11日 16:20' },
    [
      '答复意见，重新申报',
      '各栏都已具备，可以报送',
      '4月15日 24:00 截止，还有 3 天',
      '温知夏',
      '支部书记负总责，4月11日 16:20已读退回意见',
    ],
  ],
  // Nothing is sent to a reviewer: what the branch has read says nothing about them.
  [
    'under_review',
    {},
    { readAt: '4月11日 16:20' },
    ['等工委审核答复', '支部不用再做什么', '', '顾一帆', '在工委审核，4月11日收到'],
  ],
  [
    'under_review',
    { steps: [{ name: '工委审核', by: 'committee' as const, number: 1, holders: [] }] },
    {},
    ['等工委审核答复', '支部不用再做什么', '', '还没有审核人', '请顾一帆（111 室）指定'],
  ],
  ['creating', {}, {}, ['按节点推进举措', '按创建方案组织实施', '', '温知夏', '支部书记负总责，受理通知还没有读']],
  [
    'candidate',
    {},
    { secretaries: '' },
    ['答四项标志，确定培育', '每项一两句即可', '', '还没有支部书记', '请工委在花名册里登记'],
  ],
] as const)('%s, %j, %j: what is next and who holds it', (state, more, of, expected) => {
  expect(cells(state, more as Partial<Facts>, of as Partial<typeof holders>)).toEqual(expected)
})
