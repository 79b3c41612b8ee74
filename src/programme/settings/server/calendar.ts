import { today } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { programmeOf } from '../../campaigns/configuration.ts'
import { campaignsInForce, versionsOf } from '../../campaigns/server/campaigns.ts'
import { shownCalendar } from '../calendar-shown.ts'
import type { CalendarAnswer } from '../contract.ts'

/** 活动安排 of the campaign that runs: what the newest published version says, never a draft. */
export async function calendarOf(tx: Tx, scope: CommitteeScope, now: Date): Promise<CalendarAnswer> {
  const [campaign] = await campaignsInForce(tx, scope)
  if (!campaign) return null
  const versions = await versionsOf(tx, scope, campaign.id)
  return {
    ...shownCalendar(programmeOf(campaign.configuration), today(now)),
    id: campaign.id,
    number: campaign.number,
    versions: versions.map(({ number, published_at: at, reason }) => ({ number, at: at.toISOString(), reason })),
  }
}
