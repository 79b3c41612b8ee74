import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/dates.ts'
import type { RosterBranch } from './roster.ts'
import { planRoster } from './roster-plan.ts'
import type { RosterState } from './roster-state.ts'
import type { OrganizationVersion } from './tree.ts'

const began = localDate('2026-01-01')
const on = localDate('2026-04-01')
const organization = (
  id: string,
  kind: OrganizationVersion['kind'],
  parentId: string | null,
  position: number,
): OrganizationVersion => ({
  id,
  kind,
  name: id,
  parentId,
  position,
  from: began,
  to: null,
  memberCount: kind === 'branch' ? 10 : null,
})
const state: RosterState = {
  committeeId: '工委',
  organizations: [
    organization('工委', 'committee', null, 0),
    organization('规划局', 'unit', '工委', 1),
    organization('税务局', 'unit', '工委', 2),
    organization('窗口支部', 'branch', '规划局', 1),
    organization('测绘支部', 'branch', '规划局', 2),
    organization('征管支部', 'branch', '税务局', 1),
  ],
  people: [
    { id: 'p1', organizationId: '窗口支部', name: '温知夏', phone: '13800000001', userId: 'u1' },
    { id: 'p2', organizationId: '规划局', name: '李敏', phone: null, userId: 'u2' },
    { id: 'p3', organizationId: '测绘支部', name: '方宁', phone: null, userId: 'u3' },
    { id: 'p4', organizationId: '征管支部', name: '陈一', phone: null, userId: 'u4' },
  ],
  grants: [
    { id: 'g1', userId: 'u1', organizationId: '窗口支部', role: 'branch_secretary' },
    { id: 'g2', userId: 'u2', organizationId: '窗口支部', role: 'branch_lead' },
    { id: 'g3', userId: 'u3', organizationId: '测绘支部', role: 'branch_secretary' },
    { id: 'g4', userId: 'u4', organizationId: '征管支部', role: 'branch_secretary' },
  ],
}
const empty: RosterState = { ...state, organizations: state.organizations.slice(0, 1), people: [], grants: [] }

const named = (names?: string) =>
  names === undefined
    ? null
    : names === ''
      ? []
      : names.split('、').map(name => ({ name: name.split('@')[0] ?? '', phone: name.split('@')[1] ?? null }))
const branch = (
  unit: string | null,
  name: string,
  who: { 书记?: string; 领导?: string; 联络员?: string; 人数?: number } = {},
): RosterBranch => ({
  row: next(),
  unit,
  name,
  secretary: named(who.书记),
  lead: named(who.领导),
  editor: named(who.联络员),
  memberCount: who.人数 ?? null,
})
let last = 0
const next = () => {
  last += 1
  return last
}
const plan = (file: RosterBranch[], known = state, more: { endMissing?: boolean; separate?: string[] } = {}) =>
  planRoster(file, known, { endMissing: false, separate: [], on, ...more }, () => `新${next()}`)

const asItIs = () => [
  branch('规划局', '窗口支部', { 书记: '温知夏', 领导: '李敏', 人数: 10 }),
  branch('规划局', '测绘支部', { 书记: '方宁' }),
  branch('税务局', '征管支部', { 书记: '陈一' }),
]

