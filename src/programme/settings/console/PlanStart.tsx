import './plan.css'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { ErrorState, Section } from '../../../foundation/console/Page.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { CampaignBegun } from '../contract.ts'

const begunFrom = async (plan: File | string): Promise<CampaignBegun> => {
  if (typeof plan === 'string') return (await api.post<CampaignBegun>('/api/campaigns/from-text', { text: plan })).data
  const query = new URLSearchParams({ name: plan.name.slice(-200) }).toString()
  // Whatever type the file says it has, the server looks at its content.
  const bytes = new Blob([plan], { type: 'application/octet-stream' })
  return (await api.post<CampaignBegun>(`/api/campaigns/from-plan?${query}`, bytes)).data
}

/** Where the plan is dropped, chosen or pasted; what it says becomes the draft. */
export function PlanStart() {
  const router = useRouter()
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const begin = useMutation({
    mutationFn: begunFrom,
    onSuccess: made => router.history.push(`/campaigns/${made.id}`),
  })
  const read = (plan: File | string | undefined) => {
    if (plan && !begin.isPending) begin.mutate(plan)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    read(Array.from(event.dataTransfer.files)[0])
  }
  return (
    <Section title="从实施方案新建" note="读出的设置先存为草稿，逐项核对后再发布">
      {begin.isError && <ErrorState title="没有建成，文字都在">{refusalWords(begin.error)}</ErrorState>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the labelled input inside is the first */}
      <div
        className={over ? 'plan-drop plan-drop-over' : 'plan-drop'}
        aria-busy={begin.isPending}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id="plan-file"
          type="file"
          accept=".docx,.doc,.wps,.txt"
          onChange={event => {
            read(event.target.files?.[0])
            // The mended file often has the same name: choosing it again must be heard.
            event.target.value = ''
          }}
        />
        <label htmlFor="plan-file">{begin.isPending ? '正在读方案' : '选择实施方案'}</label>
        <p className="type-note">也可以拖到这里。收 .docx、.doc、.wps、.txt，20 兆以内。</p>
      </div>
      <label className="entry-label" htmlFor="plan-text">
        或者粘贴方案文字
      </label>
      <textarea
        id="plan-text"
        className="setting-area"
        rows={6}
        maxLength={300_000}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {text.trim() !== '' && <QuietAction onClick={() => read(text)}>读这段文字</QuietAction>}
    </Section>
  )
}
