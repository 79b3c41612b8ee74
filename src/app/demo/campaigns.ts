import { addDays, dateOf, type LocalDate, partsOf } from '../../foundation/calendar/dates.ts'
import type { CampaignConfiguration } from '../../programme/settings/configuration.ts'
import { seedConfiguration } from '../../programme/settings/seed.ts'
import type { Calendar } from './life.ts'

/** Days of 酝酿, then as many of 申报. */
const weeks = 14

/** The campaign of a year whose windows begin on a given day. With `unitStep` the units' Party committees look first. */
export function campaignFrom(
  first: LocalDate,
  officer: string,
  { unitStep }: { readonly unitStep: boolean },
): CampaignConfiguration {
  const { year } = partsOf(first)
  const seed = seedConfiguration(year, `${officer}（工委 111 室）`)
  const days: Readonly<Record<string, readonly [LocalDate, LocalDate | null]>> = {
    incubation: [first, addDays(first, weeks - 1)],
    declaration: [addDays(first, weeks), addDays(first, 2 * weeks - 1)],
    creation: [addDays(first, 2 * weeks), addDays(first, 335)],
    exhibition: [addDays(first, 180), addDays(first, 200)],
    recognition: [addDays(first, 336), addDays(first, 365)],
    stewardship: [addDays(first, 366), null],
  }
  const stages = seed.programme.stages.map(stage => {
    const [from, to] = days[stage.id] ?? [dateOf(year, 1, 1), null]
    return { ...stage, from, to }
  })
  const chain = [...(unitStep ? [{ name: '单位审核', by: 'unit' as const }] : []), ...seed.declarations.chain]
  const by = addDays(first, 2 * weeks - 1)
  const handIn = [{ what: '申报表、创建方案', by, to: '市直机关工委', address: '111 室', contact: '', copies: null }]
  return { ...seed, programme: { ...seed.programme, stages, handIn }, declarations: { ...seed.declarations, chain } }
}

/** What the branches go by in it. */
export const calendarFrom = (first: LocalDate): Calendar => ({
  begins: addDays(first, 2 * weeks),
  windowEnd: addDays(first, 2 * weeks - 1),
})
