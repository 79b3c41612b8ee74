import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import type { CarriesRequest, TogetherAnswer } from '../../lifecycle/contract.ts'
import { type CarryItem, heirOf } from './use-carries.ts'

interface Props {
  readonly items: readonly CarryItem[]
  readonly onDone: (answer: TogetherAnswer) => void
  readonly onClose: () => void
}

const shown = 8

/** What the one act will do, before it does it. */
export function CarryTogether({ items, onDone, onClose }: Props) {
  const carry = async () => {
    const request: CarriesRequest = {
      items: items.flatMap(item => {
        const heir = heirOf(item)
        return heir ? [{ id: item.brand.id, version: item.brand.version, to: heir.id }] : []
      }),
    }
    onDone((await api.post<TogetherAnswer>('/api/carries', request)).data)
  }
  return (
    <Confirm title={`一并承接 ${items.length} 个品牌？`} act="承接" final onConfirm={carry} onClose={onClose}>
      <p>品牌转到承接支部名下，状态不变，记入操作留痕，两边都查得到。</p>
      <ul className="lapse-names">
        {items.slice(0, shown).map(item => (
          <li key={item.brand.id}>
            {item.brand.name}
            <span className="type-note">
              　{item.carry.from} → {heirOf(item)?.name}
            </span>
          </li>
        ))}
        {items.length > shown && <li className="type-note">等 {items.length} 个</li>}
      </ul>
    </Confirm>
  )
}
