import './results.css'
import type { BrandPage } from '../../brands/contract.ts'

const withUnit = (figure: string, unit: string) => (figure ? `${figure}${unit ? ` ${unit}` : ''}` : '–')

/** 促进业务: each figure before and as promised, with where it comes from. */
export function ResultLines({ results }: { readonly results: BrandPage['results'] }) {
  if (results.length === 0) return null
  return (
    <div className="results">
      <h3 className="type-section">
        促进业务 <span className="type-note">本单位自己的指标，创建前后对照；每个数都注明出处</span>
      </h3>
      <dl className="result-list">
        {results.map(({ id, indicator, unit, now, target, source }) => (
          <div key={id}>
            <dt>{indicator}</dt>
            <dd>
              {withUnit(now, unit)} <span aria-hidden="true">→</span>
              <span className="visually-hidden">，目标</span> <strong>{withUnit(target, unit)}</strong>
            </dd>
            <dd className="type-note">{source ? `目标，出处：${source}` : '还没有注明出处'}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
