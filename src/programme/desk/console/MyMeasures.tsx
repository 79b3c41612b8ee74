import { Go } from '../../../foundation/console/Go.tsx'
import { Section, Warning } from '../../../foundation/console/Page.tsx'
import type { Desk } from '../contract.ts'

/** 分管领导 and 责任人: the measures they answer for, brand by brand. */
export function MyMeasures({ measures }: { readonly measures: Desk['measures'] }) {
  return (
    <Section title="我负责的举措" note={`${measures.length} 项`}>
      <ul className="my-measures">
        {measures.map(measure => (
          <li key={`${measure.brandId}${measure.id}`} className="my-measure">
            <span>
              <strong>{measure.title || '没有名称'}</strong>
              <span className="type-note my-brand-line">{measure.carrier}</span>
            </span>
            <span>
              <Go to={`/brands/${measure.brandId}?tab=creation`}>{measure.brand}</Go>
              <span className="type-note my-brand-line">
                {measure.branch}，{measure.part}
              </span>
            </span>
            <span>
              {measure.period}
              <span className="type-note my-brand-line">
                {measure.late ? <Warning>{measure.left}</Warning> : measure.left}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
