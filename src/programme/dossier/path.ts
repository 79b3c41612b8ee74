import { today as dayOf } from '../../foundation/calendar/instants.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import { type BrandState, lookOf } from '../brands/states.ts'
import type { Facts } from '../lifecycle/facts.ts'

interface Taken {
  readonly action: string
  readonly to_state: BrandState
  readonly to_step: number
  readonly at: string
}

export interface PathStep {
  readonly label: string
  readonly note: string
  readonly shape: string
  readonly ink: string
  readonly reached: 'done' | 'now' | 'to come'
  readonly warning: string | null
}

/** The way as it really went, and what is still to come: one dot a station, the return shown where it happened. */
export function pathOf(facts: Facts, taken: readonly Taken[]): PathStep[] {
  const returns = taken.filter(one => one.action === 'return').length
  const stations: { label: string; state: BrandState; step: number }[] = [
    { label: '酝酿', state: 'candidate', step: 0 },
    { label: '申报', state: 'declaring', step: 0 },
    ...facts.steps.map(step => ({ label: step.name, state: 'under_review' as const, step: step.number })),
    { label: '创建', state: 'creating', step: 0 },
    { label: '评审', state: 'evaluating', step: 0 },
    { label: '公示', state: 'publicized', step: 0 },
    { label: '认定', state: 'recognized', step: 0 },
  ]
  const here = stations.findIndex(one => one.state === facts.brand?.state && one.step === facts.brand.step)
  return stations.map((station, index) => {
    const step = facts.steps.find(one => one.number === station.step)
    const look = lookOf(station.state, step ? { name: step.name, isLast: step.by === 'committee' } : null)
    const last = [...taken].reverse().find(one => one.to_state === station.state && one.to_step === station.step)
    const reached = here >= 0 ? (index < here ? 'done' : index === here ? 'now' : 'to come') : last ? 'done' : 'to come'
    const note = reached !== 'to come' && last ? formatDate(dayOf(new Date(last.at)), facts.today) : ''
    const isReturner = station.state === 'under_review' && step?.by === 'committee'
    return {
      label: station.label,
      note,
      shape: look.shape,
      ink: look.ink,
      reached,
      warning: isReturner && returns ? `退回 ${returns} 次` : null,
    }
  })
}
