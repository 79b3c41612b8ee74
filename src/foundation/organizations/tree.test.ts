import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/dates.ts'
import { heirsOf, lineageOf, type Succession } from './succession.ts'
import {
  branchesBelow,
  displayUnit,
  mayHang,
  type OrganizationVersion,
  organizationsOn,
  pathOf,
  treeOn,
} from './tree.ts'

const version = (
  id: string,
  kind: OrganizationVersion['kind'],
  more: Partial<OrganizationVersion> = {},
): OrganizationVersion => ({
  id,
  kind,
  name: id,
  parentId: kind === 'committee' ? null : '工委',
  from: localDate('2026-01-01'),
  to: null,
  position: 1,
  memberCount: null,
  ...more,
})
const day = localDate

const versions = [
  version('工委', 'committee'),
  version('财政局', 'unit', { position: 2, to: day('2026-06-01') }),
  version('财政局', 'unit', { position: 2, name: '财政和国资局', from: day('2026-06-01') }),
  version('规划局', 'unit', { position: 1 }),
  version('预算处支部', 'branch', { parentId: '财政局' }),
  version('窗口支部', 'branch', { parentId: '规划局', position: 2, to: day('2026-09-01') }),
  version('测绘支部', 'branch', { parentId: '规划局', position: 1 }),
  version('直属支部', 'branch', { position: 9 }),
]

describe('the tree of a day', () => {
  const names = (date: string) =>
    treeOn(day(date), versions)?.children.map(unit => [unit.name, unit.children.map(branch => branch.name)])

  it('stands in official order, whatever order the rows came in', () => {
    expect(names('2026-03-01')).toEqual([
      ['规划局', ['测绘支部', '窗口支部']],
      ['财政局', ['预算处支部']],
      ['直属支部', []],
    ])
  })
  it('shows the new name from the first day of the change, the old one until the day before', () => {
    expect(names('2026-05-31')?.[1]?.[0]).toBe('财政局')
    expect(names('2026-06-01')?.[1]?.[0]).toBe('财政和国资局')
  })
  it('leaves out a branch from the day it is dissolved', () => {
    expect(names('2026-08-31')?.[0]?.[1]).toContain('窗口支部')
    expect(names('2026-09-01')?.[0]?.[1]).toEqual(['测绘支部'])
  })
  it('is nothing before the committee was founded', () => expect(treeOn(day('2025-12-31'), versions)).toBeNull())
  it('shows a branch directly under the committee as a unit of its own', () => {
    const organizations = organizationsOn(day('2026-03-01'), versions)
    expect(displayUnit(pathOf('直属支部', organizations))?.name).toBe('直属支部')
    expect(displayUnit(pathOf('窗口支部', organizations))?.name).toBe('规划局')
    expect(displayUnit(pathOf('工委', organizations))).toBeNull()
  })
  it('finds every branch, under a unit or not', () => {
    const tree = treeOn(day('2026-03-01'), versions)
    expect(tree && branchesBelow(tree).map(branch => branch.name)).toEqual([
      '测绘支部',
      '窗口支部',
      '预算处支部',
      '直属支部',
    ])
  })
  it('does not hang when somebody made a circle in SQL', () => {
    const circle = [
      version('工委', 'committee'),
      version('甲', 'unit', { parentId: '乙' }),
      version('乙', 'unit', { parentId: '甲' }),
    ]
    expect(pathOf('甲', organizationsOn(day('2026-03-01'), circle)).length).toBeLessThanOrEqual(3)
  })
  it.each([
    ['branch', 'unit', true],
    ['branch', 'committee', true],
    ['branch', 'branch', false],
    ['unit', 'committee', true],
    ['unit', 'unit', false],
    ['committee', 'committee', false],
  ] as const)('a %s under a %s: %s', (kind, under, fits) => expect(mayHang(kind, under)).toBe(fits))
})

describe('succession', () => {
  const became = (organizationId: string, successorId: string): Succession => ({
    organizationId,
    successorId,
    on: day('2026-06-01'),
    kind: 'merge',
  })
  const line = [became('甲', '丙'), became('乙', '丙'), became('丙', '丁'), became('丙', '戊')]
  const lives = (id: string) => ['丁', '戊', '己'].includes(id)
  it('follows a merged and then split branch to everything it lives on in', () =>
    expect(heirsOf('甲', line, lives)).toEqual(['丁', '戊']))
  it('a living branch stands in its own place', () => expect(heirsOf('己', line, lives)).toEqual(['己']))
  it('a branch dissolved without successor has no heir', () => expect(heirsOf('庚', line, lives)).toEqual([]))
  it('knows everything a branch came from', () => expect(lineageOf('丁', line)).toEqual(['丙', '甲', '乙']))
  it('ends in a circle too', () => expect(lineageOf('甲', [became('甲', '乙'), became('乙', '甲')])).toEqual(['乙']))
})
