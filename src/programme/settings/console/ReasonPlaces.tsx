import type { ReturnReason } from '../../declarations/settings.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { placesOfReason, withPlace } from '../reason-places.ts'

interface Props {
  readonly reason: ReturnReason
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

/** Where a declaration answers a reason. */
export function ReasonPlaces({ reason, value, onChange }: Props) {
  const places = placesOfReason(reason, value)
  const set = (code: string, chosen: boolean) => onChange(withPlace(value, reason, code, chosen))
  return (
    <div className="requirement-places">
      {places.every(place => !place.chosen) && <span className="type-note">还没有选栏目</span>}
      {places
        .filter(place => place.chosen)
        .map(place => (
          <button
            key={place.code}
            type="button"
            className="requirement-place"
            aria-label={`“${reason.label}”不再看${place.label}`}
            onClick={() => set(place.code, false)}
          >
            {place.label} ×
          </button>
        ))}
      <select
        className="setting-input setting-short"
        aria-label={`“${reason.label}”看哪一栏`}
        value=""
        onChange={event => event.target.value && set(event.target.value, true)}
      >
        <option value="">看哪一栏</option>
        {places
          .filter(place => !place.chosen)
          .map(place => (
            <option key={place.code} value={place.code}>
              {place.label}
            </option>
          ))}
      </select>
    </div>
  )
}
