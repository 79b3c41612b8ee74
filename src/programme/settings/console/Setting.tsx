import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly children: (id: string) => ReactNode
}

/** One setting on a row: its name, where it is typed, a word beside it. */
export function Setting({ label, hint, children }: Props) {
  const id = useId()
  return (
    <div className="setting">
      <label className="setting-label" htmlFor={id}>
        {label}
      </label>
      <div className="setting-place">{children(id)}</div>
      {hint && <p className="type-note setting-hint">{hint}</p>}
    </div>
  )
}

interface TextProps {
  readonly id?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
  readonly label?: string
  readonly short?: boolean
}

export function TextSetting({ id, value, onChange, maxLength = 80, label, short = false }: TextProps) {
  return (
    <input
      id={id}
      className={short ? 'setting-input setting-short' : 'setting-input'}
      aria-label={label}
      value={value}
      maxLength={maxLength}
      onChange={event => onChange(event.target.value)}
    />
  )
}

interface NumberProps {
  readonly id?: string
  readonly label?: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
}

/** Whole numbers; what is not one leaves the last good value standing. */
export function NumberSetting({ id, label, value, onChange, min, max }: NumberProps) {
  return (
    <input
      id={id}
      className="setting-input setting-number"
      type="number"
      aria-label={label}
      value={value}
      min={min}
      max={max}
      onChange={event => {
        const typed = Number.parseInt(event.target.value, 10)
        if (Number.isInteger(typed) && typed >= min && typed <= max) onChange(typed)
      }}
    />
  )
}
