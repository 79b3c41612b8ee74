import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { MainAction, QuietAction } from '../../console/MainAction.tsx'
import { type HouseRole, houseRoles, roleNames } from '../access.ts'
import type { SetUpAnswer } from '../contract.ts'
import { ActivationSlip, Slips } from './ActivationSlip.tsx'
import { Entry } from './Entry.tsx'
import { refusedAt, refusedAtLarge } from './refusals.ts'
import { Deed, Refused, Threshold } from './Threshold.tsx'

const does: Readonly<Record<HouseRole, string>> = {
  system_admin: '建立工委，管运行和备份',
  security_admin: '任命干事、领导和督导员',
  auditor: '查看系统操作留痕',
}

type Names = Record<HouseRole, { name: string; username: string }>
const nobody: Names = {
  system_admin: { name: '', username: '' },
  security_admin: { name: '', username: '' },
  auditor: { name: '', username: '' },
}
const pins = houseRoles.flatMap(role => [`${role}.name`, `${role}.username`])

/** The first start: three names, three links to hand on. The token came in the fragment and goes out in the body alone. */
export function SetupPage(_: { readonly id?: string }) {
  const [names, setNames] = useState<Names>(nobody)
  const act = useMutation({
    mutationFn: () => api.post<SetUpAnswer>('/api/setup', { token: window.location.hash.slice(1), ...names }),
    onSuccess: () => window.history.replaceState(window.history.state, '', window.location.pathname),
  })
  const complete = houseRoles.every(role => names[role].name.trim() !== '' && names[role].username.trim() !== '')
  const [asked, setAsked] = useState(false)
  const go = () => {
    setAsked(true)
    if (complete) act.mutate()
  }
  if (act.data) return <HandOver issued={act.data.data.administrators} />
  const write = (role: HouseRole, more: Partial<Names[HouseRole]>) =>
    setNames(now => ({ ...now, [role]: { ...now[role], ...more } }))
  const gap = (value: string, sentence: string) => (asked && value.trim() === '' ? sentence : null)
  return (
    <Threshold
      wide
      title="先设三位管理员，各管一摊"
      under="三项职责由三个人分担，互不兼任，也不经手品牌。设好后各得一张启用通知单，可以转交本人。"
    >
      <Deed onDo={go}>
        <Refused sentence={refusedAtLarge(act.error, pins)} />
        <div className="duties">
          {houseRoles.map(role => (
            <div className="duty" key={role}>
              <h2 className="type-section">{roleNames[role]}</h2>
              <p className="duty-does">{does[role]}</p>
              <Entry
                label="姓名"
                value={names[role].name}
                onChange={name => write(role, { name })}
                refused={gap(names[role].name, '还差姓名') ?? refusedAt(act.error, `${role}.name`)}
                autoFocus={role === houseRoles[0]}
              />
              <Entry
                label="登录名"
                value={names[role].username}
                onChange={username => write(role, { username })}
                hint="汉字、字母或数字，登录时用"
                refused={gap(names[role].username, '还差登录名') ?? refusedAt(act.error, `${role}.username`)}
              />
            </div>
          ))}
        </div>
        <MainAction busy={act.isPending} onClick={go}>
          设立三位管理员
        </MainAction>
      </Deed>
    </Threshold>
  )
}

function HandOver({ issued }: { readonly issued: SetUpAnswer['administrators'] }) {
  return (
    <Threshold
      wide
      title="三张启用通知单，请转交本人"
      under="先请系统管理员启用账号并建立工委，再请安全管理员任命第一位干事。"
    >
      <Slips>
        {issued.map(account => (
          <ActivationSlip key={account.userId} issued={account} unit={roleNames[account.role]} />
        ))}
      </Slips>
      <p className="threshold-more no-print">
        <QuietAction to="/activate">我是其中一位，现在启用</QuietAction>
      </p>
    </Threshold>
  )
}
