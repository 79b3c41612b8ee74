interface Props {
  readonly id?: string
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const monthDay = (typed: string) => (/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(typed) ? typed : null)

/** A day of whichever year, as 12-01; empty: not said. */
export const MonthDay = ({ id, label, value, onChange }: Props) => (
  <input
    key={value ?? ''}
    id={id}
    className="setting-input setting-number"
    aria-label={label}
    defaultValue={value ?? ''}
    maxLength={5}
    placeholder="月-日"
    onBlur={event => onChange(monthDay(event.target.value))}
  />
)
