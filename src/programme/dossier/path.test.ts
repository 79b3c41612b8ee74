import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import type { BrandAction, BrandState } from '../brands/states.ts'
import { factsOf } from '../lifecycle/testing-facts.ts'
import { pathOf } from './path.ts'

type Step = [action: BrandAction, day: string, from: BrandState | null, to: BrandState, step?: number]
const taken = (...steps: Step[]) =>
  steps.map(([action, day, from, to, step = 0]) => ({
    action,
    from_state: from,
    from_step: from === 'under_review' ? 1 : 0,
    to_state: to,
    to_step: step,
    at: `${day}T02:00:00Z`,
    told: action === 'pass' ? { accepted: 1 } : {},
  }))
const begun: Step[] = [
  ['nominate', '2026-04-01', null, 'candidate'],
  ['select', '2026-04-03', 'candidate', 'declaring'],
  ['submit', '2026-04-05', 'declaring', 'under_review', 1],
]
const returned: Step[] = [
  ...begun,
  ['return', '2026-04-07', 'under_review', 'declaring'],
  ['submit', '2026-04-09', 'declaring', 'under_review', 1],
]
const told = (state: BrandState, steps: Step[], more = {}) =>
  pathOf(factsOf(state, more), taken(...steps)).map(({ label, note, reached, warning }) =>
    [label, note, reached, warning].filter(Boolean).join(' '),
  )

describe('the way as it really went', () => {
  it('says of each station how it was left, and of the present one since when', () => {
    expect(told('under_review', begun).slice(0, 4)).toEqual([
      '酝酿 4月1日 提名 done',
      '申报 4月5日 报送 done',
      '工委审核 4月5日起 now',
      '创建 to come',
    ])
  })

  it('shows a return at the step that made it, and the last 报送 as the one that counts', () => {
    expect(told('under_review', returned).slice(1, 3)).toEqual([
      '申报 4月9日 报送 done',
      '工委审核 4月9日起 now 退回 1 次',
    ])
    expect(told('declaring', returned.slice(0, 4)).slice(1, 3)).toEqual([
      '申报 4月7日起 now',
      '工委审核 to come 退回 1 次',
    ])
  })

  it('counts the days of 创建 against its window', () => {
    const { programme } = factsOf('creating')
    const creation = { id: 'd', name: '创建', kind: 'creation' as const, from: null, to: localDate('2026-12-31') }
    const facts = { programme: { ...programme, stages: [...programme.stages, creation] } }
    const steps: Step[] = [...returned, ['pass', '2026-04-11', 'under_review', 'creating']]
    expect(told('creating', steps, facts).slice(2, 4)).toEqual([
      '工委审核 4月11日 受理 done 退回 1 次',
      '创建 2 / 265 天 now',
    ])
  })

  it('what is to come says when, as far as the plan does', () => {
    const steps: Step[] = [...begun, ['pass', '2026-04-11', 'under_review', 'creating']]
    expect(told('creating', steps).slice(4)).toEqual(['评审 to come', '公示 to come', '认定 4月30日前 to come'])
  })

  it('a brand that left the way ends where it left, without what will not come', () => {
    expect(told('withdrawn', [...returned, ['withdraw', '2026-04-10', 'under_review', 'withdrawn']])).toEqual([
      '酝酿 4月1日 提名 done',
      '申报 4月9日 报送 done',
      '工委审核 4月9日起 done 退回 1 次',
      '已撤回 4月10日 撤回 now',
    ])
  })
})
