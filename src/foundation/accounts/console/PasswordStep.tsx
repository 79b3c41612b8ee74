import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { MainAction } from '../../console/MainAction.tsx'
import type { NextAnswer } from '../contract.ts'
import { Entry } from './Entry.tsx'
import { refusedAtLarge } from './refusals.ts'
import { Deed, Refused } from './Threshold.tsx'

interface Props {
  /** Known in the layer over a form: only the password is asked. */
  readonly username?: string
  readonly onDone: (next: NextAnswer['next'], password: string) => void
  readonly saying?: string | null
  readonly act?: string
}

/** The first step of signing in. */
export function PasswordStep({ username, onDone, saying = null, act: word = '登录' }: Props) {
  const [name, setName] = useState(username ?? '')
  const [password, setPassword] = useState('')
  const act = useMutation({
    mutationFn: () => api.post<NextAnswer>('/api/session', { username: name.trim(), password }),
    onSuccess: answer => onDone(answer.data.next, password),
    onError: () => setPassword(''),
  })
  const go = () => name.trim() !== '' && password !== '' && act.mutate()
  return (
    <Deed onDo={go}>
      <Refused sentence={refusedAtLarge(act.error) ?? saying} />
      {username === undefined && <Entry label="登录名" kind="username" value={name} onChange={setName} autoFocus />}
      <Entry label="密码" kind="password" value={password} onChange={setPassword} autoFocus={username !== undefined} />
      <MainAction wide busy={act.isPending} onClick={go}>
        {word}
      </MainAction>
    </Deed>
  )
}
