import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import type { ExtensionRequest } from '../../extensions/extension.ts'
import type { BranchAnswer } from '../contract.ts'
import { ConfirmDay, ConfirmReason } from './ConfirmFields.tsx'

interface Props {
  readonly branch: BranchAnswer
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A later day for a branch that has nominated nothing, whether it asked here or by telephone. */
export function GrantNomination({ branch, onDone, onClose }: Props) {
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState(branch.extension?.asked?.reason ?? '')
  const grant = async () => {
    const request: ExtensionRequest = { until, reason }
    toast((await api.post<{ said: string }>(`/api/organizations/${branch.id}/extensions`, request)).data.said)
    onDone()
  }
  return (
    <Confirm title="准予延期提名？" act="准予延期" onConfirm={grant} onClose={onClose}>
      <p>{branch.name}会收到新期限，在此之前提名、报送即可。</p>
      <ConfirmDay label="新期限" value={until} onChange={setUntil} />
      <ConfirmReason label="事由" value={reason} onChange={setReason} />
    </Confirm>
  )
}
