import type { Row, TableEntry } from '../entry.ts'
import { CellControl } from './CellControl.tsx'
import { GapWords } from './EntryFrame.tsx'
import { pinId } from './filling.ts'

interface Props {
  readonly entry: TableEntry
  readonly row: Row
  readonly place: number
  readonly rows: number
  readonly onChange: (row: Row) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One row in hand: a field for each column, its place among the others, the way out. */
export function RowEditor({ entry, row, place, rows, onChange, onMove, onRemove, onClose }: Props) {
  const pinOf = (code: string) => `${entry.code}.${row.id}.${code}`
  return (
    <div className="row-editor">
      <div className="row-fields">
        {entry.columns.map(column => {
          const pin = pinOf(column.code)
          return (
            <div key={column.code} className={column.kind === 'period' ? 'row-field row-field-wide' : 'row-field'}>
              <label className="row-label" htmlFor={pinId(pin)} id={`${pinId(pin)}-label`}>
                {column.label}
                {!column.required && <span className="form-entry-note">选填</span>}
              </label>
              <CellControl
                entry={column}
                pin={pin}
                value={row[column.code]}
                inRow
                onChange={answer => onChange({ ...row, [column.code]: answer })}
              />
              <GapWords pin={pin} />
            </div>
          )
        })}
      </div>
      <p className="row-acts">
        <button type="button" className="quiet-action" onClick={onClose}>
          收起
        </button>
        {place > 0 && (
          <button type="button" className="link-button" onClick={() => onMove(-1)}>
            上移
          </button>
        )}
        {place < rows - 1 && (
          <button type="button" className="link-button" onClick={() => onMove(1)}>
            下移
          </button>
        )}
        <button type="button" className="link-button" onClick={onRemove}>
          删去这一项
        </button>
      </p>
    </div>
  )
}
