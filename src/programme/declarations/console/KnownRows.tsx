import { useState } from 'react'
import type { DeclarationAnswer } from '../contract.ts'

/** 已替您填好: what the house knows stands as text with its origin and is not asked again. */
export function KnownRows({ known }: { readonly known: DeclarationAnswer['known'] }) {
  const [open, setOpen] = useState(false)
  if (known.length === 0) return null
  return (
    <div className="known-rows">
      <p className="known-line">
        <strong>已替您填好 {known.length} 项</strong>
        <span>{known.map(one => one.label).join('、')}</span>
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '核对'}
        </button>
      </p>
      {open && (
        <dl className="known-list">
          {known.map(one => (
            <div key={one.label}>
              <dt>{one.label}</dt>
              <dd>{one.value}</dd>
              <dd className="tag">由{one.origin}带入</dd>
            </div>
          ))}
          <p className="type-note">请核对，不符的改花名册，这里随着更新。党员人数截至今日。</p>
        </dl>
      )}
    </div>
  )
}
