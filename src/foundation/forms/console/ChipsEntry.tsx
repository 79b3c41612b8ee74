import { pinId, useFilling } from './filling.ts'

interface Common {
  readonly pin: string
  readonly options: readonly string[]
  /** Options that may not be taken, each with its reason. */
  readonly taken?: Readonly<Record<string, string>>
}

interface ChoiceProps extends Common {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One of a few, all of them in sight. A second press takes the choice back. */
export function ChoiceEntry({ pin, options, value, onChange, taken = {} }: ChoiceProps) {
  return (
    <Chips
      pin={pin}
      options={options}
      chosen={value === null ? [] : [value]}
      single
      taken={taken}
      onPress={option => onChange(option === value ? null : option)}
    />
  )
}

interface ChoicesProps extends Common {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** Several of a few; they are kept in the order of the form, not of the fingers. */
export function ChoicesEntry({ pin, options, value, onChange }: ChoicesProps) {
  const press = (option: string) =>
    onChange(options.filter(one => (one === option ? value.indexOf(one) < 0 : value.indexOf(one) >= 0)))
  return <Chips pin={pin} options={options} chosen={value} single={false} taken={{}} onPress={press} />
}

interface ChipsProps extends Common {
  readonly chosen: readonly string[]
  readonly single: boolean
  readonly taken: Readonly<Record<string, string>>
  readonly onPress: (option: string) => void
}

function Chips({ pin, options, chosen, single, taken, onPress }: ChipsProps) {
  const { leave } = useFilling()
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles are named by the entry's label
    <div className="chips" role={single ? 'radiogroup' : 'group'} aria-labelledby={`${pinId(pin)}-label`}>
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a radio and a checkbox both take aria-checked
        <button
          key={option}
          id={place === 0 ? pinId(pin) : undefined}
          type="button"
          role={single ? 'radio' : 'checkbox'}
          aria-checked={chosen.indexOf(option) >= 0}
          className="chip"
          title={taken[option]}
          onClick={() => onPress(option)}
          onBlur={event => {
            if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) leave(pin)
          }}
        >
          {option}
        </button>
      ))}
    </div>
  )
}
