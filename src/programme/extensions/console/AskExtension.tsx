import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { sayDay, sayMoment } from '../../brands/console/saying.ts'
import type { ExtensionHere } from '../../brands/contract.ts'

interface Props {
  readonly here: ExtensionHere | null
  /** What the day is for: `brands/{id}`, or `organizations/{id}` for what a branch has not begun. */
  readonly of: string
}

/** Beside a day that ends: the way to ask for a later one, or who has asked already. Nothing where neither is so. */
export function AskExtension({ here, of }: Props) {
  const [open, setOpen] = useState(false)
  if (!here) return null
  if (here.asked)
    return (
      <span className="type-note">
        {here.asked.by} {sayMoment(here.asked.at)}已申请{here.label}延期，等工委答复。
      </span>
    )
  if (!here.mayAsk) return null
  return (
    <>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        申请延期
      </button>
      {open && <AskLayer here={here} of={of} onClose={() => setOpen(false)} />}
    </>
  )
}

interface LayerProps {
  readonly here: ExtensionHere
  readonly of: string
  readonly onClose: () => void
}

/** One sentence is enough; what is typed in the form beneath stays as it is. */
function AskLayer({ here, of, onClose }: LayerProps) {
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const ask = async () => {
    const { data } = await api.post<{ said: string }>(`/api/${of}/extension-requests`, { reason: reason.trim() })
    toast(data.said)
    await queries.invalidateQueries()
  }
  return (
    <Confirm title={`申请${here.label}延期？`} act="申请延期" onConfirm={ask} onClose={onClose}>
      <p>{here.until && `原定 ${sayDay(here.until)}截止。`}工委答复后通知您，已填的内容都在，不必重填。</p>
      <label className="confirm-field">
        事由
        <span className="type-note">　一句话即可</span>
        <textarea rows={3} maxLength={200} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
    </Confirm>
  )
}
