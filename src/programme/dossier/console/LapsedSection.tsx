import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { ErrorState, Section } from '../../../foundation/console/Page.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { TransitionAnswer, TransitionEnvelope } from '../../brands/contract.ts'
import { actionNames } from '../../brands/states.ts'
import type { TogetherAnswer } from '../../lifecycle/contract.ts'
import { ConfirmDay, ConfirmReason } from './ConfirmFields.tsx'
import { LapseRows } from './LapseRows.tsx'
import { TogetherResult } from './TogetherResult.tsx'
import { type LapseItem, useLapses } from './use-lapses.ts'

/** 已列为逾期: one or many are given a later day; one's own act is taken back while nothing further happened. */
export function LapsedSection({ onDone }: { readonly onDone: () => void }) {
  const lapsed = useLapses('lapsed')
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [result, setResult] = useState<TogetherAnswer | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const items = lapsed.items ?? []
  if (items.length === 0 && !result) return null
  const chosen = items.filter(item => checked.has(item.brand.id))
  const toggle = (id: string) => {
    setFault(null)
    setChecked(now => new Set(now.has(id) ? [...now].filter(one => one !== id) : [...now, id]))
  }
  const takeBack = async ({ brand }: LapseItem) => {
    setFault(null)
    const request: TransitionEnvelope<'revert', Record<string, never>> = { action: 'revert', input: {} }
    try {
      const { data } = await api.post<TransitionAnswer>(`/api/brands/${brand.id}/transitions`, request, {
        ifMatch: `"${brand.version}"`,
      })
      toast(data.said)
    } catch (problem) {
      setFault(refusalWords(problem))
    }
    onDone()
  }
  const act = (item: LapseItem) =>
    item.mine && (
      <button type="button" className="link-button" onClick={() => void takeBack(item)}>
        {actionNames.revert}
      </button>
    )
  return (
    <Section
      title="已列为逾期"
      note={`${lapsed.total.toLocaleString('en-US')} 个`}
      actions={
        items.length > 0 && (
          <QuietAction onClick={() => (chosen.length ? setAsking(true) : setFault('请先勾选要延期的品牌。'))}>
            {chosen.length ? `延期恢复 ${chosen.length} 个` : actionNames.revive}
          </QuietAction>
        )
      }
    >
      {fault && <ErrorState title={fault} />}
      {result && <TogetherResult result={result} word={actionNames.revive} onClose={() => setResult(null)} />}
      <LapseRows items={items} checked={checked} onToggle={toggle} head="选用" act={act} />
      {lapsed.more && (
        <button type="button" className="link-button" onClick={lapsed.more}>
          再显示一些
        </button>
      )}
      {asking && (
        <ReviveConfirm
          items={chosen}
          onDone={answer => {
            setResult(answer)
            setChecked(new Set())
            onDone()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

interface ReviveProps {
  readonly items: readonly LapseItem[]
  readonly onDone: (answer: TogetherAnswer) => void
  readonly onClose: () => void
}

function ReviveConfirm({ items, onDone, onClose }: ReviveProps) {
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const revive = async () => {
    const seen = items.map(({ brand }) => ({ id: brand.id, version: brand.version }))
    onDone((await api.post<TogetherAnswer>('/api/revivals', { items: seen, until, reason })).data)
  }
  return (
    <Confirm title={`延期恢复 ${items.length} 个品牌？`} act="延期恢复" onConfirm={revive} onClose={onClose}>
      <p>支部会收到新期限，从停下的地方接着填，在此之前报送即可。</p>
      <ConfirmDay label="新期限" value={until} onChange={setUntil} />
      <ConfirmReason label="事由" value={reason} onChange={setReason} />
    </Confirm>
  )
}
