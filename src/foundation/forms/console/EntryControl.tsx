import { type Answer, type Column, type Entry, isList, isPeriod, isRows } from '../entry.ts'
import { ChoiceEntry, ChoicesEntry } from './ChipsEntry.tsx'
import { DateEntry, PeriodEntry } from './DateEntry.tsx'
import { LineEntry } from './LineEntry.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { ParagraphEntry } from './ParagraphEntry.tsx'
import { PeopleEntry } from './PeopleEntry.tsx'
import { TableEntry } from './TableEntry.tsx'
import { YesNoEntry } from './YesNoEntry.tsx'

interface Props {
  readonly entry: Entry | Column
  readonly pin: string
  readonly value: Answer | undefined
  readonly onChange: (answer: Answer) => void
  /** Inside a row of a table. */
  readonly inRow?: boolean
}

const words = (value: Answer | undefined) => (typeof value === 'string' ? value : '')

/** The control for each kind of entry. Of an answer of another shape (a form changed since) nothing is shown, and nothing lost until one types. */
export function EntryControl({ entry, pin, value, onChange, inRow = false }: Props) {
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
    case 'paragraph':
      return (
        <ParagraphEntry
          pin={pin}
          label={label}
          value={words(value)}
          onChange={onChange}
          min={entry.min}
          max={entry.max}
        />
      )
    case 'choice':
      return <ChoiceEntry pin={pin} options={entry.options} value={words(value) || null} onChange={onChange} />
    case 'choices':
      return <ChoicesEntry pin={pin} options={entry.options} value={isList(value) ? value : []} onChange={onChange} />
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
    case 'yesno':
      return <YesNoEntry pin={pin} statement={entry.help ?? label} value={value === true} onChange={onChange} />
    case 'table':
      return <TableEntry entry={entry} value={isRows(value) ? value : []} onChange={rows => onChange([...rows])} />
  }
}
