import type { Entry } from '../../foundation/forms/entry.ts'
import { fixedPlaces, type ReturnReason } from '../declarations/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'

export interface ReasonPlace {
  readonly code: string
  readonly label: string
  /** The branch is led here before 报送, and the reviewer's remark is pinned here. */
  readonly chosen: boolean
}

/** Every place that a return reason may lead to, and whether it does: an entry says so itself, the others stand with the reason. */
export const placesOfReason = (
  reason: ReturnReason,
  { declarations, creationPlans }: CampaignConfiguration,
): ReasonPlace[] => [
  ...fixedPlaces.map(place => ({ ...place, chosen: (reason.places ?? []).indexOf(place.code) >= 0 })),
  ...[...declarations.entries, ...creationPlans.entries].map(({ code, label, answers }) => ({
    code,
    label,
    chosen: (answers ?? []).indexOf(reason.code) >= 0,
  })),
]

/** Leads a reason to a place, or no longer. */
export function withPlace(
  configuration: CampaignConfiguration,
  reason: ReturnReason,
  code: string,
  chosen: boolean,
): Pick<CampaignConfiguration, 'declarations' | 'creationPlans'> {
  const { declarations, creationPlans } = configuration
  const fixed = fixedPlaces.filter(place =>
    place.code === code ? chosen : (reason.places ?? []).indexOf(place.code) >= 0,
  )
  const led = (entries: Entry[]) =>
    entries.map(entry => {
      if (entry.code !== code) return entry
      const others = (entry.answers ?? []).filter(one => one !== reason.code)
      return { ...entry, answers: chosen ? [...others, reason.code] : others }
    })
  return {
    declarations: {
      ...declarations,
      entries: led(declarations.entries),
      reasons: declarations.reasons.map(one =>
        one.code === reason.code ? { ...one, places: fixed.map(place => place.code) } : one,
      ),
    },
    creationPlans: { ...creationPlans, entries: led(creationPlans.entries) },
  }
}
