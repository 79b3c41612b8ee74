import { Icon } from '../../console/Icon.tsx'
import { isEmpty } from '../gaps.ts'
import { useFilling } from './filling.ts'
import { CellWords, type RowsProps } from './RowsTable.tsx'

/** The phone's rows: the first column is the card's name, the others a line each; the one in hand opens. */
export function RowCards({ entry, rows, open, onOpen, editorOf }: RowsProps) {
  const { gapsAt } = useFilling()
  const [first, ...others] = entry.columns
  return (
    <ol className="row-cards">
      {rows.map((row, place) => {
        const lacks = entry.columns.some(column => gapsAt(`${entry.code}.${row.id}.${column.code}`).length > 0)
        return (
          <li key={row.id} className={lacks ? 'row-card row-lacking' : 'row-card'}>
            <button
              type="button"
              className="row-card-head"
              aria-expanded={open === row.id}
              onClick={() => onOpen(open === row.id ? null : row.id)}
            >
              <span className="row-card-number">{place + 1}</span>
              <span className="row-card-name">{first && <CellWords column={first} row={row} />}</span>
              <Icon name={open === row.id ? 'down' : 'next'} size={14} />
            </button>
            {open === row.id ? (
              editorOf(row, place)
            ) : (
              <dl className="row-card-cells">
                {others
                  .filter(column => column.required || !isEmpty(row[column.code]))
                  .map(column => (
                    <div key={column.code}>
                      <dt>{column.label}</dt>
                      <dd>
                        <CellWords column={column} row={row} />
                      </dd>
                    </div>
                  ))}
              </dl>
            )}
          </li>
        )
      })}
    </ol>
  )
}
