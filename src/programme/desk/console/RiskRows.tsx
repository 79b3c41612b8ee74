import { useState } from 'react'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { copyText } from '../../../foundation/console/copy-text.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { useCoverage } from '../../coverage/console/use-coverage.ts'
import type { Desk, Risk } from '../contract.ts'
import { groupText, type Reminder, reminderOf } from '../reminder.ts'

const firstShown = 5

interface Props {
  readonly desk: Desk
  /** null while they are being read. */
  readonly risks: readonly Risk[] | null
}

/** 可能误期的: each names its cause and who holds it; beneath, the two ways to remind those who never log in unasked. */
export function RiskRows({ desk, risks }: Props) {
  const [all, setAll] = useState(false)
  const today = localDate(desk.today)
  const reminder = desk.campaign && reminderOf(desk.campaign.stages, today)
  const shown = all ? risks : risks?.slice(0, firstShown)
  return (
    <Section title="可能误期的" note={risks && risks.length > firstShown ? `${risks.length} 项` : undefined}>
      {!shown && <Skeleton lines={3} />}
      {shown?.length === 0 && <p className="desk-later">眼下没有要催的，各支部都在期限之内。</p>}
      <ul className="risks">
        {shown?.map(risk => (
          <li key={risk.key} className="risk">
            <ShapeIcon shape="triangle" colour="ochre-2" size={14} />
            <span>
              <strong>{risk.title}</strong>
              <span className="risk-line">{risk.line}</span>
            </span>
            <Go to={risk.link}>{risk.button}</Go>
          </li>
        ))}
      </ul>
      {risks && risks.length > firstShown && !all && (
        <button type="button" className="link-button risks-more" onClick={() => setAll(true)}>
          再看 {risks.length - firstShown} 项
        </button>
      )}
      {reminder && <Reminding reminder={reminder} today={desk.today} />}
    </Section>
  )
}

/** Half the secretaries never log in unasked: the same list goes into the group, and on paper. */
function Reminding({ reminder, today }: { readonly reminder: Reminder; readonly today: string }) {
  const [text, setText] = useState<string | null>(null)
  const coverage = useCoverage(null)
  if (!coverage.data) return null
  const { total, units } = coverage.data
  const out = (unit: { branches: number; submitted: number; counts: Readonly<Record<string, number>> }) =>
    reminder.act === '提名' ? (unit.counts.none ?? 0) : unit.branches - unit.submitted
  if (out(total) === 0) return null
  const copy = async () => {
    const missing = units.map(unit => ({ unit: unit.name, count: out(unit) }))
    const words = groupText(reminder, missing, `${window.location.origin}/`, localDate(today))
    if (await copyText(words)) toast('已复制，可贴到群里')
    else setText(words)
  }
  return (
    <div className="reminding">
      <p>
        <Icon name="bell" /> {out(total).toLocaleString('en-US')} 个支部未{reminder.act}
        <button type="button" className="link-button" onClick={copy}>
          复制到微信群
        </button>
        <Go to="/urge">打印催办单</Go>
      </p>
      {text !== null && (
        <label>
          <span className="type-note">没有复制成，请全选后复制</span>
          <textarea className="plain-input" rows={4} readOnly value={text} onFocus={event => event.target.select()} />
        </label>
      )}
    </div>
  )
}
