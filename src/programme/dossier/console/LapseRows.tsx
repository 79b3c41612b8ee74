import type { ReactNode } from 'react'
import { Go } from '../../../foundation/console/Go.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { sayDay, sayMoment } from '../../brands/console/saying.ts'
import type { LapseItem } from './use-lapses.ts'

interface Props {
  readonly items: readonly LapseItem[]
  readonly checked: ReadonlySet<string>
  readonly onToggle: (id: string) => void
  /** What the tick means: 核对, 选用. */
  readonly head: string
  /** At the end of a row. */
  readonly act?: (item: LapseItem) => ReactNode
}

/** One row a brand, with what one looks at before ticking: whose, how far, until when, when somebody last typed. */
export function LapseRows({ items, checked, onToggle, head, act }: Props) {
  return (
    <table className="quiet-table lapses">
      <thead>
        <tr>
          <th>{head}</th>
          <th>品牌</th>
          <th className="desk-only">支部</th>
          <th className="desk-only">现状</th>
          <th>截止</th>
          <th className="desk-only">上次填写</th>
          {act && <th />}
        </tr>
      </thead>
      <tbody>
        {items.map(item => {
          const { brand, until, savedAt } = item
          return (
            <tr key={brand.id}>
              <td>
                <label className="lapse-tick">
                  <input
                    type="checkbox"
                    aria-label={`${head}${brand.name}`}
                    checked={checked.has(brand.id)}
                    onChange={() => onToggle(brand.id)}
                  />
                </label>
              </td>
              <td>
                <Go to={`/brands/${brand.id}`}>{brand.name}</Go>
                <span className="phone-line">{brand.branch}</span>
              </td>
              <td className="desk-only">
                {brand.branch}
                {brand.unit !== brand.branch && <span className="type-note">　{brand.unit}</span>}
              </td>
              <td className="desk-only">
                <LookMark look={brand.look} />
              </td>
              <td>{until ? sayDay(until) : '–'}</td>
              <td className="desk-only">{savedAt ? sayMoment(savedAt) : '还没有填'}</td>
              {act && <td>{act(item)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
