import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import { type HolidayTable, isMissingYear, workingDaysBetween } from '../../../foundation/calendar/working-days.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { BrandSummary } from '../../brands/contract.ts'
import { partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import { CreationPlanSettings } from '../../creation-plans/settings.ts'
import { compareDeclarations, countChanges } from '../../declarations/compare.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { LeadingGroupSettings } from '../../leading-groups/settings.ts'
import type { ReviewRow } from '../contract.ts'
import * as store from './store.ts'

/** So many of the queue stand on the first screen; the rest is a click away. */
const most = 8

/** A reviewer's queue with last time's remarks beside this time's changes (DESIGN.md §1), longest waiting first. */
export async function reviewRows(
  tx: Tx,
  scope: CommitteeScope,
  queue: readonly BrandSummary[],
  today: LocalDate,
  holidays: HolidayTable,
): Promise<ReviewRow[]> {
  const first = queue.slice(0, most)
  if (first.length === 0) return []
  const told = await store.lookBack(tx, scope, { brands: first.map(brand => brand.id) })
  const rows: ReviewRow[] = []
  for (const brand of first) {
    const [now, before] = told.versions.filter(one => one.brand_id === brand.id)
    const remarks = told.remarks.filter(one => one.brand_id === brand.id && one.on_version === before?.number)
    const pinned = told.pinned.find(one => one.id === brand.id)
    const number = pinned?.configuration_version
    let changes: number | null = null
    if (now && before && pinned && typeof number === 'number') {
      const { configuration } = await configurationOf(tx, scope, { campaignId: pinned.campaign_id, number })
      const settings = {
        programme: programmeOf(configuration),
        declarations: partOf(configuration, 'declarations', DeclarationSettings),
        creationPlans: partOf(configuration, 'creationPlans', CreationPlanSettings),
        leadingGroups: partOf(configuration, 'leadingGroups', LeadingGroupSettings),
      }
      // Only counted: who stands behind an id does not matter, that it is another one does.
      changes = countChanges(compareDeclarations(before.content, now.content, settings, namesAsIds))
    }
    rows.push({
      brand,
      waited: waitedWords(dayOf(brand.since), today, holidays),
      remarks: before
        ? { count: remarks.length, answered: remarks.filter(one => (one.reply ?? '').trim() !== '').length }
        : null,
      changes,
    })
  }
  return rows
}

/** Every id is its own name. */
const namesAsIds: Readonly<Record<string, string>> = new Proxy({}, { get: (_, id) => String(id) })

function waitedWords(since: LocalDate, today: LocalDate, holidays: HolidayTable): string {
  const days = workingDaysBetween(since, today, holidays)
  const said = `${formatDate(since, today)}报送`
  return isMissingYear(days) || days < 1 ? said : `${said}，已 ${days} 个工作日`
}
