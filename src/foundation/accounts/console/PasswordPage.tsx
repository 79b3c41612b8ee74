import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { MainAction } from '../../console/MainAction.tsx'
import { Skeleton } from '../../console/Page.tsx'
import { toast } from '../../console/Toast.tsx'
import type { SessionAnswer } from '../contract.ts'
import { Entry } from './Entry.tsx'
import { isReady, NewPassword } from './NewPassword.tsx'
import { goTo } from './onward-to.ts'
import { PasswordStep } from './PasswordStep.tsx'
import { refusedAt, refusedAtLarge } from './refusals.ts'
import { Deed, Refused, Threshold } from './Threshold.tsx'
import { useSession } from './use-session.ts'

interface Props {
  readonly person: NonNullable<SessionAnswer['person']>
  /** Typed a moment ago: not asked again. */
  readonly present?: string
  readonly onDone: () => void
}

/** A new password for the old one; the other sessions of this person end with it. */
export function PasswordChange({ person, present: typed, onDone }: Props) {
  const [present, setPresent] = useState(typed ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const act = useMutation({
    mutationFn: () => api.put<void>('/api/password', { present, password }),
    onSuccess: () => {
      toast('已修改密码')
      onDone()
    },
  })
  const go = () => present !== '' && isReady(password, again, person.username, person.strict) && act.mutate()
  const title = person.mustChangePassword ? '密码已到期，请换一个新的' : '修改密码'
  return (
    <Threshold title={title} under={`${person.name}，登录名 ${person.username}`}>
      <Deed onDo={go}>
        <Refused sentence={refusedAtLarge(act.error, ['present', 'password'])} />
        {typed === undefined && (
          <Entry
            label="现在的密码"
            kind="password"
            value={present}
            onChange={setPresent}
            refused={refusedAt(act.error, 'present')}
            autoFocus
          />
        )}
        <NewPassword
          value={password}
          again={again}
          onChange={setPassword}
          onAgain={setAgain}
          username={person.username}
          strict={person.strict}
          refused={refusedAt(act.error, 'password')}
        />
        <MainAction wide busy={act.isPending} onClick={go}>
          修改密码
        </MainAction>
      </Deed>
    </Threshold>
  )
}

const home = () => goTo('/')

export function PasswordPage({ onDone = home }: { readonly id?: string; readonly onDone?: () => void }) {
  const session = useSession()
  if (session.isPending) return <Skeleton lines={3} />
  const person = session.data?.person
  if (!person)
    return (
      <Threshold title="修改密码，请先登录">
        <PasswordStep onDone={() => void session.refetch()} />
      </Threshold>
    )
  return <PasswordChange person={person} onDone={onDone} />
}
