import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { FileSeen } from '../../foundation/files/file.ts'
import { programmeDefaults } from '../campaigns/settings.ts'
import { creationPlanDefaults } from '../creation-plans/settings.ts'
import { leadingGroupDefaults } from '../leading-groups/settings.ts'
import { compareDeclarations, countChanges, type EntryChange } from './compare.ts'
import type { MeasureSettings } from './contract.ts'
import type { Declaration } from './declaration.ts'
import { declarationDefaults } from './settings.ts'

const settings: MeasureSettings = {
  programme: {
    ...programmeDefaults,
    title: '一支部一品牌',
    year: 2011,
    officer: '顾一帆',
    stages: [
      { id: 'a', name: '申报', kind: 'declaration', from: localDate('2011-04-10'), to: localDate('2011-04-15') },
    ],
  },
  declarations: declarationDefaults,
  creationPlans: creationPlanDefaults,
  leadingGroups: leadingGroupDefaults,
}
const names = { fang: '方宁', li: '李敏' }

const consulting = {
  id: 'm1',
  title: '难件会诊',
  carrier: '周四会诊台',
  owner: ['fang'],
  lead: ['li'],
  period: { from: '2011-04-20', to: '2011-12-31' },
}
const calling = {
  id: 'm2',
  title: '办后回访',
  carrier: '回访卡',
  owner: ['fang'],
  lead: ['li'],
  period: { from: '2011-05-01', to: '2012-03-31' },
}
const first: Declaration = {
  name: '一窗办到底',
  field: '服务群众',
  form: { connotation: '谁接件谁管到发证，试办312件。', audience: ['办事群众'] },
  plan: { measures: [consulting, calling] },
  leadingGroup: { drafting: ['li'], carrying_out: ['fang'] },
  replies: {},
}

const photo: FileSeen = {
  id: 'a',
  entry: 'materials',
  name: '会场.jpg',
  type: 'image/jpeg',
  kind: 'image',
  size: 1024,
  width: 800,
  height: 600,
  seconds: null,
  capturedAt: null,
  uploadedAt: '2026-04-12T02:00:00Z',
}

const compare = (after: Partial<Declaration>) => compareDeclarations(first, { ...first, ...after }, settings, names)
const at = (changes: readonly EntryChange[], pin: string) => {
  const found = changes.find(change => change.pin === pin)
  if (!found) throw new Error(`nothing at ${pin}`)
  return found
}
const rowsAt = (changes: readonly EntryChange[], pin: string) => {
  const found = at(changes, pin)
  if (found.as !== 'rows') throw new Error(`${pin} is no table`)
  return found.rows
}

describe('two versions of a declaration', () => {
  it('stand entry by entry in the order of the page, unchanged ones included', () => {
    const changes = compare({})
    expect(changes.map(change => change.pin)).toEqual([
      'name',
      'field',
      'audience',
      'slogan',
      'logo',
      'connotation',
      'concept',
      'theme',
      'background',
      'feature',
      'case',
      'materials',
      'secrecy',
      'goals',
      'measures',
      'results',
      'flow',
      'succession',
      'attachments',
      'leadingGroup.drafting',
      'leadingGroup.carrying_out',
      'leadingGroup.checking',
    ])
    expect(changes.some(change => change.changed)).toBe(false)
    expect(countChanges(changes)).toBe(0)
  })

  it('show files as kept, added or taken away, each once; one that is no longer there has only its place', () => {
    const known = Object.fromEntries(['a', 'b', 'c'].map(id => [id, { ...photo, id, name: `${id}.jpg` }]))
    const before = { ...first, form: { ...first.form, materials: ['a', 'b', 'x'] } }
    const after = { ...first, form: { ...first.form, materials: ['b', 'c'] } }
    const changes = compareDeclarations(before, after, settings, names, known)
    const change = at(changes, 'materials')
    expect(change.as === 'files' && change.files.map(one => [one.id, one.kind, one.file?.name ?? null])).toEqual([
      ['b', 'same', 'b.jpg'],
      ['c', 'added', 'c.jpg'],
      ['a', 'removed', 'a.jpg'],
      ['x', 'removed', null],
    ])
    expect(countChanges(changes)).toBe(3)
  })

  it('show a changed number as a whole, with what was said before', () => {
    const change = at(compare({ form: { ...first.form, connotation: '谁接件谁管到发证，试办315件。' } }), 'connotation')
    expect(change.as === 'words' && change.words.pieces).toEqual([
      { kind: 'same', text: '谁接件谁管到发证，试办' },
      { kind: 'deleted', text: '312' },
      { kind: 'inserted', text: '315' },
      { kind: 'same', text: '件。' },
    ])
  })

  it('speak of people by name and of dates in words; only another year is said', () => {
    const rows = rowsAt(compare({}), 'measures')
    expect(rows[0]?.cells.map(cell => cell.after)).toEqual([
      '难件会诊',
      '周四会诊台',
      '方宁',
      '李敏',
      '4月20日至12月31日',
      '',
      '',
    ])
    expect(rows[1]?.cells[4]?.after).toBe('5月1日至2012年3月31日')
  })

  it('follow a row by its id: one that moved is unchanged, and only the touched cell is marked', () => {
    const rows = rowsAt(compare({ plan: { measures: [calling, { ...consulting, lead: ['fang'] }] } }), 'measures')
    expect(rows.map(row => [row.id, row.kind, row.number])).toEqual([
      ['m2', 'same', 1],
      ['m1', 'changed', 2],
    ])
    expect(rows[1]?.cells.filter(cell => cell.changed).map(cell => cell.pin)).toEqual(['measures.m1.lead'])
  })

  it('keep a removed measure behind the one it followed, and name a new one', () => {
    const added = { ...calling, id: 'm3', title: '窗口日志' }
    const changes = compare({ plan: { measures: [consulting, added] } })
    expect(rowsAt(changes, 'measures').map(row => [row.id, row.kind])).toEqual([
      ['m1', 'same'],
      ['m2', 'removed'],
      ['m3', 'added'],
    ])
    expect(countChanges(changes)).toBe(2)
  })

  it('put a removed first measure first', () => {
    expect(rowsAt(compare({ plan: { measures: [calling] } }), 'measures').map(row => [row.id, row.kind])).toEqual([
      ['m1', 'removed'],
      ['m2', 'same'],
    ])
  })

  it('see that a duty has found its person', () => {
    const change = at(compare({ leadingGroup: { ...first.leadingGroup, checking: ['li'] } }), 'leadingGroup.checking')
    expect(change.label).toBe('领导小组 监督检查')
    expect(change.as === 'words' && change.words.pieces).toEqual([{ kind: 'inserted', text: '李敏' }])
  })
})
