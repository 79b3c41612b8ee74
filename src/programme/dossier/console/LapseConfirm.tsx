import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import type { LapseRequest, TogetherAnswer } from '../../lifecycle/contract.ts'
import type { LapseItem } from './use-lapses.ts'

interface Props {
  readonly items: readonly LapseItem[]
  readonly onDone: (answer: TogetherAnswer) => void
  readonly onClose: () => void
}

/** What the one act will do, before it does it. */
export function LapseConfirm({ items, onDone, onClose }: Props) {
  const branches = new Set(items.map(({ brand }) => brand.branchId)).size
  const lapse = async () => {
    const request: LapseRequest = {
      items: items.map(({ brand }) => ({ id: brand.id, version: brand.version, checked: true })),
    }
    onDone((await api.post<TogetherAnswer>('/api/lapses', request)).data)
  }
  return (
    <Confirm title={`把 ${items.length} 个品牌列为逾期？`} act="列为逾期" onConfirm={lapse} onClose={onClose}>
      <p>{branches} 个支部会收到通知，材料都在，不再占名额。可以撤销，也可以延期恢复。</p>
      <ul className="lapse-names">
        {items.slice(0, 8).map(({ brand }) => (
          <li key={brand.id}>
            {brand.name}
            <span className="type-note">　{brand.branch}</span>
          </li>
        ))}
        {items.length > 8 && <li className="type-note">等 {items.length} 个</li>}
      </ul>
    </Confirm>
  )
}
