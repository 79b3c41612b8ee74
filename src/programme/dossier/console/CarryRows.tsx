import type { ReactNode } from 'react'
import { Go } from '../../../foundation/console/Go.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { type CarryItem, heirOf } from './use-carries.ts'

interface Props {
  readonly items: readonly CarryItem[]
  /** Those that go together have a tick. */
  readonly taken?: (item: CarryItem) => boolean
  readonly onToggle?: (id: string) => void
  readonly act?: (item: CarryItem, place: number) => ReactNode
}

/** One row a brand: whose it was, what became of that branch, who may go on with it. */
export function CarryRows({ items, taken, onToggle, act }: Props) {
  return (
    <table className="quiet-table lapses carries">
      <thead>
        <tr>
          {taken && <th>选用</th>}
          <th>品牌</th>
          <th className="desk-only">现状</th>
          <th className="desk-only">原支部</th>
          <th>承接支部</th>
          {act && <th />}
        </tr>
      </thead>
      <tbody>
        {items.map((item, place) => {
          const { brand, carry } = item
          return (
            <tr key={brand.id}>
              {taken && (
                <td>
                  <label className="lapse-tick">
                    <input
                      type="checkbox"
                      aria-label={`选用${brand.name}`}
                      checked={taken(item)}
                      onChange={() => onToggle?.(brand.id)}
                    />
                  </label>
                </td>
              )}
              <td>
                <Go to={`/brands/${brand.id}`}>{brand.name}</Go>
                <span className="phone-line">
                  {carry.from}　{carry.ended}
                </span>
              </td>
              <td className="desk-only">
                <LookMark look={brand.look} />
              </td>
              <td className="desk-only">
                {carry.from}
                <span className="type-note">　{carry.ended}</span>
              </td>
              <td>
                <Heirs item={item} />
              </td>
              {act && <td className="carry-act">{act(item, place)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Heirs({ item }: { readonly item: CarryItem }) {
  const heir = heirOf(item)
  if (!heir) return <>{item.carry.heirs.map(one => one.name).join('、') || '没有登记'}</>
  return (
    <>
      {heir.name}
      {heir.above && <span className="carry-above type-note">{heir.above}</span>}
    </>
  )
}
