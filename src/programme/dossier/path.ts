import { daysBetween, type LocalDate } from '../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../foundation/calendar/instants.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import { actionNames, type BrandAction, type BrandState, lookOf, stateLooks, wayOfBrands } from '../brands/states.ts'
import { windowOf } from '../campaigns/windows.ts'
import type { Facts } from '../lifecycle/facts.ts'
import type { Told } from '../lifecycle/sentences.ts'

interface Taken {
  readonly action: BrandAction
  readonly from_state: BrandState | null
  readonly from_step: number
  readonly to_state: BrandState
  readonly to_step: number
  readonly at: string
  readonly told: Told
}

export interface PathStep {
  readonly label: string
  readonly note: string
  readonly shape: string
  readonly ink: string
  readonly reached: 'done' | 'now' | 'to come'
  readonly warning: string | null
}

interface Station {
  readonly label: string
  readonly state: BrandState
  readonly step: number
}

/**
 * The way as it really went, and what is still to come: one dot a station, each return at the step that made it. A brand
 * that left the way (withdrawn, lapsed, delisted …) has where it ended as its last station.
 */
export function pathOf(facts: Facts, taken: readonly Taken[]): PathStep[] {
  const stations = stationsOf(facts)
  const state = facts.brand?.state
  const here = stations.findIndex(one => one.state === state && one.step === facts.brand?.step)
  if (here >= 0 || state === undefined)
    return stations.map((station, index) =>
      stepOf(facts, taken, station, index < here ? 'done' : index === here ? 'now' : 'to come'),
    )
  const last = taken[taken.length - 1]
  return [
    ...stations.filter(one => arrivalAt(taken, one)).map(one => stepOf(facts, taken, one, 'done')),
    {
      label: stateLooks[state].inside,
      note: last ? said(last, facts.today) : '',
      shape: stateLooks[state].shape,
      ink: stateLooks[state].ink,
      reached: 'now',
      warning: null,
    },
  ]
}

const stationsOf = (facts: Facts): Station[] =>
  wayOfBrands.flatMap(([state, label]) =>
    label === null
      ? facts.steps.map(step => ({ label: step.name, state, step: step.number }))
      : [{ label, state, step: 0 }],
  )

const arrivalAt = (taken: readonly Taken[], { state, step }: Station) =>
  [...taken].reverse().find(one => one.to_state === state && one.to_step === step)

/** How a station was left for good: a return or what was taken back does not count. */
const leavingFrom = (taken: readonly Taken[], { state, step }: Station) =>
  [...taken].reverse().find(one => one.from_state === state && one.from_step === step && !backward.includes(one.action))
const backward: readonly BrandAction[] = ['return', 'revert', 'lapse', 'withdraw', 'defer']

const said = ({ action, at, told }: Taken, today: LocalDate) =>
  `${formatDate(dayOf(at), today)} ${action === 'pass' && told.accepted === 1 ? '受理' : actionNames[action]}`

function stepOf(facts: Facts, taken: readonly Taken[], station: Station, reached: PathStep['reached']): PathStep {
  const step = facts.steps.find(one => one.number === station.step)
  const { shape, ink } = lookOf(station.state, step ? { name: step.name, isLast: step.by === 'committee' } : null)
  const returns = taken.filter(one => one.action === 'return' && one.from_step === station.step).length
  return {
    label: station.label,
    note: noteOf(facts, taken, station, reached),
    shape,
    ink,
    reached,
    warning: station.step > 0 && returns > 0 ? `退回 ${returns} 次` : null,
  }
}

function noteOf(facts: Facts, taken: readonly Taken[], station: Station, reached: PathStep['reached']): string {
  const arrival = arrivalAt(taken, station)
  if (reached === 'to come') return toCome(facts, station)
  if (reached === 'done') {
    // A nomination is what one remembers of 酝酿; of every other station how it was left.
    const spoken = station.state === 'candidate' ? arrival : leavingFrom(taken, station)
    if (spoken) return said(spoken, facts.today)
    return arrival ? `${formatDate(dayOf(arrival.at), facts.today)}起` : ''
  }
  if (!arrival) return ''
  const since = dayOf(arrival.at)
  const days = daysBetween(since, facts.today) + 1
  const end = station.state === 'creating' ? windowOf(facts.programme.stages, 'creation', facts.today).to : null
  return end !== null && end > since
    ? `${days} / ${daysBetween(since, end) + 1} 天`
    : `${formatDate(since, facts.today)}起`
}

/** When what is still to come will come, as far as the plan says. */
function toCome({ programme, today }: Facts, { state }: Station): string {
  const { from, to } = windowOf(programme.stages, 'recognition', today)
  if (state === 'evaluating' && from !== null && from > today) return `${formatDate(from, today)}起`
  if (state === 'recognized' && to !== null && to > today) return `${formatDate(to, today)}前`
  return ''
}
