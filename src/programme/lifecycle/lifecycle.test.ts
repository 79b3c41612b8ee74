import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommitteeRole } from '../../foundation/accounts/access.ts'
import { localDate } from '../../foundation/calendar/dates.ts'
import { type BrandAction, type BrandState, brandStates } from '../brands/states.ts'
import { decide, mayNow } from './decide.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { actor, factsOf, fullInput } from './testing-facts.ts'

type State = BrandState | 'none'

/** DESIGN.md §2, written down once more by hand: from, action, who, to. The table must say the same, and nothing else. */
const design: readonly [State, BrandAction, CommitteeRole, BrandState][] = [
  ['none', 'nominate', 'branch_editor', 'candidate'],
  ['none', 'nominate', 'branch_secretary', 'candidate'],
  ['none', 'import', 'officer', 'recognized'],
  ['candidate', 'select', 'branch_secretary', 'declaring'],
  ['declaring', 'submit', 'branch_secretary', 'under_review'],
  ['under_review', 'pass', 'officer', 'creating'],
  ['under_review', 'return', 'officer', 'declaring'],
  ['candidate', 'lapse', 'officer', 'lapsed'],
  ['declaring', 'lapse', 'officer', 'lapsed'],
  ['lapsed', 'revive', 'officer', 'candidate'],
  ['creating', 'apply', 'branch_secretary', 'evaluating'],
  ['evaluating', 'defer', 'officer', 'creating'],
  ['evaluating', 'propose', 'officer', 'publicized'],
  ['evaluating', 'notRecognize', 'leader', 'not_recognized'],
  ['not_recognized', 'nominateAgain', 'branch_secretary', 'candidate'],
  ['publicized', 'upholdObjection', 'leader', 'evaluating'],
  ['publicized', 'confirm', 'leader', 'recognized'],
  ['recognized', 'passReinspection', 'officer', 'recognized'],
  ['recognized', 'orderRectification', 'officer', 'rectifying'],
  ['rectifying', 'acceptRectification', 'officer', 'recognized'],
  ['recognized', 'delist', 'leader', 'delisted'],
  ['rectifying', 'delist', 'leader', 'delisted'],
  ['recognized', 'giveUp', 'branch_secretary', 'ended'],
  ['rectifying', 'giveUp', 'branch_secretary', 'ended'],
  ['recognized', 'dissolve', 'officer', 'ended'],
  ['rectifying', 'dissolve', 'officer', 'ended'],
  ['delisted', 'reestablish', 'branch_secretary', 'delisted'],
  ...(['candidate', 'declaring', 'under_review', 'creating', 'evaluating', 'publicized'] as const).map(
    state => [state, 'withdraw', 'branch_secretary', 'withdrawn'] as [State, BrandAction, CommitteeRole, BrandState],
  ),
]

/** Facts in which everything is whole; some actions need that no window stands in their way, or that one has passed. */
function wholeFor(state: State, action: BrandAction): Facts {
  if (action === 'lapse') return factsOf(state, { today: localDate('2026-04-16') })
  if (action === 'revive')
    return factsOf(state, {
      last: { action: 'lapse', from: 'candidate', fromStep: 0, byUserId: 'somebody', byName: '顾一帆', at: '' },
    })
  return factsOf(state)
}

const everyAction = [...new Set(lifecycle.map(row => row.action))]
const everyRole = [...new Set(lifecycle.flatMap(row => row.by))]

