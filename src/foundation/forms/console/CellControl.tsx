import { type Answer, type Column, isList, isPeriod, type Scalar } from '../entry.ts'
import { ChoiceEntry } from './ChipsEntry.tsx'
import { DateEntry, PeriodEntry } from './DateEntry.tsx'
import { LineEntry } from './LineEntry.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { PeopleEntry } from './PeopleEntry.tsx'

interface Props {
  readonly entry: Column
  readonly pin: string
  readonly value: Answer | undefined
  readonly onChange: (answer: Scalar) => void
  /** Inside a row of a table. */
  readonly inRow?: boolean
}

export const words = (value: Answer | undefined) => (typeof value === 'string' ? value : '')

/**
 * The control for the kinds that a form has both on its page and in the columns of its tables. Of an answer of another
 * shape (a form changed since) nothing is shown, and nothing lost until one types.
 */
export function CellControl({ entry, pin, value, onChange, inRow = false }: Props) {
  const { label } = entry
  switch (entry.kind) {
    case 'line':
      return (
        <LineEntry
          pin={pin}
          label={label}
          value={words(value)}
          onChange={onChange}
          min={entry.min}
          max={entry.max}
          bare={inRow}
        />
      )
    case 'choice':
      return <ChoiceEntry pin={pin} options={entry.options} value={words(value) || null} onChange={onChange} />
    case 'number':
      return (
        <NumberEntry
          pin={pin}
          label={label}
          unit={entry.unit}
          value={typeof value === 'number' || typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'date':
      return <DateEntry pin={pin} label={label} value={words(value)} onChange={onChange} />
    case 'period':
      return <PeriodEntry pin={pin} label={label} value={isPeriod(value) ? value : null} onChange={onChange} />
    case 'people':
      return (
        <PeopleEntry pin={pin} label={label} max={entry.max} value={isList(value) ? value : []} onChange={onChange} />
      )
  }
}
