import { useState } from 'react'
import { ApiProblem, api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import type { Setup } from './use-setup.ts'

interface Props {
  readonly setup: Setup
  readonly extendTo: readonly string[]
}

type Asking = 'ask' | 'check' | 'publish'

/** The one act that is this reader's now: ask, check or publish. It asks once, and a refusal stays in the layer. */
export function PublishActs({ setup, extendTo }: Props) {
  const { id, answer, form, writes, refresh, reopen, open } = setup
  const { may, check, campaign } = answer
  const [asking, setAsking] = useState<Asking | null>(null)
  const [reason, setReason] = useState('')
  const first = campaign.published === 0
  const has = (act: Asking) => may.indexOf(act) >= 0
  const act = async (path: string, said: string, body?: unknown) => {
    if (writes && !(await form.settle())) throw new TypeError('the draft could not be saved')
    try {
      // Of the version on this screen and no other: what somebody changed meanwhile was not looked at.
      await api.post(`/api/campaigns/${id}/${path}`, body, { ifMatch: form.saving?.etag })
      toast(said)
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem
      toast('刚被改过，请重看一遍')
      reopen()
    }
    await refresh()
  }
  const next: Asking | null = has('publish') ? 'publish' : has('check') ? 'check' : has('ask') ? 'ask' : null
  if (next === null) return null
  const waits = next === 'ask' && check.askedBy !== null
  // Never disabled: while something is open it leads there.
  const gap = first ? ((open.readings[0] ?? open.left[0]) ? 2 : open.unsaid[0] ? 3 : null) : null
  if (gap !== null && next !== 'publish') return <MainAction to={`/campaigns/${id}?step=${gap}`}>接着核对</MainAction>
  return (
    <>
      {waits ? (
        <button type="button" className="quiet-action" onClick={() => setAsking('ask')}>
          再请一次
        </button>
      ) : (
        <MainAction onClick={() => setAsking(next)}>
          {{ ask: '请人复核', check: '复核无误', publish: '发布' }[next]}
        </MainAction>
      )}
      {asking === 'ask' && (
        <Confirm
          title="请人复核这份设置？"
          act="请人复核"
          onConfirm={() => act('check-requests', '已请人复核')}
          onClose={() => setAsking(null)}
        >
          <p>{check.others.join('、') || '另一位干事或领导'}将在待办里看到。复核前还可以改。</p>
        </Confirm>
      )}
      {asking === 'check' && (
        <Confirm
          title="这份设置复核无误？"
          act="复核无误"
          onConfirm={() => act('check', '已复核无误')}
          onClose={() => setAsking(null)}
        >
          <p>记在您名下。之后再有改动，须重新复核。</p>
        </Confirm>
      )}
      {asking === 'publish' && (
        <Confirm
          title="发布这份设置？"
          act="发布"
          onConfirm={() => act('publication', '已发布，支部看得到了', { reason, extendTo })}
          onClose={() => setAsking(null)}
        >
          <p>
            {first
              ? '各支部将看到时间安排，到期开放提名和申报。'
              : `草稿随新设置${extendTo.length > 0 ? `，另有 ${extendTo.length} 件已报送的随新版本` : '，已报送的仍按原版本'}。`}
          </p>
          {!first && (
            <label className="entry-label">
              改动理由，支部会看到
              <textarea
                className="setting-area"
                rows={2}
                maxLength={300}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            </label>
          )}
        </Confirm>
      )}
    </>
  )
}
