interface ReasonProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A reason inside a confirmation: 事由. Its length is the contract's. */
export function ConfirmReason({ label, hint, value, onChange }: ReasonProps) {
  return (
    <label className="confirm-field">
      {label}
      {hint && <span className="type-note">　{hint}</span>}
      <textarea rows={3} maxLength={300} value={value} onChange={event => onChange(event.target.value)} />
    </label>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

export function ConfirmDay({ label, value, onChange }: DayProps) {
  return (
    <label className="confirm-field">
      {label}
      <input type="date" max="2999-12-31" value={value} onChange={event => onChange(event.target.value)} />
    </label>
  )
}

interface NumberProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

export function ConfirmNumber({ label, value, onChange }: NumberProps) {
  return (
    <label className="confirm-field">
      {label}
      <input
        type="number"
        min={1}
        max={99}
        value={value || ''}
        onChange={event => onChange(Math.trunc(Number(event.target.value)) || 0)}
      />
    </label>
  )
}
