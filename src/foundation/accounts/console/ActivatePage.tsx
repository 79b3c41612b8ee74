import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { MainAction } from '../../console/MainAction.tsx'
import type { NextAnswer } from '../contract.ts'
import { CodeStep } from './CodeStep.tsx'
import { Entry } from './Entry.tsx'
import { isReady, NewPassword } from './NewPassword.tsx'
import { Onward } from './Onward.tsx'
import { goTo } from './onward-to.ts'
import { refusedAt, refusedAtLarge } from './refusals.ts'
import { Deed, Refused, Threshold } from './Threshold.tsx'

/** `#u=…&c=…` of the slip's picture, read once and taken out of the address: a code does not stay in the history. */
function fromFragment(): { username: string; code: string } {
  const said = new URLSearchParams(window.location.hash.slice(1))
  if (said.has('c')) window.history.replaceState(window.history.state, '', window.location.pathname)
  return { username: said.get('u') ?? '', code: said.get('c') ?? '' }
}

// Read when the page's chunk loads: rendering twice (StrictMode) must not lose it.
const given = fromFragment()

const home = () => goTo('/')

/** The first password: name and code from the slip, a password of one's own. */
export function ActivatePage({ onDone = home }: { readonly id?: string; readonly onDone?: () => void }) {
  const [username, setUsername] = useState(given.username)
  const [code, setCode] = useState(given.code)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const act = useMutation({
    mutationFn: () =>
      api.post<NextAnswer>('/api/activation', { username: username.trim(), code: code.trim(), password }),
  })
  const next = act.data?.data.next
  const [passed, setPassed] = useState(false)
  const go = () =>
    username.trim() !== '' && code.trim() !== '' && isReady(password, again, username, null) && act.mutate()
  if (next === 'totp' && !passed)
    return (
      <Threshold title="密码已设好，请输入动态码">
        <CodeStep onDone={() => setPassed(true)} onStartAgain={() => goTo('/signin')} />
      </Threshold>
    )
  if (next !== undefined) return <Onward password={password} onDone={onDone} />
  const fromSlip = given.code !== ''
  return (
    <Threshold
      title="自设密码，启用账号"
      under={fromSlip ? '登录名和启用码已从链接带入。' : '登录名和启用码在通知单上。'}
    >
      <Deed onDo={go}>
        <Refused sentence={refusedAtLarge(act.error, ['code', 'password'])} />
        <Entry label="登录名" kind="username" value={username} onChange={setUsername} autoFocus={!fromSlip} />
        <Entry
          label="启用码"
          kind="code"
          value={code}
          onChange={setCode}
          hint="12 位，大小写不分"
          refused={refusedAt(act.error, 'code')}
          maxLength={20}
        />
        <NewPassword
          value={password}
          again={again}
          onChange={setPassword}
          onAgain={setAgain}
          username={username}
          strict={null}
          refused={refusedAt(act.error, 'password')}
        />
        <MainAction wide busy={act.isPending} onClick={go}>
          启用账号
        </MainAction>
      </Deed>
    </Threshold>
  )
}
