import { useState } from 'react'
import { ApiProblem, api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import type { CarryAnswer, CarryRequest } from '../../lifecycle/contract.ts'
import { type BranchChosen, BranchSearch } from './BranchSearch.tsx'
import { ConfirmReason } from './ConfirmFields.tsx'
import type { CarryItem } from './use-carries.ts'

interface Props {
  readonly item: CarryItem
  readonly onDone: () => void
  readonly onClose: () => void
}

/** One brand: the heir where there is one, a choice where there are several, any branch and the ground where there is none. */
export function CarryConfirm({ item: { brand, carry }, onDone, onClose }: Props) {
  const [only] = carry.heirs.length === 1 ? carry.heirs : []
  const [to, setTo] = useState<BranchChosen | null>(only ?? null)
  const [reason, setReason] = useState('')
  const confirm = async () => {
    if (!to) throw new ApiProblem(422, 'heir_missing', '请选一个在册的支部承接。')
    const request: CarryRequest = { to: to.id, ...(reason.trim() ? { reason: reason.trim() } : {}) }
    const said = await api.post<CarryAnswer>(`/api/brands/${brand.id}/carries`, request, {
      ifMatch: `"${brand.version}"`,
    })
    toast(said.data.said)
    onDone()
  }
  return (
    <Confirm title="由哪个支部承接这个品牌？" act="承接" final onConfirm={confirm} onClose={onClose}>
      <p>
        {carry.ended
          ? `“${brand.name}”原属${carry.from}（${carry.ended}），现为${brand.look.inside}。转到承接支部名下，状态不变。`
          : `“${brand.name}”原属${carry.from}，现由${brand.branch}承接，还没有接着办。改定后两个支部都收到通知。`}
      </p>
      {carry.needsReason ? (
        <BranchSearch chosen={to} onChoose={setTo} />
      ) : (
        <fieldset className="carry-choices">
          <legend>承接支部</legend>
          {carry.heirs.map(heir => (
            <label key={heir.id}>
              <input type="radio" name="heir" checked={to?.id === heir.id} onChange={() => setTo(heir)} />
              <span>
                {heir.name}
                {heir.unit && <span className="type-note">　{heir.unit}</span>}
                {heir.above && <span className="carry-above type-note">{heir.above}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {carry.needsReason && carry.ended && (
        <ConfirmReason
          label="依据"
          hint={`${carry.from}没有登记承接支部，写文号或一句事由`}
          value={reason}
          onChange={setReason}
        />
      )}
      {!carry.ended && <ConfirmReason label="事由" value={reason} onChange={setReason} />}
    </Confirm>
  )
}
