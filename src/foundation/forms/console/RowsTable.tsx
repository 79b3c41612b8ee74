import './people.css'
import { Fragment, type ReactNode } from 'react'
import { type Column, isPeriod, type Row, type TableEntry } from '../entry.ts'
import { isEmpty } from '../gaps.ts'
import { answerWords } from '../wording.ts'
import { useFilling } from './filling.ts'

export interface RowsProps {
  readonly entry: TableEntry
  readonly rows: readonly Row[]
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly editorOf: (row: Row, place: number) => ReactNode
}

/** The desk's rows: text until one is taken in hand. Optional columns that nobody filled take no room. */
export function RowsTable({ entry, rows, open, onOpen, editorOf }: RowsProps) {
  const { gapsAt } = useFilling()
  const columns = entry.columns.filter(column => column.required || rows.some(row => !isEmpty(row[column.code])))
  const lacks = (row: Row) => entry.columns.some(column => gapsAt(`${entry.code}.${row.id}.${column.code}`).length > 0)
  return (
    <table className="quiet-table rows-table">
      <thead>
        <tr>
          <th className="rows-number">
            <span className="visually-hidden">序号</span>
          </th>
          {columns.map(column => (
            <th key={column.code}>{column.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <Fragment key={row.id}>
            <tr
              className={lacks(row) ? 'row-lacking' : undefined}
              onClick={() => onOpen(open === row.id ? null : row.id)}
            >
              <td className="rows-number">
                <button
                  type="button"
                  className="row-open"
                  aria-expanded={open === row.id}
                  aria-label={`${entry.rowName} ${place + 1}，改`}
                >
                  {place + 1}
                </button>
              </td>
              {columns.map(column => (
                <td key={column.code}>
                  <CellWords column={column} row={row} />
                </td>
              ))}
            </tr>
            {open === row.id && (
              <tr className="row-in-hand">
                <td colSpan={columns.length + 1}>{editorOf(row, place)}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** What stands in a cell; an empty one that must be filled says so quietly. */
export function CellWords({ column, row }: { readonly column: Column; readonly row: Row }) {
  const { names, today } = useFilling()
  const answer = row[column.code]
  const words = answerWords(column, answer, { names, today })
  const half = isPeriod(answer) && (!answer.from || !answer.to)
  if (words && !half) return <>{words}</>
  if (!column.required) return <span className="type-note">–</span>
  return (
    <span className="cell-lacking">
      {column.kind === 'people' ? '从花名册选' : half ? `${words} 还差` : '还没有填'}
    </span>
  )
}
