import './in-name-of.css'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { ApiProblem } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { inNameWithoutReason } from '../contract.ts'
import { keepReason, reasonKept } from './in-name-of.ts'

interface AskProps {
  readonly branchId: string
  readonly branch: string
  /** What was given the last time: it stands there and can be changed. */
  readonly last: string | null
  readonly onGiven: (reason: string) => void
  readonly onClose: () => void
}

/** The one question of 代录. */
export function AskReason({ branchId, branch, last, onGiven, onClose }: AskProps) {
  const [reason, setReason] = useState(last ?? '')
  const given = useRef<string | null>(null)
  const begin = () => {
    const typed = reason.trim()
    if (!typed) throw new ApiProblem(422, inNameWithoutReason.code, inNameWithoutReason.sentence)
    keepReason(branchId, typed)
    given.current = typed
  }
  // The layer closes after 代录 as after 取消: only what was given tells them apart.
  const close = () => (given.current === null ? onClose() : onGiven(given.current))
  return (
    <Confirm title="代支部录入？" act="代录" onConfirm={begin} onClose={close}>
      <p>{branch}的书记会收到通知，写明谁代录、为什么。填写时随填随存。</p>
      <label className="confirm-field">
        代录事由
        <span className="type-note">　如：支部送来纸质表</span>
        <textarea rows={3} maxLength={300} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
    </Confirm>
  )
}

interface GateProps {
  readonly branchId: string
  readonly branch: string
  readonly last: string | null
  readonly children: (reason: string) => ReactNode
}

/** Around a page on which one acts for a branch: no reason, no page; with it, it is said above all else. */
export function InNameOf({ branchId, branch, last, children }: GateProps) {
  const router = useRouter()
  const [reason, setReason] = useState(() => reasonKept(branchId))
  const [asking, setAsking] = useState(false)
  if (reason === null)
    return (
      <AskReason
        branchId={branchId}
        branch={branch}
        last={last}
        onGiven={setReason}
        onClose={() => router.history.push(`/branches/${branchId}`)}
      />
    )
  return (
    <>
      <p className="in-name-banner" role="status">
        <span>
          代{branch}填写，事由：{reason}
        </span>{' '}
        <button type="button" className="link-button" onClick={() => setAsking(true)}>
          改事由
        </button>
      </p>
      {asking && (
        <AskReason
          branchId={branchId}
          branch={branch}
          last={reason}
          onGiven={changed => {
            setReason(changed)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {children(reason)}
    </>
  )
}
