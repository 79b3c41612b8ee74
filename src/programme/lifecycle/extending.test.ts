import { describe, expect, it } from 'vitest'
import { localDate } from '../../foundation/calendar/dates.ts'
import { decide } from './decide.ts'
import { extendable, extensionHere, mayAskExtension } from './extending.ts'
import { actor, factsOf } from './testing-facts.ts'

const day = localDate
const on = (today: string, state: Parameters<typeof factsOf>[0], more: Parameters<typeof factsOf>[1] = {}) =>
  factsOf(state, { today: day(today), ...more })

describe('which day a branch may ask to move', () => {
  it.each([
    ['a brand not nominated, while 酝酿 runs', on('2026-04-09', 'none'), 'incubation', '2026-04-10'],
    ['a brand not nominated, after 申报 has closed', on('2026-04-16', 'none'), 'declaration', '2026-04-15'],
    ['a candidate', on('2026-04-14', 'candidate'), 'declaration', '2026-04-15'],
    ['one that lapsed', on('2026-04-16', 'lapsed'), 'declaration', '2026-04-15'],
    [
      'one that was returned',
      on('2026-04-16', 'declaring', { returnDeadline: day('2026-04-17') }),
      'return',
      '2026-04-17',
    ],
    ['one in 创建, while 认定 is open', on('2026-04-28', 'creating'), 'recognition', '2026-04-30'],
  ] as const)('%s', (_, facts, kind, until) => {
    expect(extendable(facts)).toEqual({ kind, until })
    expect(mayAskExtension(facts)).toEqual([])
  })

  it('nothing ends for what is under review, or recognized', () => {
    for (const state of ['under_review', 'recognized', 'withdrawn'] as const)
      expect(mayAskExtension(on('2026-04-16', state))[0]?.code).toBe('nothing_to_extend')
  })

  it('not yet: a window with more than three days left', () => {
    expect(mayAskExtension(on('2026-04-11', 'declaring'))[0]?.sentence).toBe('申报 4月15日才截止，临近时再申请延期。')
    expect(mayAskExtension(on('2026-04-12', 'declaring'))).toEqual([])
  })

  it('once: what waits for its answer is shown and not asked again', () => {
    const ask = { brandId: 'b', kind: 'declaration' as const, reason: '书记出差', byName: '温知夏', at: '' }
    const facts = on('2026-04-16', 'declaring', { asks: [ask] })
    expect(mayAskExtension(facts)[0]?.code).toBe('extension_asked')
    expect(extensionHere(facts, true)).toMatchObject({ mayAsk: false, asked: { by: '温知夏', reason: '书记出差' } })
    expect(extensionHere(on('2026-04-16', 'declaring'), false)?.mayAsk).toBe(false)
  })
})

describe('what a later day opens', () => {
  const submit = (facts: ReturnType<typeof factsOf>) => decide(facts, 'submit', {}, actor('branch_secretary'))
  it('a day for declaring again opens it for a returned brand alone', () => {
    const extensions = [{ kind: 'return' as const, until: day('2026-04-22') }]
    const returned = on('2026-04-20', 'declaring', { extensions, returnDeadline: day('2026-04-17') })
    expect(submit(returned).to?.state).toBe('under_review')
    expect(submit(on('2026-04-20', 'declaring', { extensions })).refusals[0]?.code).toBe('declaration_over')
    expect(submit({ ...returned, today: day('2026-04-23') }).refusals[0]?.code).toBe('return_deadline_over')
  })

  it('a branch’s day for 申报 opens its 提名 too, and a day for 认定 its application', () => {
    const extensions = [{ kind: 'declaration' as const, until: day('2026-04-22') }]
    const wish = { name: '护苗红帆', sentence: '一句话', field: null }
    const nominate = (facts: ReturnType<typeof factsOf>) => decide(facts, 'nominate', wish, actor('branch_editor'))
    expect(nominate(on('2026-04-20', 'none')).to).toBeNull()
    expect(nominate(on('2026-04-20', 'none', { extensions })).to?.state).toBe('candidate')
    const apply = (facts: ReturnType<typeof factsOf>) => decide(facts, 'apply', {}, actor('branch_secretary'))
    const recognition = [{ kind: 'recognition' as const, until: day('2026-05-06') }]
    expect(apply(on('2026-05-04', 'creating')).refusals[0]?.code).toBe('recognition_over')
    expect(apply(on('2026-05-04', 'creating', { extensions: recognition })).to?.state).toBe('evaluating')
  })
})
