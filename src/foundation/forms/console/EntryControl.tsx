import { type Answer, type Entry, isList, isRows } from '../entry.ts'
import { CellControl, words } from './CellControl.tsx'
import { ChoicesEntry } from './ChipsEntry.tsx'
import { FilesEntry } from './FilesEntry.tsx'
import { ParagraphEntry } from './ParagraphEntry.tsx'
import { TableEntry } from './TableEntry.tsx'
import { YesNoEntry } from './YesNoEntry.tsx'

interface Props {
  readonly entry: Entry
  readonly pin: string
  readonly value: Answer | undefined
  readonly onChange: (answer: Answer) => void
}

/** The control for each kind of entry of a form. */
export function EntryControl({ entry, pin, value, onChange }: Props) {
  const { label } = entry
  switch (entry.kind) {
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
    case 'choices':
      return <ChoicesEntry pin={pin} options={entry.options} value={isList(value) ? value : []} onChange={onChange} />
    case 'yesno':
      return <YesNoEntry pin={pin} statement={entry.help ?? label} value={value === true} onChange={onChange} />
    case 'files':
      return <FilesEntry entry={entry} value={isList(value) ? value : []} onChange={onChange} />
    case 'table':
      return <TableEntry entry={entry} value={isRows(value) ? value : []} onChange={rows => onChange([...rows])} />
    default:
      return <CellControl entry={entry} pin={pin} value={value} onChange={onChange} />
  }
}
