import { useState } from 'react'
import { isLocalDate, partsOf } from '../../../foundation/calendar/dates.ts'
import { windowState } from '../../../foundation/calendar/windows.ts'
import { Overlay } from '../../../foundation/console/Confirm.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Warning } from '../../../foundation/console/Page.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { todayHere } from '../../brands/console/saying.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { firstDay, type Move, moved, movedStages, yearLeftInTitle } from '../move-windows.ts'
import { sayStage } from '../saying.ts'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (value: CampaignConfiguration) => void
}

/** One act for the whole calendar: to this year, or from a day on. What it makes is shown before it is done. */
export function MoveWindows({ value, onChange }: Props) {
  const [asking, setAsking] = useState(false)
  if (firstDay(value.programme.stages) === null) return null
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        移到今年或某天起
      </button>
      {asking && (
        <Moving
          value={value}
          onClose={() => setAsking(false)}
          onMove={next => {
            onChange(next)
            setAsking(false)
            toast('各阶段已移好')
          }}
        />
      )}
    </>
  )
}

interface MovingProps {
  readonly value: CampaignConfiguration
  readonly onMove: (value: CampaignConfiguration) => void
  readonly onClose: () => void
}

function Moving({ value, onMove, onClose }: MovingProps) {
  const today = todayHere()
  const { year } = partsOf(today)
  const [to, setTo] = useState<'year' | 'day'>('year')
  const [day, setDay] = useState<string>(today)
  const move: Move | null = to === 'year' ? { to, year } : isLocalDate(day) ? { to, day } : null
  const programme = move ? moved(value.programme, move) : value.programme
  const rows = movedStages(value.programme, programme)
  return (
    <Overlay
      wide
      title="把各阶段移到哪一天？"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="confirm-act" onClick={() => move && onMove({ ...value, programme })}>
            移过去
          </button>
          <QuietAction onClick={onClose}>取消</QuietAction>
        </>
      }
    >
      <p className="move-choice">
        <label>
          <input type="radio" name="move" checked={to === 'year'} onChange={() => setTo('year')} /> 移到今年，月日不变
        </label>
        <label>
          <input type="radio" name="move" checked={to === 'day'} onChange={() => setTo('day')} /> 从这一天起，长短不变{' '}
          <input
            className="setting-input setting-date"
            type="date"
            aria-label="从哪一天起"
            value={day}
            onChange={event => {
              setDay(event.target.value)
              setTo('day')
            }}
          />
        </label>
      </p>
      <table className="quiet-table">
        <thead>
          <tr>
            <th>阶段</th>
            <th>现在</th>
            <th>移过去</th>
            <th className="number">天数</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, before, after, days }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{sayStage(before)}</td>
              <td>
                {sayStage(after)} {!after.every && windowState(after, today) === 'after' && <Warning>已过</Warning>}
              </td>
              <td className="number">{days ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="type-note move-note">
        报送材料的日期一起移。年度记为 {programme.year}。
        {yearLeftInTitle(programme.title, value.programme.year, programme.year) &&
          `活动名称里的“${value.programme.year}”没有改，请自己改。`}
      </p>
    </Overlay>
  )
}
