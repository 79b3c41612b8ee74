import './coverage.css'
import '../../../foundation/console/filter-list.css'
import { useState } from 'react'
import { isLocalDate, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import { ExportAction } from '../../../foundation/console/ExportAction.tsx'
import { useFilters } from '../../../foundation/console/filters-in-url.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { ErrorState, Refreshing, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { Coverage } from '../contract.ts'
import { CellPeek, usePeek } from './CellPeek.tsx'
import { MatrixRow, Named, Submitted } from './MatrixRow.tsx'
import { figure, listAddress } from './matrix-look.ts'
import { useCoverage } from './use-coverage.ts'
import { useMatrixKeys } from './use-matrix-keys.ts'

const firstShown = 14

/** 各单位走到哪一步: official order, the total on top; nobody is ranked. The day and the filter live in the address. */
export function CoverageMatrix({ today }: { readonly today: LocalDate }) {
  const { filters, set } = useFilters()
  const on = isLocalDate(filters.on) && filters.on < today ? filters.on : null
  const attention = filters.show === 'attention'
  const coverage = useCoverage(on)
  const [all, setAll] = useState(false)
  if (coverage.isError && !coverage.data)
    return <ErrorState title="没有读到各单位走到哪一步">{refusalWords(coverage.error)}</ErrorState>
  if (!coverage.data) return <Skeleton lines={4} />
  const { units } = coverage.data
  const wanted = units.filter(unit => unit.needsAttention)
  const rows = attention ? wanted : units
  const shown = all ? rows : rows.slice(0, firstShown)
  return (
    <Section
      id="matrix"
      title="各单位走到哪一步"
      note={`${on ? `截至${formatDate(on, today)}，按当天的单位和支部；` : '每个支部按在办的品牌计一次；'}按机构序，不排名`}
      actions={
        <>
          <label className="matrix-day">
            截至
            <input
              type="date"
              aria-label="看哪一天"
              max={today}
              value={on ?? today}
              onChange={event => set({ on: event.target.value < today ? event.target.value : null })}
            />
          </label>
          <fieldset className="filter-choices matrix-switch">
            <legend className="visually-hidden">看哪些单位</legend>
            <button type="button" aria-pressed={!attention} onClick={() => set({ show: null })}>
              全部 {figure(units.length)}
            </button>
            <button type="button" aria-pressed={attention} onClick={() => set({ show: 'attention' })}>
              需关注 {figure(wanted.length)}
            </button>
          </fieldset>
          <ExportAction url={`/api/coverage/export${on ? `?on=${on}` : ''}`}>导出表格</ExportAction>
        </>
      }
    >
      <Refreshing busy={coverage.isPlaceholderData}>
        <Matrix coverage={coverage.data} shown={shown} on={on} />
        {shown.length === 0 && <p className="matrix-empty">没有需要关注的单位。</p>}
        <p className="matrix-foot">
          <Legend />
          {rows.length > shown.length && (
            <button type="button" className="link-button matrix-more" onClick={() => setAll(true)}>
              再显示 {figure(rows.length - shown.length)} 个单位
            </button>
          )}
        </p>
      </Refreshing>
    </Section>
  )
}

interface MatrixProps {
  readonly coverage: Coverage
  readonly shown: Coverage['units']
  readonly on: string | null
}

function Matrix({ coverage: { columns, total, units }, shown, on }: MatrixProps) {
  const { cell, onKeyDown } = useMatrixKeys(columns.length + 1)
  const { peeking, over } = usePeek()
  const later = total.named > 0
  return (
    <div className="matrix-place">
      <table className="matrix" aria-label="各单位走到哪一步，用方向键在格子间移动" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col" className="number">
              支部
            </th>
            {columns.map(column => (
              <th scope="col" key={column.key} className="matrix-head">
                <ShapeIcon shape={column.shape} colour={column.ink} size={13} /> {column.label}
              </th>
            ))}
            <th scope="col" className="matrix-submitted">
              已报送
            </th>
            {later && (
              <>
                <th scope="col" className="number matrix-named">
                  往年在册
                </th>
                <th scope="col" className="number">
                  整改中
                </th>
              </>
            )}
          </tr>
          <tr className="matrix-total">
            <th scope="row" className="matrix-unit">
              <Go to={listAddress(null, null, on)} {...cell(0, 0)}>
                全部 {figure(units.length)} 个单位
              </Go>
            </th>
            <td className="number">{figure(total.branches)}</td>
            {columns.map((column, index) => (
              <td key={column.key} className="matrix-cell">
                <Go
                  to={listAddress(column.key, null, on)}
                  aria-label={`全部单位，${column.label} ${figure(total.counts[column.key] ?? 0)} 个`}
                  {...cell(0, index + 1)}
                >
                  {figure(total.counts[column.key] ?? 0)}
                </Go>
              </td>
            ))}
            <Submitted branches={total.branches} submitted={total.submitted} />
            {later && <Named named={total.named} mending={total.mending} />}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit, index) => (
            <MatrixRow key={unit.id} {...{ unit, columns, on, later, cell, over }} row={index + 1} />
          ))}
        </tbody>
      </table>
      {peeking && <CellPeek peeking={peeking} />}
    </div>
  )
}

function Legend() {
  return (
    <span className="type-note matrix-legend">
      <span className="matrix-ramp matrix-ramp-blue" />
      颜色深浅为占本单位支部的比例
      <span className="matrix-ramp matrix-ramp-ochre" />
      落在窗口之后的支部
      <span className="matrix-legend-mark">
        <ShapeIcon shape="triangle" colour="ochre-2" size={14} />
      </span>
      四成以上未动笔，或半数以上停在一处
    </span>
  )
}
