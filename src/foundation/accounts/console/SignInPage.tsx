import { useCallback, useState } from 'react'
import { Go } from '../../console/Go.tsx'
import { CodeStep } from './CodeStep.tsx'
import { Onward } from './Onward.tsx'
import { askedPage, goTo } from './onward-to.ts'
import { PasswordStep } from './PasswordStep.tsx'
import { Threshold } from './Threshold.tsx'

const toDesk = () => goTo(askedPage())

type Stage = 'password' | 'code' | 'onward'

/** Name and password, the second factor where there is one, and what is owed before the desk. */
export function SignInPage({ onDone = toDesk }: { readonly id?: string; readonly onDone?: () => void }) {
  const [stage, setStage] = useState<Stage>('password')
  const [password, setPassword] = useState('')
  const [saying, setSaying] = useState<string | null>(null)
  const startAgain = useCallback(() => {
    setSaying('等候时间已过，请重新输入密码。')
    setStage('password')
  }, [])
  if (stage === 'onward') return <Onward password={password} onDone={onDone} />
  if (stage === 'code')
    return (
      <Threshold title="还差一步，请输入动态码">
        <CodeStep onDone={() => setStage('onward')} onStartAgain={startAgain} />
      </Threshold>
    )
  return (
    <Threshold title="登录一品">
      <PasswordStep
        saying={saying}
        onDone={(next, typed) => {
          setPassword(typed)
          setStage(next === 'totp' ? 'code' : 'onward')
        }}
      />
      <p className="threshold-more">
        初次使用，凭通知单上的启用码<Go to="/activate">自设密码</Go>。忘记密码，请机关党委审核员重置。
      </p>
    </Threshold>
  )
}
