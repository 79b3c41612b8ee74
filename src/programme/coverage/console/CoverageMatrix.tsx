import './coverage.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { Section, Skeleton, Warning } from '../../../foundation/console/Page.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import type { Coverage } from '../contract.ts'

const firstShown = 20

/** 各单位走到哪一步: official order, the total on top; depth is the share of the unit's own branches. Nobody is ranked. */
export function CoverageMatrix() {
  const coverage = useQuery({
    queryKey: ['coverage', chosenCommittee()],
    queryFn: async () => (await api.get<Coverage>('/api/coverage')).data,
  })
  const [attention, setAttention] = useState(false)
  const [all, setAll] = useState(false)
  if (!coverage.data) return <Skeleton lines={4} />
  const { columns, total, units } = coverage.data
  const wanted = units.filter(unit => unit.needsAttention)
  const rows = attention ? wanted : units
  const shown = all ? rows : rows.slice(0, firstShown)
  return (
    <Section
      title="各单位走到哪一步"
      note="每个支部按走得最远的品牌计一次；按机构序，不排名"
      actions={
        <span className="coverage-switch">
          <button type="button" aria-pressed={!attention} onClick={() => setAttention(false)}>
            全部 {units.length}
          </button>
          <button type="button" aria-pressed={attention} onClick={() => setAttention(true)}>
            需关注 {wanted.length}
          </button>
        </span>
      }
    >
      <div className="coverage-scroll">
        <table className="coverage">
          <thead>
            <tr>
              <th>单位</th>
              <th className="number">支部</th>
              {columns.map(column => (
                <th key={column.key} className="number">
                  <ShapeIcon shape={column.shape} colour={column.ink} size={14} /> {column.label}
                </th>
              ))}
              <th className="number">已报送</th>
            </tr>
          </thead>
          <tbody>
            <tr className="coverage-total">
              <td>全部 {units.length} 个单位</td>
              <td className="number">{total.branches.toLocaleString('en-US')}</td>
              {columns.map(column => (
                <td key={column.key} className="number">
                  {(total.counts[column.key] ?? 0).toLocaleString('en-US')}
                </td>
              ))}
              <td className="number">
                {total.submitted}/{total.branches}
              </td>
            </tr>
            {shown.map(unit => (
              <UnitRow key={unit.id} unit={unit} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          再显示 {rows.length - shown.length} 个单位
        </button>
      )}
      <p className="type-note">
        颜色深浅为占本单位支部的比例　<Warning>四成以上未动笔，或半数以上停在一处</Warning>
      </p>
    </Section>
  )
}

function UnitRow({
  unit,
  columns,
}: {
  readonly unit: Coverage['units'][number]
  readonly columns: Coverage['columns']
}) {
  return (
    <tr>
      <td>
        {unit.needsAttention && <ShapeIcon shape="triangle" colour="ochre-2" size={14} />} {unit.name}
      </td>
      <td className="number">{unit.branches}</td>
      {columns.map(column => {
        const count = unit.counts[column.key] ?? 0
        if (!count)
          return (
            <td key={column.key} className="number coverage-none">
              –
            </td>
          )
        const depth = 0.05 + (0.57 * count) / unit.branches
        const early = column.ink === 'ochre' || column.shape === 'dashed-circle'
        const colour = early ? `rgba(168, 86, 11, ${depth * 0.6})` : `rgba(47, 111, 148, ${depth})`
        return (
          <td key={column.key} className="number" style={{ background: colour }}>
            <Go to={column.key === 'none' ? `/organizations` : `/brands?unit=${unit.id}&state=${column.key}`}>
              {count}
            </Go>
          </td>
        )
      })}
      <td className="number">
        {unit.submitted}/{unit.branches}
      </td>
    </tr>
  )
}
