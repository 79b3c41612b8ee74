import type { Entry } from '../../../foundation/forms/entry.ts'
import type { ReturnReason } from '../../declarations/settings.ts'
import type { CampaignConfiguration } from '../configuration.ts'

interface Props {
  readonly reason: ReturnReason
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

/** Which entries of the form answer a reason: the branch is led there before 报送, the reviewer's remark is pinned there. */
export function ReasonPlaces({ reason, value, onChange }: Props) {
  const { declarations, creationPlans } = value
  const entries = [...declarations.entries, ...creationPlans.entries]
  const answers = (entry: Entry) => (entry.answers ?? []).indexOf(reason.code) >= 0
  const set = (code: string, on: boolean) => {
    const change = (all: Entry[]) =>
      all.map(entry => {
        if (entry.code !== code) return entry
        const rest = (entry.answers ?? []).filter(one => one !== reason.code)
        return { ...entry, answers: on ? [...rest, reason.code] : rest }
      })
    onChange({
      declarations: { ...declarations, entries: change(declarations.entries) },
      creationPlans: { ...creationPlans, entries: change(creationPlans.entries) },
    })
  }
  return (
    <div className="requirement-places">
      {entries.every(entry => !answers(entry)) && <span className="type-note">还没有选栏目</span>}
      {entries.filter(answers).map(entry => (
        <button
          key={entry.code}
          type="button"
          className="requirement-place"
          aria-label={`“${reason.label}”不再看${entry.label}`}
          onClick={() => set(entry.code, false)}
        >
          {entry.label} ×
        </button>
      ))}
      <select
        className="setting-input setting-short"
        aria-label={`“${reason.label}”看哪一栏`}
        value=""
        onChange={event => event.target.value && set(event.target.value, true)}
      >
        <option value="">看哪一栏</option>
        {entries
          .filter(entry => !answers(entry))
          .map(entry => (
            <option key={entry.code} value={entry.code}>
              {entry.label}
            </option>
          ))}
      </select>
    </div>
  )
}
