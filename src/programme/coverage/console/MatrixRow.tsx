import { Go } from '../../../foundation/console/Go.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import type { Coverage } from '../contract.ts'
import type { usePeek } from './CellPeek.tsx'
import { cellColour, figure, listAddress } from './matrix-look.ts'
import type { useMatrixKeys } from './use-matrix-keys.ts'

interface Props {
  readonly unit: Coverage['units'][number]
  readonly columns: Coverage['columns']
  /** Its place among the rows that are shown, for the arrow keys; the total is row 0. */
  readonly row: number
  readonly on: string | null
  readonly later: boolean
  readonly cell: ReturnType<typeof useMatrixKeys>['cell']
  readonly over: ReturnType<typeof usePeek>['over']
}

/** One unit: each cell as deep as its share of the unit's branches, and a way to the list behind it. */
export function MatrixRow({ unit, columns, row, on, later, cell, over }: Props) {
  return (
    <tr>
      <th scope="row" className="matrix-unit">
        {unit.needsAttention && <ShapeIcon shape="triangle" colour="ochre-2" size={14} label="需关注" />}
        <Go to={listAddress(null, unit.id, on)} {...cell(row, 0)}>
          {unit.name}
        </Go>
      </th>
      <td className="number">{figure(unit.branches)}</td>
      {columns.map((column, index) => {
        const count = unit.counts[column.key] ?? 0
        if (!count)
          return (
            <td key={column.key} className="matrix-cell matrix-none">
              <span {...cell(row, index + 1)}>–</span>
            </td>
          )
        const words = `${unit.name}，${column.label} ${figure(count)} 个`
        return (
          <td
            key={column.key}
            className="matrix-cell"
            style={{ background: cellColour(column, count, unit.branches) }}
            {...over({ unit: unit.id, standing: column.key, on }, words)}
          >
            <Go to={listAddress(column.key, unit.id, on)} aria-label={words} {...cell(row, index + 1)}>
              {figure(count)}
              {unit.stuckAt === column.key && <ShapeIcon shape="triangle" colour="ochre-2" size={12} />}
            </Go>
          </td>
        )
      })}
      <Submitted branches={unit.branches} submitted={unit.submitted} />
      {later && <Named named={unit.named} mending={unit.mending} />}
    </tr>
  )
}

/** 已报送 as a bar and in figures. */
export function Submitted({ branches, submitted }: { readonly branches: number; readonly submitted: number }) {
  return (
    <td className="matrix-submitted">
      <span className="matrix-bar">
        <span style={{ width: `${(100 * submitted) / Math.max(1, branches)}%` }} />
      </span>
      <span>
        {figure(submitted)}
        <span className="matrix-of">/{figure(branches)}</span>
      </span>
    </td>
  )
}

/** Brands of earlier years that are kept, and those of them under 整改. */
export function Named({ named, mending }: { readonly named: number; readonly mending: number }) {
  return (
    <>
      <td className="number matrix-named">{named ? figure(named) : '–'}</td>
      <td className={mending ? 'number matrix-mending' : 'number'}>{mending ? figure(mending) : '–'}</td>
    </>
  )
}