describe('the lifecycle table', () => {
  it.each(design)('from %s, %s by %s leads to %s', (from, action, role, to) => {
    const decision = decide(wholeFor(from, action), action, fullInput, actor(role))
    expect(decision.refusals).toEqual([])
    expect(decision.to?.state).toBe(to)
  })

  it('lets nothing through that DESIGN.md does not list', () => {
    for (const state of ['none', ...brandStates] as State[])
      for (const action of everyAction)
        for (const role of everyRole) {
          if (action === 'revert') continue
          const listed = design.some(([from, act, who]) => from === state && act === action && who === role)
          const unitStep = role === 'unit_reviewer' && (action === 'pass' || action === 'return')
          if (listed || unitStep) continue
          expect(
            decide(wholeFor(state, action), action, fullInput, actor(role)).to,
            `${state} ${action} ${role}`,
          ).toBeNull()
        }
  })

  it('says of a wrong state what the state is, before anything about the person', () => {
    const { refusals } = decide(factsOf('recognized'), 'submit', {}, actor('officer'))
    expect(refusals[0]?.sentence).toBe('品牌现为“已认定”，不能报送。请看时间轴最新一步。')
  })

  it('says of a wrong person who it is that acts', () => {
    const { refusals } = decide(factsOf('candidate'), 'select', fullInput, actor('branch_editor'))
    expect(refusals[0]?.sentence).toContain('确定培育由支部书记办理')
  })
})

describe('a chain of two steps', () => {
  const steps = [
    { name: '单位审核', by: 'unit' as const, number: 1, holders: ['陆明谦'] },
    { name: '工委审核', by: 'committee' as const, number: 2, holders: ['顾一帆'] },
  ]
  const at = (step: number, more: Partial<Facts> = {}) => {
    const facts = factsOf('under_review', { steps, ...more })
    return { ...facts, brand: facts.brand && { ...facts.brand, step } }
  }

  it('goes from the unit to the committee and then into 创建', () => {
    expect(decide(at(1), 'pass', fullInput, actor('unit_reviewer')).to).toEqual({ state: 'under_review', step: 2 })
    expect(decide(at(2), 'pass', fullInput, actor('officer')).to).toEqual({ state: 'creating', step: 0 })
  })

  it('lets neither take the other’s step', () => {
    expect(decide(at(1), 'pass', fullInput, actor('officer')).refusals[0]?.sentence).toBe(
      '这一步由陆明谦审核，您可以查看。',
    )
    expect(decide(at(2), 'return', fullInput, actor('unit_reviewer')).to).toBeNull()
  })

  it('stops at a step that nobody holds, and says whose error that is', () => {
    const unheld = steps.map(step => ({ ...step, holders: [] }))
    expect(decide(at(1, { steps: unheld }), 'pass', fullInput, actor('unit_reviewer')).refusals[0]?.sentence).toBe(
      '单位审核还没有审核人，材料停在这里。请顾一帆（111 室）指定。',
    )
  })

  it('whoever holds or held a post of the branch stands back, and the step falls to another', () => {
    const another = { ...at(2, { recused: ['somebody'] }) }
    expect(decide(another, 'pass', fullInput, actor('officer')).refusals[0]?.sentence).toBe(
      '这一件与您有回避关系（在该支部任职或任过职），由顾一帆审核。',
    )
    const nobodyElse = at(2, { recused: ['somebody'], steps: steps.map(step => ({ ...step, holders: [] })) })
    expect(decide(nobodyElse, 'return', fullInput, actor('officer')).refusals[0]?.sentence).toBe(
      '这一件与您有回避关系（在该支部任职或任过职），工委审核没有别的审核人，请顾一帆（111 室）指定。',
    )
  })

  it('takes a re-declared brand back at its first step, or at the returner’s if the campaign says so', () => {
    const again = factsOf('declaring', { steps, returnedFromStep: 2 })
    expect(decide(again, 'submit', {}, actor('branch_secretary')).to).toEqual({ state: 'under_review', step: 1 })
    const returner = { ...again, declarations: { ...again.declarations, reenter: 'returning_step' as const } }
    expect(decide(returner, 'submit', {}, actor('branch_secretary')).to).toEqual({ state: 'under_review', step: 2 })
  })
})

