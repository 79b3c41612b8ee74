import './organizations.css'
import { useState } from 'react'
import { ActivationSlip } from '../../accounts/console/ActivationSlip.tsx'
import { QuietAction } from '../../console/MainAction.tsx'
import { Section } from '../../console/Page.tsx'
import type { Slip } from '../contract.ts'
import { byUnit, slipsCsv } from './slips.ts'

/** More than this many pictures at once make an old office PC stand still: then one unit at a time. */
const SHOWN_AT_ONCE = 60

/** Slips to cut off and hand out, a page for each unit. */
export function ActivationSlips({ slips }: { readonly slips: readonly Slip[] }) {
  const units = byUnit(slips)
  const [chosen, setChosen] = useState<string | null>(slips.length > SHOWN_AT_ONCE ? (units[0]?.id ?? null) : null)
  const shown = chosen === null ? units : units.filter(unit => unit.id === chosen)
  const download = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([slipsCsv(slips, window.location.origin)], { type: 'text/csv' }))
    link.download = '启用条.csv'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Section
      title="启用条"
      note={<span className="no-print">启用码只在这里显示一次，离开前请打印或下载</span>}
      actions={
        <>
          <QuietAction onClick={download}>下载全部</QuietAction>
          <QuietAction onClick={() => window.print()}>{chosen === null ? '打印全部' : '打印本单位'}</QuietAction>
        </>
      }
    >
      {units.length > 1 && (
        <p className="no-print">
          <label>
            单位{' '}
            <select value={chosen ?? ''} onChange={event => setChosen(event.target.value || null)}>
              <option value="">全部单位，每个单位一页</option>
              {units.map(unit => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}，{unit.slips.length} 张
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {shown.map(unit => (
        <div key={unit.id} className="slip-unit">
          <h3 className="type-section">{unit.name}</h3>
          <div className="slips">
            {unit.slips.map(slip => (
              <ActivationSlip
                key={slip.userId}
                issued={slip}
                unit={slip.branch && slip.branch !== unit.name ? `${unit.name} ${slip.branch}` : unit.name}
              />
            ))}
          </div>
        </div>
      ))}
    </Section>
  )
}
