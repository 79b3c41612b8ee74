import './accounts.css'
import type { ReactNode } from 'react'
import { today } from '../../calendar/instants.ts'
import { formatDate } from '../../calendar/wording.ts'
import { QuietAction } from '../../console/MainAction.tsx'
import { serverNow } from '../../console/server-time.ts'
import { toast } from '../../console/Toast.tsx'
import type { IssuedAnswer } from '../contract.ts'
import { QrCode } from './QrCode.tsx'

/** Name and code ride in the fragment: it is sent to no server and stands in no log. */
export function activationLink({ username, code }: Pick<IssuedAnswer, 'username' | 'code'>): string {
  return `${window.location.origin}/activate#u=${encodeURIComponent(username)}&c=${encodeURIComponent(code)}`
}

/** One slip to cut off and hand over (VOICE.md §4). */
export function ActivationSlip({ issued, unit }: { readonly issued: IssuedAnswer; readonly unit: string }) {
  const link = activationLink(issued)
  const now = serverNow()
  const day = today(issued.expiresAt)
  const until = formatDate(day, now === null ? day : today(new Date(now)))
  const copy = () => {
    // Without HTTPS there is no clipboard: the slip is printed then.
    const copied = navigator.clipboard?.writeText(link)
    if (copied) void copied.then(() => toast('已复制启用链接'))
    else toast('请打印，或照抄启用码')
  }
  return (
    <div className="slip">
      <QrCode text={link} label={`${issued.name}的启用链接`} />
      <div>
        <p className="slip-head">
          {unit} {issued.name}
        </p>
        <p>
          登录名 {issued.username}，启用码 <span className="slip-code">{issued.code}</span>
        </p>
        <p className="type-note">
          {until}前有效，限用一次。打开 {window.location.origin}/activate 自设密码，勿转他人。
        </p>
        <p className="no-print">
          <button type="button" className="link-button" onClick={copy}>
            复制启用链接
          </button>
        </p>
      </div>
    </div>
  )
}

/** Codes are shown here once: whoever leaves without printing has to issue them anew. */
export function Slips({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <div className="slips">{children}</div>
      <p className="threshold-more no-print">
        启用码只在这里显示一次。 <QuietAction onClick={() => window.print()}>打印通知单</QuietAction>
      </p>
    </>
  )
}
