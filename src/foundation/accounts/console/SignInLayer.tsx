import './accounts.css'
import { useEffect, useState } from 'react'
import { onSessionExpired, sessionAnswered } from '../../console/session-events.ts'
import { CodeStep } from './CodeStep.tsx'
import { goTo } from './onward-to.ts'
import { PasswordStep } from './PasswordStep.tsx'

interface Props {
  /** Whose page it is underneath: nobody else can go on with it. */
  readonly username: string
  readonly name: string
}

/** Over the page when its session has ended: the password again, and everything that was under way goes out. */
export function SignInLayer({ username, name }: Props) {
  const [stage, setStage] = useState<'away' | 'password' | 'code'>('away')
  useEffect(() => onSessionExpired(() => setStage('password')), [])
  if (stage === 'away') return null
  const back = () => {
    setStage('away')
    sessionAnswered(true)
  }
  const leave = () => {
    setStage('away')
    sessionAnswered(false)
    goTo('/signin')
  }
  return (
    <div className="layer" role="dialog" aria-modal="true" aria-label="重新登录">
      <div className="layer-page">
        <p className="type-section">登录已过期，本页内容都在。请输入密码接着填。</p>
        <p className="threshold-under">{name}</p>
        {stage === 'password' ? (
          <PasswordStep
            username={username}
            act="接着填"
            onDone={next => (next === 'totp' ? setStage('code') : back())}
          />
        ) : (
          <CodeStep onDone={back} onStartAgain={() => setStage('password')} />
        )}
        <p className="threshold-more">
          <button type="button" className="link-button" onClick={leave}>
            换人登录
          </button>
        </p>
      </div>
    </div>
  )
}