describe('撤销', () => {
  const passed = {
    action: 'pass' as const,
    from: 'under_review' as const,
    fromStep: 1,
    byUserId: 'somebody',
    byName: '顾一帆',
    at: '',
  }

  it('puts a brand back where it came from, for the one who did it', () => {
    expect(decide(factsOf('creating', { last: passed }), 'revert', {}, actor('officer')).to).toEqual({
      state: 'under_review',
      step: 1,
    })
  })
  it('is nobody else’s', () => {
    const { refusals } = decide(
      factsOf('creating', { last: { ...passed, byUserId: 'another' } }),
      'revert',
      {},
      actor('officer'),
    )
    expect(refusals[0]?.sentence).toBe('只有经办人顾一帆可以撤销这一步。')
  })
  it('ends when the branch has begun to answer a return', () => {
    const facts = factsOf('declaring', { last: { ...passed, action: 'return' }, remarks: [{ id: 'r', pin: 'theme' }] })
    const answered = { ...facts, declaration: { ...facts.declaration, replies: { r: '已改' } } }
    expect(decide(facts, 'revert', {}, actor('officer')).to?.state).toBe('under_review')
    expect(decide(answered, 'revert', {}, actor('officer')).to).toBeNull()
  })
  it('and when another brand has taken the place of one that lapsed; nor is that one revived beside it', () => {
    const other = { id: 'x', name: '护苗先锋', field: '作风建设', state: 'candidate' as const }
    const last = { ...passed, action: 'lapse' as const, from: 'candidate' as const, fromStep: 0 }
    const lapsed = factsOf('lapsed', { last })
    const replaced = { ...lapsed, otherLiveBrands: [other] }
    for (const action of ['revert', 'revive'] as const) {
      expect(decide(lapsed, action, fullInput, actor('officer')).to?.state).toBe('candidate')
      expect(decide(replaced, action, fullInput, actor('officer')).to).toBeNull()
    }
  })
  it('does not undo what the branch did itself', () => {
    expect(
      decide(factsOf('under_review', { last: { ...passed, action: 'submit' } }), 'revert', {}, actor('officer')).to,
    ).toBeNull()
  })
})

describe('whatever is tried in whatever order', () => {
  const step = fc.record({
    action: fc.constantFrom(...everyAction),
    role: fc.constantFrom(...everyRole),
    day: fc.integer({ min: 1, max: 30 }),
  })
  const listed = new Set(lifecycle.flatMap(row => row.from.map(from => `${from}>${row.action}`)))

  it('no sequence of actions takes a step that the table does not have', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        let facts = factsOf('none')
        for (const { action, role, day } of steps) {
          const today = localDate(`2026-04-${String(day).padStart(2, '0')}`)
          const before = facts.brand?.state ?? 'none'
          const { to } = decide({ ...facts, today }, action, fullInput, actor(role))
          if (!to) continue
          expect(listed.has(`${before}>${action}`)).toBe(true)
          expect(to.state === 'under_review').toBe(to.step > 0)
          const last = {
            action,
            from: before === 'none' ? null : before,
            fromStep: facts.brand?.step ?? 0,
            byUserId: 'somebody',
            byName: '',
            at: '',
          }
          facts = {
            ...factsOf(to.state, { last }),
            returnDeadline: action === 'return' ? localDate('2026-04-28') : facts.returnDeadline,
          }
          facts = { ...facts, brand: facts.brand && { ...facts.brand, step: to.step } }
        }
      }),
    )
  })

  it('what `may` promises, `decide` grants as soon as the input is whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<State>('none', ...brandStates),
        fc.constantFrom(...everyRole),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (state, role, day, full) => {
          const other = { id: 'x', name: '护苗先锋', field: '作风建设', state: 'declaring' as const }
          const facts = factsOf(state, {
            today: localDate(`2026-04-${String(day).padStart(2, '0')}`),
            otherLiveBrands: full ? [other] : [],
          })
          for (const action of mayNow(facts, actor(role)))
            expect(decide(facts, action, fullInput, actor(role)).refusals, `${state} ${action}`).toEqual([])
        },
      ),
    )
  })
})
