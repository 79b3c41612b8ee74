import { type ReactNode, useState } from 'react'
import { ApiProblem, download } from './api.ts'
import { Icon } from './Icon.tsx'
import { toast } from './Toast.tsx'

interface Props {
  readonly url: string
  readonly children: ReactNode
  /** A quiet button; without it a link among words. */
  readonly button?: boolean
}

/** Fetches a list as a file. While it is on its way a second click is none. */
export function ExportAction({ url, children, button = false }: Props) {
  const [busy, setBusy] = useState(false)
  const fetchIt = async () => {
    setBusy(true)
    try {
      await download(url)
    } catch (problem) {
      toast(problem instanceof ApiProblem ? problem.detail : '没有下载成，请再试一次')
    } finally {
      setBusy(false)
    }
  }
  return (
    <button
      type="button"
      className={button ? 'quiet-action export-action' : 'link-button export-action'}
      aria-busy={busy}
      onClick={busy ? undefined : fetchIt}
    >
      {button && <Icon name="download" />}
      {children}
    </button>
  )
}
