import { mayAct, type Person } from '../../../foundation/accounts/access.ts'
import { addDays, isLocalDate, type LocalDate, partsOf } from '../../../foundation/calendar/dates.ts'
import { today as dayOf, endOfDay } from '../../../foundation/calendar/instants.ts'
import { holidayTable } from '../../../foundation/calendar/server/holidays.ts'
import { addWorkingDays, type HolidayTable, isMissingYear } from '../../../foundation/calendar/working-days.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { organizationsAccess } from '../../../foundation/organizations/organizations-access.ts'
import { partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import { behindWindows } from '../../coverage/attention.ts'
import type { Coverage } from '../../coverage/contract.ts'
import { coverageOn } from '../../coverage/server/coverage.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import type { Risks, Standing } from '../contract.ts'
import { patience, type Queue, risksOf } from '../risks.ts'
import * as store from './store.ts'

/** The bar above the desk: the same figures as the matrix beneath it. */
export const standingOf = ({ total, columns }: Pick<Coverage, 'total' | 'columns'>): Standing => ({
  branches: total.branches,
  submitted: total.submitted,
  states: columns.map(({ key, label, shape, ink }) => ({ key, label, shape, ink, count: total.counts[key] ?? 0 })),
})

/** The same of some units alone: a reviewer's own. */
export function standingOfUnits({ columns, units }: Coverage, ids: readonly string[]): Standing {
  const own = units.filter(unit => ids.includes(unit.id))
  const counts: Record<string, number> = {}
  for (const unit of own)
    for (const [key, count] of Object.entries(unit.counts)) counts[key] = (counts[key] ?? 0) + count
  const sum = (of: (unit: Coverage['units'][number]) => number) => own.reduce((all, unit) => all + of(unit), 0)
  const total = { branches: sum(unit => unit.branches), submitted: sum(unit => unit.submitted), counts }
  return standingOf({ columns, total: { ...total, named: 0, mending: 0 } })
}

/** GET /api/desk/risks: 可能误期的 by the rules of today, and how last year stood on this day. */
export async function risks(house: House, scope: CommitteeScope, person: Person): Promise<Risks> {
  const today = dayOf(house.now())
  const { year } = partsOf(today)
  const coverage = await coverageOn(house, scope, today)
  const lastYear = await submittedLastYear(house, scope, today)
  return house.db.read(scope, async tx => {
    const begun = await store.calendar(tx, scope, { year: year - 1, nextYear: year + 1 })
    const [campaign] = begun.campaigns
    if (!campaign) return { risks: [], lastYear: null }
    const version = { campaignId: campaign.id, number: campaign.number }
    const { configuration } = await configurationOf(tx, scope, version)
    const { reasons } = partOf(configuration, 'declarations', DeclarationSettings)
    const { stages } = programmeOf(configuration)
    const holidays = holidayTable(begun.holidays)
    const told = await store.watch(tx, scope, {
      on: today,
      cutoff: cutoffOf(today, holidays),
    })
    const [reason] = told.reasons
    const found = risksOf({
      today,
      holidays,
      stages,
      coverage,
      behind: behindWindows(stages, today),
      acts: mayAct(person, organizationsAccess['reviewers.appoint'], scope.committeeId, null),
      queues: told.queues.map(row => queueOf(row, told.reviewers, scope)),
      overdue: {
        count: told.overdue[0]?.count ?? 0,
        reason: reasons.find(one => one.code === reason?.reason)?.label ?? null,
        ofReason: reason?.count ?? 0,
      },
      withoutSecretary: {
        count: told.withoutSecretary.reduce((sum, one) => sum + one.count, 0),
        units: told.withoutSecretary.map(one => `${one.unit} ${one.count}`),
      },
    })
    return { risks: found, lastYear }
  })
}

/** What was handed in before this instant has waited longer than `patience` working days. */
function cutoffOf(today: LocalDate, holidays: HolidayTable): Date {
  const day = addWorkingDays(today, -patience, holidays)
  // Without a table of holidays a week is what three working days come to at most.
  return endOfDay(addDays(isMissingYear(day) ? addDays(today, -7) : day, -1))
}

type Told = Awaited<ReturnType<typeof store.watch>>

function queueOf(row: Told['queues'][number], reviewers: Told['reviewers'], scope: CommitteeScope): Queue {
  const at = row.unit_id ?? scope.committeeId
  return {
    unitId: row.unit_id,
    unit: row.unit ?? '',
    step: row.step,
    count: row.count,
    oldest: dayOf(row.oldest),
    old: row.old,
    holders: [...new Set(reviewers.filter(one => one.organizationId === at).map(one => one.name))],
  }
}

/** How many branches had handed in on this day a year ago; null where nobody had. 29 February is held on the 28th. */
async function submittedLastYear(house: House, scope: CommitteeScope, today: LocalDate): Promise<number | null> {
  const sameDay = `${partsOf(today).year - 1}${today.slice(4)}`
  const { total } = await coverageOn(house, scope, isLocalDate(sameDay) ? sameDay : addDays(today, -366))
  return total.submitted || null
}
