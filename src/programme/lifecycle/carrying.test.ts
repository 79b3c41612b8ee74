import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import { aboveQuota, heirsIn, mayCarry, waitsForHeir } from './carrying.ts'
import { decide } from './decide.ts'
import { actor, factsOf } from './testing-facts.ts'

const on = localDate('2026-05-06')
const heir = (id: string, name: string) => ({ id, name, unit: '市农业农村局' })
const planting = heir('p', '种植业科党支部')
const plants = heir('z', '植保科党支部')
const chosen = { to: planting, reason: null }
const ended = (...heirs: ReturnType<typeof heir>[]) => ({ name: '农机科党支部', lives: false, heirs })

describe('which brand goes on with which branch', () => {
  it.each([
    ['merged: with the branch it became', 'creating', ended(planting), chosen, null],
    ['split: with one of those it became', 'declaring', ended(planting, plants), { to: plants, reason: null }, null],
    ['recognized as well as being thought of', 'recognized', ended(planting), chosen, null],
    [
      'dissolved without a successor: with any, on a ground',
      'creating',
      ended(),
      { ...chosen, reason: '江编发3号' },
      null,
    ],
    [
      'the same without the ground',
      'creating',
      ended(),
      chosen,
      '农机科党支部没有登记承接支部，请写明由种植业科党支部承接的依据。',
    ],
    ['with nobody chosen', 'creating', ended(planting), { to: null, reason: null }, '请选一个在册的支部承接。'],
    [
      'merged, but another branch is chosen',
      'creating',
      ended(planting),
      { to: plants, reason: '想给他们' },
      '农机科党支部的承接支部是种植业科党支部。',
    ],
    [
      'split, but a third is chosen',
      'creating',
      ended(planting, plants),
      { to: heir('x', '畜牧科党支部'), reason: null },
      '农机科党支部的承接支部是种植业科党支部、植保科党支部，请从中选一个。',
    ],
    [
      'whose branch lives',
      'creating',
      { name: '农机科党支部', lives: true, heirs: [] },
      chosen,
      '农机科党支部仍在册，品牌不用承接。支部已撤并的，请先登记变动。',
    ],
    [
      'that has been withdrawn',
      'withdrawn',
      ended(planting),
      chosen,
      '品牌现为“已撤回”，不能承接。请看时间轴最新一步。',
    ],
  ] as const)('one %s', (_, state, branch, wish, sentence) => {
    const [first] = mayCarry(factsOf(state, { branch }), wish)
    expect(first?.sentence ?? null).toBe(sentence)
    expect((first?.sentence ?? '').length).toBeLessThanOrEqual(60)
  })

  const given = (goneOn: boolean, ...heirs: ReturnType<typeof heir>[]) => ({
    branch: { name: '畜牧科党支部', lives: true, heirs: [] },
    carried: { from: { name: '农机科党支部', heirs }, goneOn },
  })
  it.each([
    ['to another of those it was split into', given(false, planting, plants), { ...chosen, reason: '选错了' }, null],
    ['without saying why', given(false, planting, plants), chosen, '改由别的支部承接，请写明事由。'],
    [
      'to a branch that was never its heir',
      given(false, planting, plants),
      { to: heir('x', '渔业科党支部'), reason: '选错了' },
      '农机科党支部的承接支部是种植业科党支部、植保科党支部，请从中选一个。',
    ],
    [
      'to where it is',
      given(false, planting, plants),
      { to: { id: 'o', name: '畜牧科党支部' }, reason: '选错了' },
      '现在就由畜牧科党支部承接，请选别的支部。',
    ],
    [
      'after the branch has gone on with it',
      given(true, planting, plants),
      { ...chosen, reason: '选错了' },
      '畜牧科党支部已接着办理，不能改由别的支部承接。确需更正，请与畜牧科党支部联系。',
    ],
    [
      'where the tree has one answer',
      given(false, planting),
      { ...chosen, reason: '选错了' },
      '畜牧科党支部仍在册，品牌不用承接。支部已撤并的，请先登记变动。',
    ],
  ] as const)('one given to the wrong branch is given on %s', (_, facts, wish, sentence) =>
    expect(mayCarry(factsOf('creating', facts), wish)[0]?.sentence ?? null).toBe(sentence),
  )

  it('waits while it is live and its branch is no more', () => {
    expect(waitsForHeir(factsOf('creating', { branch: ended() }))).toBe(true)
    expect(waitsForHeir(factsOf('withdrawn', { branch: ended() }))).toBe(false)
    expect(waitsForHeir(factsOf('creating'))).toBe(false)
  })

  it('asks no quota; a merged branch that stands above it is told so', () => {
    expect(aboveQuota(1, 2)).toBeNull()
    expect(aboveQuota(2, 2)).toBe('承接后有 3 个在册品牌，多于每支部 2 个，照常承接；再提名须等有空额')
  })
})

describe('a branch that is no more', () => {
  it('nominates nothing; who stands in its place may', () => {
    const wish = { name: '田埂上的课堂', sentence: '一句话', field: null }
    const { refusals } = decide(
      factsOf('none', { branch: ended(planting) }),
      'nominate',
      wish,
      actor('branch_secretary'),
    )
    expect(refusals.map(one => one.sentence)).toEqual(['农机科党支部已撤并，不能再提名。请由种植业科党支部提名。'])
  })
})

describe('who stands in the place of a branch', () => {
  const step = (
    organizationId: string,
    successorId: string,
    name: string | null,
    kind = 'branch' as 'branch' | 'unit',
  ) => ({
    ...{ organizationId, successorId, on, kind: 'merge' as const },
    ...{ successorKind: kind, name, unit: null },
  })
  it('the living ends of its line, through those that ended meanwhile', () => {
    const line = [step('a', 'b', null), step('b', 'c', '丙支部'), step('b', 'd', '丁支部')]
    expect(heirsIn('a', line).map(one => one.name)).toEqual(['丙支部', '丁支部'])
  })
  it('nobody, where the line itself has ended, or leads to a unit', () => {
    expect(heirsIn('a', [step('a', 'b', null)])).toEqual([])
    expect(heirsIn('a', [step('a', 'u', '市农业农村局', 'unit')])).toEqual([])
  })
})
