import { type ReactNode, useEffect, useId, useState } from 'react'

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
  /** May not be empty: while it is, the last words that were not still stand. */
  readonly required?: boolean
}

export function TextSetting({
  id,
  value,
  onChange,
  maxLength = 80,
  label,
  short = false,
  required = false,
}: TextProps) {
  const [empty, setEmpty] = useState(false)
  return (
    <input
      id={id}
      className={short ? 'setting-input setting-short' : 'setting-input'}
      aria-label={label}
      value={empty ? '' : value}
      maxLength={maxLength}
      onChange={event => {
        const typed = event.target.value
        const nothing = required && typed.trim() === ''
        setEmpty(nothing)
        if (!nothing) onChange(typed)
      }}
      onBlur={() => setEmpty(false)}
    />
  )
}

interface ParagraphProps {
  readonly id?: string
  readonly label?: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

/** As many rows as its words take. */
export function ParagraphSetting({ id, label, value, maxLength, onChange }: ParagraphProps) {
  return (
    <textarea
      id={id}
      className="setting-area"
      aria-label={label}
      rows={Math.min(8, Math.max(2, Math.ceil(value.length / 26)))}
      maxLength={maxLength}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  )
}

const linesIn = (text: string, most: number, length: number) =>
  text
    .split('\n')
    .map(line => line.trim().slice(0, length))
    .filter(Boolean)
    .slice(0, most)

interface LinesProps {
  readonly id?: string
  readonly label?: string
  readonly value: readonly string[]
  readonly most: number
  readonly length: number
  readonly onChange: (value: string[]) => void
}

/** A list, one a line: pasted, reordered and cut as text is. */
export function LinesSetting({ id, label, value, most, length, onChange }: LinesProps) {
  const [text, setText] = useState(value.join('\n'))
  // What came from elsewhere is shown; a line just begun stays as it is typed.
  useEffect(
    () => setText(now => (linesIn(now, most, length).join('\n') === value.join('\n') ? now : value.join('\n'))),
    [value, most, length],
  )
  return (
    <textarea
      id={id}
      className="setting-area"
      aria-label={label}
      rows={Math.min(
        8,
        Math.max(
          2,
          value.reduce((rows, line) => rows + Math.ceil(line.length / 26), 0),
        ),
      )}
      value={text}
      onChange={event => {
        setText(event.target.value)
        onChange(linesIn(event.target.value, most, length))
      }}
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
