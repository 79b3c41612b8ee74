import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, api } from '../../console/api.ts'
import { MainAction } from '../../console/MainAction.tsx'
import type { NextAnswer } from '../contract.ts'
import { Entry } from './Entry.tsx'
import { refusedAt, refusedAtLarge } from './refusals.ts'
import { Deed, Refused } from './Threshold.tsx'

interface Props {
  readonly onDone: () => void
  /** The challenge is over: name and password are asked again. */
  readonly onStartAgain: () => void
}

/** The second step of signing in: six digits from the phone, or one of the codes on paper. */
export function CodeStep({ onDone, onStartAgain }: Props) {
  const [code, setCode] = useState('')
  const [paper, setPaper] = useState(false)
  const act = useMutation({
    mutationFn: () => api.post<NextAnswer>('/api/session/totp', { code }),
    onSuccess: onDone,
    onError: error => {
      if (error instanceof ApiProblem && error.code === 'start_again') onStartAgain()
      else setCode('')
    },
  })
  const go = () => code.trim() !== '' && act.mutate()
  return (
    <Deed onDo={go}>
      <Refused sentence={refusedAtLarge(act.error, ['code'])} />
      <Entry
        key={paper ? 'paper' : 'phone'}
        label={paper ? '备用码' : '动态码'}
        kind="code"
        value={code}
        onChange={setCode}
        hint={paper ? '绑定时留存的备用码，每个限用一次' : '打开手机验证器，输入当前 6 位数字'}
        refused={refusedAt(act.error, 'code')}
        maxLength={paper ? 20 : 7}
        autoFocus
      />
      <MainAction wide busy={act.isPending} onClick={go}>
        登录
      </MainAction>
      <p className="threshold-more">
        <button type="button" className="link-button" onClick={() => setPaper(!paper)}>
          {paper ? '改用手机动态码' : '手机不在身边，用备用码'}
        </button>
      </p>
    </Deed>
  )
}
