import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import type { ProgrammeSettings } from '../../campaigns/settings.ts'
import { TextSetting } from './Setting.tsx'

type Handed = ProgrammeSettings['handIn'][number]

interface Props {
  readonly handIn: Handed[]
  readonly onChange: (handIn: Handed[]) => void
}

/** 报送材料 beside its sentence: what, by when, to whom, where; the rest is in the list of all settings. */
export function HandInItems({ handIn, onChange }: Props) {
  const set = (index: number, more: Partial<Handed>) =>
    onChange(handIn.map((one, at) => (at === index ? { ...one, ...more } : one)))
  return (
    <div className="hand-in-items">
      {handIn.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is handed in has no name of its own but its place
        <div className="hand-in-item" key={index}>
          <TextSetting
            label={`第 ${index + 1} 份材料`}
            value={one.what}
            maxLength={60}
            required
            onChange={what => set(index, { what })}
          />
          <input
            className="setting-input"
            type="date"
            aria-label={`${one.what}截止日期`}
            value={one.by ?? ''}
            onChange={event => set(index, { by: isLocalDate(event.target.value) ? event.target.value : null })}
          />
          <TextSetting label={`${one.what}报给`} value={one.to} maxLength={60} onChange={to => set(index, { to })} />
          <TextSetting
            label={`${one.what}地点`}
            value={one.address}
            maxLength={80}
            onChange={address => set(index, { address })}
          />
        </div>
      ))}
    </div>
  )
}
