import { useState } from 'react'
import { pinId, useFilling } from './filling.ts'

interface Props {
  readonly pin: string
  readonly label: string
  readonly unit: string
  readonly value: number | string | null
  readonly onChange: (value: number | string | null) => void
}

/** A number with its unit behind it. What is no number stays as typed, so that the rule can say so. */
export function NumberEntry({ pin, label, unit, value, onChange }: Props) {
  const { leave, gapsAt } = useFilling()
  const [raw, setRaw] = useState('')
  // “3.” is on its way to 3.5: the typed text stands as long as it means the value.
  const shown = read(raw) === value ? raw : value === null ? '' : String(value)
  return (
    <span className="form-field-number">
      <input
        id={pinId(pin)}
        className="form-field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${label}，${unit}`}
        aria-invalid={gapsAt(pin).length > 0}
        value={shown}
        onChange={event => {
          setRaw(event.target.value)
          onChange(read(event.target.value))
        }}
        onBlur={() => leave(pin)}
      />
      <span className="form-field-unit">{unit}</span>
    </span>
  )
}

/** Full-width figures and the thousands' comma are read too. */
function read(text: string): number | string | null {
  const plain = text.normalize('NFKC').replace(/,/g, '').trim()
  if (plain === '') return null
  const number = Number(plain)
  return Number.isFinite(number) ? number : text
}
