import './rows.css'
import { useEffect, useState } from 'react'
import { Icon } from '../../console/Icon.tsx'
import { newKey } from '../../console/ids.ts'
import type { Row, TableEntry as Table } from '../entry.ts'
import { GapLine } from './EntryFrame.tsx'
import { pinId, useFilling } from './filling.ts'
import { focusPin } from './focus-pin.ts'
import { RowCards } from './RowCards.tsx'
import { RowEditor } from './RowEditor.tsx'
import { RowsTable } from './RowsTable.tsx'

interface Props {
  readonly entry: Table
  readonly value: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
}

/** Rows read as a table, cards on the phone; the one in hand opens for writing. A row keeps its id wherever it moves. */
export function TableEntry({ entry, value, onChange }: Props) {
  const { phone, wanted, leave, gapsAt } = useFilling()
  const [open, setOpen] = useState<string | null>(null)
  const [removed, setRemoved] = useState<{ readonly row: Row; readonly place: number } | null>(null)
  useEffect(() => {
    const [code, row] = wanted?.pin.split('.') ?? []
    if (code === entry.code && row) setOpen(row)
  }, [wanted, entry.code])

  const show = (id: string | null) => {
    if (open !== null) for (const column of entry.columns) leave(`${entry.code}.${open}.${column.code}`)
    if (open !== null) leave(entry.code)
    setOpen(id)
  }
  const add = () => {
    const row: Row = { id: newKey() }
    onChange([...value, row])
    show(row.id)
    const [first] = entry.columns
    if (first) focusPin(`${entry.code}.${row.id}.${first.code}`)
  }
  const remove = (row: Row) => {
    setRemoved({ row, place: value.indexOf(row) })
    onChange(value.filter(one => one !== row))
    setOpen(null)
  }
  const restore = () => {
    if (!removed) return
    onChange([...value.slice(0, removed.place), removed.row, ...value.slice(removed.place)])
    setRemoved(null)
  }
  const editorOf = (row: Row, place: number) => (
    <RowEditor
      entry={entry}
      row={row}
      place={place}
      rows={value.length}
      onChange={changed => onChange(value.map(one => (one.id === row.id ? changed : one)))}
      onMove={by => onChange(moved(value, place, by))}
      onRemove={() => remove(row)}
      onClose={() => show(null)}
    />
  )
  const Rows = phone ? RowCards : RowsTable
  const lacking = value.flatMap((row, place) =>
    entry.columns.flatMap(column => gapsAt(`${entry.code}.${row.id}.${column.code}`)).map(gap => ({ ...gap, place })),
  )
  return (
    <div className="table-entry">
      {value.length > 0 && <Rows entry={entry} rows={value} open={open} onOpen={show} editorOf={editorOf} />}
      <p className="table-entry-foot">
        {value.length < entry.maxRows && (
          <button id={pinId(entry.code)} type="button" className="link-button" onClick={add}>
            <Icon name="plus" size={14} /> 加一项
          </button>
        )}
        {removed && (
          <span className="type-note">
            已删去{entry.rowName} {removed.place + 1}
            <button type="button" className="link-button" onClick={restore}>
              恢复
            </button>
          </span>
        )}
      </p>
      {open === null && lacking.map(gap => <GapLine key={`${gap.pin} ${gap.sentence}`}>{gap.sentence}</GapLine>)}
    </div>
  )
}

function moved(rows: readonly Row[], place: number, by: -1 | 1): readonly Row[] {
  const [row, other] = [rows[place], rows[place + by]]
  if (!row || !other) return rows
  return rows.map((one, index) => (index === place ? other : index === place + by ? row : one))
}
