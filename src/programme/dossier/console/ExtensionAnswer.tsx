import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import type { AnswerRequest, AskedExtension } from '../../extensions/contract.ts'
import { ConfirmDay, ConfirmReason } from './ConfirmFields.tsx'

export interface Answering {
  readonly ask: AskedExtension
  readonly answer: AnswerRequest['answer']
}

interface Props {
  readonly answering: Answering
  readonly onDone: () => void
  readonly onClose: () => void
}

/** 准予 or 不予: the branch's own reason stands there to be taken over; what the server says no with stays in the layer. */
export function ExtensionAnswer({ answering: { ask, answer }, onDone, onClose }: Props) {
  const granted = answer === 'granted'
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState(granted ? ask.reason : '')
  const act = granted ? '准予延期' : '不予延期'
  const name = ask.brand ? `“${ask.brand.name}”` : ask.branch
  const confirm = async () => {
    const request: AnswerRequest = granted ? { answer: 'granted', until, reason } : { answer: 'declined', reason }
    const { data } = await api.post<{ said: string }>(`/api/extension-requests/${ask.id}/answer`, request)
    toast(data.said)
    onDone()
  }
  return (
    <Confirm title={`${act}，${name}？`} act={act} onConfirm={confirm} onClose={onClose}>
      <p>{granted ? '支部会收到新期限，在此之前办理即可。' : '支部会收到原因，材料都在。'}</p>
      {granted && <ConfirmDay label="新期限" value={until} onChange={setUntil} />}
      <ConfirmReason label={granted ? '事由' : '原因'} value={reason} onChange={setReason} />
    </Confirm>
  )
}
