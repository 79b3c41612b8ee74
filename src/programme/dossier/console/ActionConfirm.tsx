import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { reasonKept } from '../../brands/console/in-name-of.ts'
import { todayHere } from '../../brands/console/saying.ts'
import type { BrandPage, TransitionAnswer } from '../../brands/contract.ts'
import type { TransitionRequest } from '../../lifecycle/contract.ts'
import type { Asked, AskedAction } from './brand-actions.ts'
import { ConfirmDay, ConfirmNumber, ConfirmReason } from './ConfirmFields.tsx'

interface Props {
  readonly asked: Asked
  readonly page: BrandPage
  readonly etag: string | null
  readonly onClose: () => void
}

interface Typed {
  readonly reason: string
  readonly until: string
  readonly inNameOf: string
  readonly receivedOn: string
  readonly copies: number
}

/** Asks about an act of the page, with what it needs; what the server says no with stays in the layer. */
export function ActionConfirm({ asked, page, etag, onClose }: Props) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Typed>({
    reason: '',
    until: '',
    // Given once: it stands there and can be changed.
    inNameOf: page.inNameOfReason ?? reasonKept(page.brand.branchId) ?? '',
    receivedOn: todayHere(),
    copies: 1,
  })
  const put = (change: Partial<Typed>) => setTyped(now => ({ ...now, ...change }))
  const { action, inName } = asked
  const confirm = async () => {
    // The edge would refuse it as malformed; here it can be said what is missing.
    if (inName && !typed.inNameOf.trim()) throw new ApiProblem(422, 'reason_missing', '请写明代录事由，支部会看到。')
    const here = `/api/brands/${page.brand.id}`
    const said =
      action === 'extend'
        ? await api.post<{ said: string }>(`${here}/extensions`, { until: typed.until, reason: typed.reason.trim() })
        : action === 'paper'
          ? await api.post<{ said: string }>(`${here}/paper-receipts`, {
              receivedOn: typed.receivedOn,
              copies: typed.copies,
            })
          : await api.post<TransitionAnswer>(
              `${here}/transitions`,
              { ...requestOf(action, typed), ...(inName ? { inNameOf: { reason: typed.inNameOf.trim() } } : {}) },
              { ifMatch: etag },
            )
    toast(said.data.said)
    for (const key of ['brand', 'desk', 'list', 'reviews', 'review', 'decisions'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  return (
    <Confirm
      title={action === 'paper' ? '记下收到的纸质材料？' : `${asked.label}“${page.brand.name}”？`}
      act={asked.label}
      final={action === 'withdraw'}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{effectOf(action, page)}</p>
      {action === 'paper' && (
        <>
          <ConfirmDay label="收到日期" value={typed.receivedOn} onChange={receivedOn => put({ receivedOn })} />
          <ConfirmNumber label="份数" value={typed.copies} onChange={copies => put({ copies })} />
        </>
      )}
      {takesDay(action) && <ConfirmDay label="新期限" value={typed.until} onChange={until => put({ until })} />}
      {(action === 'withdraw' || takesDay(action)) && (
        <ConfirmReason label="事由" value={typed.reason} onChange={reason => put({ reason })} />
      )}
      {inName && (
        <ConfirmReason
          label="代录事由"
          hint="支部会收到通知，写明由谁代办、为什么"
          value={typed.inNameOf}
          onChange={inNameOf => put({ inNameOf })}
        />
      )}
    </Confirm>
  )
}

const takesDay = (action: AskedAction) => action === 'revive' || action === 'extend'

function requestOf(action: Exclude<AskedAction, 'extend' | 'paper'>, { reason, until }: Typed): TransitionRequest {
  switch (action) {
    case 'withdraw':
      return { action, input: { reason: reason.trim() } }
    case 'revive':
      return { action, input: { reason: reason.trim(), until } }
    default:
      return { action, input: {} }
  }
}

function effectOf(action: AskedAction, { timeline }: BrandPage): string {
  switch (action) {
    case 'withdraw':
      return '品牌停在这一步，不再占名额。所有材料都会保留。'
    case 'revert':
      return `“${timeline[0]?.said ?? '上一步'}”不再算数，品牌回到办理之前，记入操作留痕。`
    case 'lapse':
      return '品牌不再参加这一年度的申报，材料都会保留，可以延期恢复。'
    case 'revive':
    case 'extend':
      return '支部会收到新期限，在此之前报送即可。'
    case 'paper':
      return '品牌页和审核页都看得到。记错了可以撤销。'
    case 'submit':
      return '按支部现有的草稿报送，内容与支部自己报送一样核对。'
  }
}