describe('a roster imported', () => {
  it('for the first time makes units, branches in the order of the file, people and their roles', () => {
    const { added, people, appointed } = plan(asItIs(), empty)
    expect(added.map(one => [one.kind, one.name, one.position])).toEqual(
      [
        ['unit', '规划局', 1],
        ['branch', '窗口支部', 1],
        ['branch', '测绘支部', 2],
        ['unit', '税务局', 2],
        ['branch', '征管支部', 1],
      ].sort((a, b) => Number(a[0] === 'branch') - Number(b[0] === 'branch')),
    )
    expect(people.map(person => person.name)).toEqual(['温知夏', '李敏', '方宁', '陈一'])
    expect(appointed.map(naming => naming.role)).toEqual([
      'branch_secretary',
      'branch_lead',
      'branch_secretary',
      'branch_secretary',
    ])
  })
  it('a second time changes nothing', () => {
    const again = plan(asItIs())
    expect([again.added, again.changed, again.appointed, again.endedGrants, again.missing]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })
  it('a new secretary takes over; an empty cell leaves a role as it is, “暂缺” ends it', () => {
    const { appointed, endedGrants } = plan([
      branch('规划局', '窗口支部', { 书记: '新来的' }),
      branch('规划局', '测绘支部', { 书记: '' }),
    ])
    expect(appointed.map(naming => [naming.branchId, naming.person.name, naming.person.isNew])).toEqual([
      ['窗口支部', '新来的', true],
    ])
    expect(endedGrants.map(grant => grant.id)).toEqual(['g1', 'g3'])
  })
  it('one name in one unit is one person with one account; in two units it is two', () => {
    const { people } = plan(
      [
        branch('甲局', '一支部', { 书记: '王强', 领导: '李敏' }),
        branch('甲局', '二支部', { 书记: '赵武', 领导: '李敏、王强' }),
        branch('乙局', '一支部', { 书记: '王强' }),
      ],
      empty,
    )
    expect(people.map(person => person.name)).toEqual(['王强', '李敏', '赵武', '王强'])
  })
  it('a telephone tells namesakes apart, and joins one person of two units', () => {
    const { people } = plan(
      [
        branch('甲局', '一支部', { 书记: '王强@13800000001' }),
        branch('甲局', '二支部', { 书记: '王强@13800000002' }),
        branch('乙局', '三支部', { 书记: '王强@13800000001' }),
      ],
      empty,
    )
    expect(people.map(person => person.phone)).toEqual(['13800000001', '13800000002'])
  })
  it('a secretary with a new telephone is the same person', () => {
    const { people, appointed, endedGrants } = plan([branch('规划局', '窗口支部', { 书记: '温知夏@13900000009' })])
    expect(people).toMatchObject([{ id: 'p1', phone: '13900000009', phoneChanged: true, isNew: false }])
    expect([appointed, endedGrants]).toEqual([[], []])
  })
  it('says when one name answers for two branches', () => {
    expect(
      plan([branch('甲局', '一支部', { 书记: '王强' }), branch('甲局', '二支部', { 书记: '王强' })], empty).sharedNames,
    ).toEqual(['王强'])
  })
})

describe('a reorganization in the roster', () => {
  it('a renamed branch is known by its secretary, unless the officer says otherwise', () => {
    const file = () => [
      branch('规划局', '政务窗口支部', { 书记: '温知夏' }),
      branch('规划局', '测绘支部', { 书记: '方宁' }),
    ]
    const { changed, added } = plan(file())
    expect(changed.map(({ before, after, link }) => [before.name, after.name, link])).toEqual([
      ['窗口支部', '政务窗口支部', 'rename'],
    ])
    expect(added).toEqual([])
    const apart = plan(file(), state, { separate: ['窗口支部'] })
    expect(apart.added.map(one => one.name)).toEqual(['政务窗口支部'])
    expect(apart.missing.map(one => one.id)).toContain('窗口支部')
  })
  it('a renamed unit keeps its branches', () => {
    const { changed, added, missing } = plan([
      branch('自然资源局', '窗口支部', { 书记: '温知夏' }),
      branch('自然资源局', '测绘支部', { 书记: '方宁' }),
      branch('税务局', '征管支部', { 书记: '陈一' }),
    ])
    expect(changed.map(({ before, after, link }) => [before.id, after.name, link])).toEqual([
      ['规划局', '自然资源局', 'rename'],
    ])
    expect([added, missing]).toEqual([[], []])
  })
  it('a branch that moved to another unit is the same branch', () => {
    const { changed } = plan([
      branch('税务局', '征管支部', { 书记: '陈一' }),
      branch('税务局', '测绘支部', { 书记: '方宁' }),
    ])
    expect(changed.map(({ before, after, link }) => [before.id, before.parentId, after.parentId, link])).toEqual([
      ['测绘支部', '规划局', '税务局', 'move'],
    ])
  })
  it('branches the file does not name stay, unless the officer ends them with their roles', () => {
    const file = () => [branch('规划局', '窗口支部', { 书记: '温知夏' })]
    expect(plan(file()).dissolved).toEqual([])
    const ending = plan(file(), state, { endMissing: true })
    expect(ending.dissolved.map(one => one.id)).toEqual(['测绘支部', '征管支部', '税务局'])
    expect(ending.endedGrants.map(grant => grant.id)).toEqual(['g3', 'g4'])
  })
  it('a file of one unit leaves the official order of the others', () => {
    expect(
      plan([branch('税务局', '征管支部', { 书记: '陈一' }), branch('税务局', '稽查支部', { 书记: '新人' })]),
    ).toMatchObject({
      changed: [],
      added: [{ name: '稽查支部', parentId: '税务局', position: 2 }],
    })
  })
  it('a file of everybody sets the official order', () => {
    const { changed } = plan([branch('税务局', '征管支部'), branch('规划局', '测绘支部'), branch('规划局', '窗口支部')])
    expect(changed.map(({ after }) => [after.id, after.position])).toEqual([
      ['税务局', 1],
      ['规划局', 2],
      ['测绘支部', 1],
      ['窗口支部', 2],
    ])
  })
})
