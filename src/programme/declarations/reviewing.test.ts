import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import { programmeDefaults } from '../campaigns/settings.ts'
import { creationPlanDefaults } from '../creation-plans/settings.ts'
import { leadingGroupDefaults } from '../leading-groups/settings.ts'
import type { MeasureSettings, Remark, ReviewNotes } from './contract.ts'
import type { Declaration } from './declaration.ts'
import { likelyReason, openRemarks, pinLabel, reasonHint, reasonsNamed, returnOf } from './reviewing.ts'
import { declarationDefaults } from './settings.ts'

const settings: MeasureSettings = {
  programme: {
    ...programmeDefaults,
    title: '一支部一品牌',
    year: 2011,
    officer: '顾一帆',
    stages: [{ id: 'a', name: '申报', kind: 'declaration', from: localDate('2011-04-10'), to: null }],
  },
  declarations: declarationDefaults,
  creationPlans: creationPlanDefaults,
  leadingGroups: leadingGroupDefaults,
}
const declaration: Declaration = {
  name: '屋檐下的调解',
  field: '服务群众',
  form: {},
  plan: {
    measures: [
      { id: 'm1', title: '楼道调解点' },
      { id: 'm3', title: '百场院坝说法' },
    ],
  },
  leadingGroup: {},
  replies: {},
}
const nothing: ReviewNotes = { reasons: [], remarks: [], accepted: [], deadline: null }
const onCourtyard = { id: 'n1', reason: 'R4', pin: 'measures.m3', text: '请补一个能检查的节点。' }
const answered: Remark = {
  id: 'r1',
  number: 1,
  reason: 'R2',
  pin: 'name',
  text: '换到哪个单位都能用。',
  onVersion: 1,
  reply: '已改名。',
  accepted: false,
}

describe('a remark is pinned to a place', () => {
  it('that both sides call by its words, a row by its number and title', () => {
    expect(pinLabel('connotation', settings, declaration)).toBe('品牌内涵')
    expect(pinLabel('measures.m3', settings, declaration)).toBe('举措 2 百场院坝说法')
    expect(pinLabel('measures.m3.carrier', settings, declaration)).toBe('举措 2 载体')
    expect(pinLabel('leadingGroup.checking', settings, declaration)).toBe('领导小组 监督检查')
  })
  it('and says so when the branch has taken the row out', () => {
    expect(pinLabel('measures.gone', settings, declaration)).toBe('举措（已删去的一项）')
  })
  it('for the reason that fits the place, one already ticked before others', () => {
    expect(likelyReason('measures.m3', settings, [])).toBe('R3')
    expect(likelyReason('measures.m3', settings, ['R1', 'R4'])).toBe('R4')
    expect(likelyReason('measures.m3.carrier', settings, ['R4'])).toBe('R6')
  })
})

describe('a return', () => {
  it('names the reason of each remark even where nobody ticked it', () => {
    expect(reasonsNamed({ ...nothing, reasons: ['R1'], remarks: [onCourtyard] }, settings)).toEqual(['R1', 'R4'])
  })
  it('leaves remarks behind that were begun and not written', () => {
    const empty = { ...onCourtyard, id: 'n2', reason: 'R5', text: '  ' }
    const input = returnOf({ ...nothing, remarks: [onCourtyard, empty] }, settings)
    expect(input).toEqual({ reasons: ['R4'], remarks: [onCourtyard], deadline: null })
  })
})

describe('accepting asks once', () => {
  it('while a new remark stands or an answer is not accepted', () => {
    expect(openRemarks({ ...nothing, remarks: [onCourtyard] }, [answered])).toBe(2)
    expect(openRemarks({ ...nothing, accepted: ['r1'] }, [answered])).toBe(0)
  })
})

describe('beside a reason stands', () => {
  const hint = (code: string, notes: ReviewNotes) => reasonHint(code, { notes, remarks: [answered], settings })
  it('where to look, as long as nothing was said', () => {
    expect(hint('R5', nothing)).toEqual({ words: '看特色与结合点', tone: 'quiet' })
  })
  it('how the last round ended', () => {
    expect(hint('R2', nothing).words).toBe('上次有，待认可')
    expect(hint('R2', { ...nothing, accepted: ['r1'] })).toEqual({ words: '上次有，已改', tone: 'done' })
  })
  it('how many remarks of this round name it', () => {
    expect(hint('R4', { ...nothing, remarks: [onCourtyard] })).toEqual({ words: '1 条意见', tone: 'warning' })
  })
})
