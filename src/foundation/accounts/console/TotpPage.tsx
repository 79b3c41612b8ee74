import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../console/api.ts'
import { MainAction, QuietAction } from '../../console/MainAction.tsx'
import { Skeleton } from '../../console/Page.tsx'
import { toast } from '../../console/Toast.tsx'
import type { EnrolAnswer, NextAnswer } from '../contract.ts'
import { Entry } from './Entry.tsx'
import { goTo } from './onward-to.ts'
import { PasswordStep } from './PasswordStep.tsx'
import { QrCode } from './QrCode.tsx'
import { refusedAt, refusedAtLarge } from './refusals.ts'
import { Deed, Refused, Threshold } from './Threshold.tsx'
import { useSession } from './use-session.ts'

interface Props {
  readonly password?: string
  readonly onDone: () => void
}

const why = '管理员、工委干事和领导登录时，除密码外再验一个手机动态码。'

/** Binding an authenticator: the password once more, the picture, the codes for paper, the first six digits. */
export function TotpBinding({ password: typed, onDone }: Props) {
  const [password, setPassword] = useState(typed ?? '')
  const begin = useMutation({ mutationFn: (own: string) => api.post<EnrolAnswer>('/api/totp', { password: own }) })
  const { mutate } = begin
  useEffect(() => {
    if (typed !== undefined) mutate(typed)
  }, [typed, mutate])
  const go = () => password !== '' && begin.mutate(password)
  if (begin.data) return <Binding enrol={begin.data.data} onDone={onDone} />
  return (
    <Threshold title="绑定手机验证器" under={why}>
      <Deed onDo={go}>
        <Refused sentence={refusedAtLarge(begin.error, ['password'])} />
        <Entry
          label="密码"
          kind="password"
          value={password}
          onChange={setPassword}
          hint="请再输一次密码，确认是您本人"
          refused={refusedAt(begin.error, 'password')}
          autoFocus
        />
        <MainAction wide busy={begin.isPending} onClick={go}>
          开始绑定
        </MainAction>
      </Deed>
    </Threshold>
  )
}

function Binding({ enrol, onDone }: { readonly enrol: EnrolAnswer; readonly onDone: () => void }) {
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => api.post<NextAnswer>('/api/totp/confirmation', { code }),
    onSuccess: () => {
      toast('已绑定验证器')
      onDone()
    },
    onError: () => setCode(''),
  })
  const go = () => code.trim() !== '' && confirm.mutate()
  return (
    <Threshold title="用手机验证器扫码绑定" under={why} wide>
      <div className="totp-bind">
        <QrCode text={enrol.uri} label="绑定验证器的二维码" />
        <div>
          <p>打开手机上的验证器（身份验证器、微信小程序“腾讯身份验证器”等），扫左边的码。扫不了的，手工输入密钥：</p>
          <p className="totp-key">{enrol.key}</p>
          <p className="type-note">按时间，6 位，每 30 秒换一次</p>
        </div>
      </div>
      <h2 className="type-section">备用码，手机不在时用</h2>
      <p className="type-note">每个限用一次，只在这里显示一次。请打印后与公章一样保管。</p>
      <ul className="backup-codes">
        {enrol.backupCodes.map(backup => (
          <li key={backup}>{backup}</li>
        ))}
      </ul>
      <p className="no-print">
        <QuietAction onClick={() => window.print()}>打印备用码</QuietAction>
      </p>
      <div className="totp-confirm">
        <Deed onDo={go}>
          <Refused sentence={refusedAtLarge(confirm.error, ['code'])} />
          <Entry
            label="动态码"
            kind="code"
            value={code}
            onChange={setCode}
            hint="扫码后，输入手机上当前的 6 位数字"
            refused={refusedAt(confirm.error, 'code')}
            maxLength={7}
          />
          <MainAction busy={confirm.isPending} onClick={go}>
            完成绑定
          </MainAction>
        </Deed>
      </div>
    </Threshold>
  )
}

const home = () => goTo('/')

export function TotpPage({ onDone = home }: { readonly id?: string; readonly onDone?: () => void }) {
  const session = useSession()
  const [password, setPassword] = useState<string>()
  if (session.isPending) return <Skeleton lines={3} />
  if (!session.data?.person)
    return (
      <Threshold title="绑定手机验证器，请先登录">
        <PasswordStep
          onDone={(_, typed) => {
            setPassword(typed)
            void session.refetch()
          }}
        />
      </Threshold>
    )
  return <TotpBinding {...(password === undefined ? {} : { password })} onDone={onDone} />
}
