import { pinId, useFilling } from './filling.ts'

interface Props {
  readonly pin: string
  /** What is being confirmed, in the form's own words. */
  readonly statement: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** A confirmation: ticked or not yet. */
export function YesNoEntry({ pin, statement, value, onChange }: Props) {
  const { leave, gapsAt } = useFilling()
  return (
    <label className="tick">
      <input
        id={pinId(pin)}
        type="checkbox"
        checked={value}
        aria-invalid={gapsAt(pin).length > 0}
        onChange={event => onChange(event.target.checked)}
        onBlur={() => leave(pin)}
      />
      <span>{statement}</span>
    </label>
  )
}
