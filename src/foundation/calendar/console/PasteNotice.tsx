import { useState } from 'react'
import { QuietAction } from '../../console/MainAction.tsx'
import { Section, Warning } from '../../console/Page.tsx'
import type { LocalDate } from '../dates.ts'
import { inYear, readNotice, spansOf } from '../notice.ts'
import { formatWindow } from '../wording.ts'

interface Props {
  readonly year: number
  readonly onRead: (read: { readonly off: readonly LocalDate[]; readonly work: readonly LocalDate[] }) => void
}

/** The notice itself, pasted: its days take the place of the table above, to be looked at and then kept. */
export function PasteNotice({ year, onRead }: Props) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<{ readonly line: string; readonly doubts: readonly string[] } | null>(null)
  const read = () => {
    const { off, work, doubts } = readNotice(text, year)
    const own = { off: inYear(off, year), work: inYear(work, year) }
    const elsewhere = [...off, ...work].filter(day => [...own.off, ...own.work].indexOf(day) < 0)
    const other = elsewhere.length
      ? [`有 ${elsewhere.length} 天不在 ${year}年，请到那一年补上：${spansOf(elsewhere).map(sayYear).join('、')}`]
      : []
    if (own.off.length) onRead(own)
    setSaid({
      line: own.off.length
        ? `读出放假 ${own.off.length} 天、调休上班 ${own.work.length} 天，核对后保存。`
        : '没有读出日期，上面的表没有动。',
      doubts: [...doubts.map(one => `请核对：${one}`), ...other],
    })
  }
  return (
    <Section title="粘贴通知" note="国务院办公厅关于部分节假日安排的通知，整段粘贴即可">
      <textarea
        className="holiday-paste"
        aria-label="通知原文"
        rows={6}
        placeholder="一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <p className="holiday-add">
        <QuietAction onClick={read}>读通知</QuietAction> {said?.line}
      </p>
      {said?.doubts.map(doubt => (
        <p key={doubt}>
          <Warning>{doubt}</Warning>
        </p>
      ))}
    </Section>
  )
}

const sayYear = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }) =>
  `${from.slice(0, 4)}年${formatWindow(from, to, from)}`
