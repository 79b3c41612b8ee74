import { isLocalDate } from '../../calendar/dates.ts'
import { formatDate } from '../../calendar/wording.ts'
import type { PeriodAnswer } from '../entry.ts'
import { pinId, useFilling } from './filling.ts'

interface Props {
  /** Where focus goes; a period has two of these and one place. */
  readonly id: string
  readonly pin: string
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
  readonly min?: string
}

/** A day: the browser's own field, which every keyboard and phone knows; at rest it reads 4月20日. */
export function DayField({ id, pin, label, value, onChange, min }: Props) {
  const { leave, gapsAt, today } = useFilling()
  return (
    <span className="form-field-day">
      <input
        id={id}
        className={value ? 'form-field' : 'form-field form-field-empty'}
        type="date"
        aria-label={label}
        aria-invalid={gapsAt(pin).length > 0}
        value={value}
        min={min}
        max="2999-12-31"
        onChange={event => onChange(event.target.value)}
        onBlur={() => leave(pin)}
      />
      <span className="form-field-day-words" aria-hidden="true">
        {isLocalDate(value) ? formatDate(value, today) : '选日期'}
      </span>
    </span>
  )
}

export function DateEntry({ pin, label, value, onChange }: Omit<Props, 'id' | 'min'>) {
  return <DayField id={pinId(pin)} pin={pin} label={label} value={value} onChange={onChange} />
}

interface PeriodProps {
  readonly pin: string
  readonly label: string
  readonly value: PeriodAnswer | null
  readonly onChange: (value: PeriodAnswer) => void
}

/** From and to, both days inside. */
export function PeriodEntry({ pin, label, value, onChange }: PeriodProps) {
  const from = value?.from ?? ''
  const to = value?.to ?? ''
  return (
    <span className="form-field-period">
      <DayField
        id={pinId(pin)}
        pin={pin}
        label={`${label}，开始`}
        value={from}
        onChange={day => onChange({ from: day, to })}
      />
      <span className="form-field-period-to">至</span>
      <DayField
        id={`${pinId(pin)}-to`}
        pin={pin}
        label={`${label}，结束`}
        value={to}
        onChange={day => onChange({ from, to: day })}
      />
    </span>
  )
}
