import { isLocalDate, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf, endOfDay } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import { partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import type { Stage } from '../../campaigns/settings.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { behindWindows, branchesIn, needsAttention, stuckAt, submittedOf } from '../attention.ts'
import type { Coverage } from '../contract.ts'
import { type Counter, lookOfStanding, type Standing, type StepNames, standings } from '../standing.ts'
import { recount } from './counts.ts'
import * as store from './store.ts'

export { countMove, holdCounts, recount } from './counts.ts'

/** GET /api/coverage: branches by unit and by where they stand: today from the counters, a past day from the history. */
export async function coverageOn(house: House, scope: CommitteeScope, on: LocalDate): Promise<Coverage> {
  const until = endOfDay(on)
  const today = dayOf(house.now())
  if (on < today) {
    const then = await house.db.glance(scope, tx => store.countsThen(tx, scope, { on, until }))
    return coverageOf(on, then.units, await house.db.glance(scope, tx => settingsThen(tx, scope, then.settings[0])))
  }
  const read = () => house.db.glance(scope, tx => store.countersToday(tx, scope, { on, until }))
  let kept = await read()
  if (!kept.current[0]?.current) {
    // Another day or another tree: counted anew first.
    await house.db.housekeeping(scope, tx => recount(tx, scope, on))
    kept = await read()
  }
  return coverageOf(on, kept.units, await house.db.glance(scope, tx => settingsThen(tx, scope, kept.settings[0])))
}

const dayToCome = () =>
  new Problem(422, 'day_to_come', '这一天还没有到，请选今天或以前的日期。', {
    fields: [{ code: 'day_to_come', sentence: '这一天还没有到，请选今天或以前的日期。', pin: 'on' }],
  })

/** A day as it travels in an address: today or a past one. */
export function dayAsked(said: string | undefined, now: Date): LocalDate {
  if (said === undefined) return dayOf(now)
  if (isLocalDate(said)) {
    if (said > dayOf(now)) throw dayToCome()
    return said
  }
  throw new Problem(400, 'no_such_day', '没有这一天，请核对日期。', {
    fields: [{ code: 'no_such_day', sentence: '没有这一天，请核对日期。', pin: 'on' }],
  })
}

/** What a day's coverage takes from the campaign: its calendar and what its steps are called. */
interface Settings {
  readonly stages: readonly Stage[]
  readonly steps: StepNames
}

export async function settingsThen(
  tx: Tx,
  scope: CommitteeScope,
  version: { readonly campaignId: string; readonly number: number } | undefined,
): Promise<Settings> {
  if (!version) return { stages: [], steps: { unit: null, committee: null } }
  const { configuration } = await configurationOf(tx, scope, version)
  const { chain } = partOf(configuration, 'declarations', DeclarationSettings)
  const named = (by: 'unit' | 'committee') => chain.find(step => step.by === by)?.name ?? null
  return { stages: programmeOf(configuration).stages, steps: { unit: named('unit'), committee: named('committee') } }
}

type Counted = { readonly [counter in Counter]?: number }

export function coverageOf(on: LocalDate, units: readonly store.UnitCounts[], { stages, steps }: Settings): Coverage {
  const behind = behindWindows(stages, on)
  const total = units.reduce<{ [counter in Counter]?: number }>((sums, { counts }) => {
    for (const counter of [...standings, 'named', 'mending'] as const)
      if (counts[counter]) sums[counter] = (sums[counter] ?? 0) + counts[counter]
    return sums
  }, {})
  return {
    on,
    columns: standings
      .filter(key => isColumn(key, steps, total))
      .map(key => {
        const look = lookOfStanding(key, steps)
        return { key, label: look.inside, shape: look.shape, ink: look.ink, behind: behind.includes(key) }
      }),
    total: rowOf(total),
    units: units.map(({ id, name, counts }) => {
      const row = rowOf(counts)
      const [attention, stuck] = [needsAttention(row.counts, behind), stuckAt(row.counts)]
      return { id, name, ...row, needsAttention: attention, stuckAt: stuck }
    }),
  }
}

/** The way up to 创建 is always shown; a unit's step where the plan has one; what comes after 创建 once somebody is there. */
const early: readonly Standing[] = standings.slice(0, standings.indexOf('evaluating'))
const isColumn = (key: Standing, steps: StepNames, total: Counted) =>
  (total[key] ?? 0) > 0 || (early.includes(key) && (key !== 'unit_review' || steps.unit !== null))

function standingCounts(counted: Counted) {
  const counts: { [standing in Standing]?: number } = {}
  for (const key of standings) if (counted[key]) counts[key] = counted[key]
  return counts
}

function rowOf(counted: Counted) {
  const counts = standingCounts(counted)
  return {
    branches: branchesIn(counts),
    submitted: submittedOf(counts),
    counts,
    named: counted.named ?? 0,
    mending: counted.mending ?? 0,
  }
}
