import type { EntryChange, RowChange } from '../compare.ts'
import { Pieces } from './Pieces.tsx'
import { Margin } from './Pin.tsx'
import type { Reading } from './ReviewText.tsx'
import { isAt, placeId } from './reading-place.ts'

type Rows = Extract<EntryChange, { as: 'rows' }>

/** A table of the declaration: rows as they stand now, a removed one struck where it was. Columns nobody filled take no room. */
export function ReviewRows({ entry, reading }: { readonly entry: Rows; readonly reading: Reading }) {
  const rows = entry.rows.filter(row => reading.comparing || row.kind !== 'removed')
  const [first] = entry.rows
  if (!first) return <span className="type-note">没有填</span>
  const filled = first.cells.map((_, index) => rows.some(row => row.cells[index]?.after || row.cells[index]?.before))
  return (
    <table className="review-rows">
      <thead>
        <tr>
          <th className="review-rows-number">
            <span className="visually-hidden">序号</span>
          </th>
          {first.cells.map((cell, index) => filled[index] && <th key={cell.code}>{cell.label}</th>)}
          <th className="review-rows-margin">
            <span className="visually-hidden">意见</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <ReviewRow key={row.pin} row={row} rowName={entry.rowName} filled={filled} reading={reading} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: RowChange
  readonly rowName: string
  readonly filled: readonly boolean[]
  readonly reading: Reading
}

function ReviewRow({ row, rowName, filled, reading }: RowProps) {
  const pins = reading.pins.filter(one => isAt(one.pin, row.pin))
  const marked = pins.some(one => one.fresh)
  const gone = row.kind === 'removed'
  const classes = [
    reading.selected === row.pin ? 'review-row-chosen' : '',
    marked ? 'review-row-marked' : '',
    gone ? 'review-row-gone' : '',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the margin's button does the same by keyboard
    <tr
      id={placeId(row.pin)}
      className={classes.join(' ').trim() || undefined}
      onClick={event => {
        event.stopPropagation()
        if (!gone) reading.select(row.pin)
      }}
    >
      <td className="review-rows-number">{row.number}</td>
      {row.cells.map(
        (cell, index) =>
          filled[index] && (
            <td key={cell.code} data-label={cell.label}>
              {gone ? (
                <del className="went">{cell.before}</del>
              ) : (
                <Pieces words={cell} comparing={reading.comparing && row.kind === 'changed'} empty="–" />
              )}
              {row.kind === 'added' && reading.comparing && index === 0 && (
                <span className="tag tag-blue review-new">新增</span>
              )}
            </td>
          ),
      )}
      <td className="review-rows-margin">
        <Margin
          pins={pins}
          label={`${rowName} ${row.number}`}
          onOpen={reading.open}
          onAdd={gone ? null : reading.add && (() => reading.add?.(row.pin))}
        />
      </td>
    </tr>
  )
}
