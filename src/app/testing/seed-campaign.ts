import { localDate } from '../../foundation/calendar/dates.ts'
import type { CampaignConfiguration } from '../../programme/settings/configuration.ts'
import { seedConfiguration } from '../../programme/settings/seed.ts'

/** The seed's own campaign (VOICE.md §5) in a year of the test's choosing, with where its papers are handed in. */
export function seedCampaign(year: number): CampaignConfiguration {
  const seed = seedConfiguration(year, '顾一帆（工委 111 室）')
  const by = localDate(`${year}-04-15`)
  const handIn = [{ what: '申报表、创建方案', by, to: '市直机关工委', address: '111 室', contact: '', copies: null }]
  return { ...seed, programme: { ...seed.programme, handIn } }
}
