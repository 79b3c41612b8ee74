import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import type { BrandPage } from '../../brands/contract.ts'

/** The way as it really went; what is still to come is pale. On the phone one bar says the same. */
export function PathLine({ path, phone }: { readonly path: BrandPage['path']; readonly phone: boolean }) {
  const now = path.find(step => step.reached === 'now')
  const label = `走到${now?.label ?? '终点'}，共 ${path.length} 步`
  if (phone)
    return (
      <div className="path-bar" role="img" aria-label={label}>
        <div className="path-pieces">
          {path.map(step => (
            <span
              key={step.label}
              className={`path-piece path-${step.reached === 'to come' ? 'ahead' : step.reached}`}
            />
          ))}
        </div>
        <p>
          <span>{path[0]?.label}</span>
          <strong>{[now?.label, now?.note].filter(Boolean).join('，')}</strong>
          <span>{path[path.length - 1]?.label}</span>
        </p>
      </div>
    )
  return (
    <ol className="path-line" aria-label={label}>
      {path.map(step => (
        <li key={step.label} className={`path-step path-${step.reached === 'to come' ? 'ahead' : step.reached}`}>
          <span className="path-mark">
            <ShapeIcon shape={step.shape} colour={step.ink} size={18} />
          </span>
          <span className="path-label">{step.label}</span>
          <span className="type-small">{step.note}</span>
          {step.warning && <span className="path-warning">{step.warning}</span>}
        </li>
      ))}
    </ol>
  )
}
