import { daysBetween, isLocalDate, weekday } from '../../../foundation/calendar/dates.ts'
import { type Stage, stageKindNames, stageKinds } from '../../campaigns/settings.ts'
import { stageKey as keyOf } from '../settings-in-words.ts'
import { withProgramme } from '../typed-settings.ts'
import { MonthDay } from './MonthDay.tsx'
import type { ControlProps } from './RuleControls.tsx'
import { isKind } from './stage-kinds.ts'

const day = (value: string) => (isLocalDate(value) ? value : null)
const weekdays = '一二三四五六日'

/** One stage's window and kind, with what the last day means. */
export function StageControl({ id, stageKey, value, onChange }: ControlProps & { readonly stageKey: string }) {
  const { stages } = value.programme
  const stage = stages.filter(one => keyOf(one) === stageKey)[0]
  if (!stage) return null
  const set = (more: Partial<Stage>) =>
    onChange(withProgramme(value, { stages: stages.map(one => (one === stage ? { ...one, ...more } : one)) }))
  return (
    <div className="stage-control">
      {stage.every ? <Yearly stage={stage} every={stage.every} set={set} /> : <Days id={id} stage={stage} set={set} />}
      <select
        className="setting-input setting-unit"
        aria-label={`${stage.name}的性质`}
        value={stage.kind}
        onChange={event => isKind(event.target.value) && set({ kind: event.target.value })}
      >
        {stageKinds.map(kind => (
          <option key={kind} value={kind}>
            {stageKindNames[kind]}
          </option>
        ))}
      </select>
      <p className="type-note stage-means">{meaningOf(stage)}</p>
    </div>
  )
}

interface Part {
  readonly stage: Stage
  readonly set: (more: Partial<Stage>) => void
}

const Days = ({ id, stage, set }: Part & { readonly id: string | undefined }) => (
  <>
    <input
      id={id}
      className="setting-input setting-date"
      type="date"
      aria-label={`${stage.name}开始`}
      value={stage.from ?? ''}
      onChange={event => set({ from: day(event.target.value) })}
    />{' '}
    —{' '}
    <input
      className="setting-input setting-date"
      type="date"
      aria-label={`${stage.name}结束`}
      value={stage.to ?? ''}
      onChange={event => set({ to: day(event.target.value) })}
    />{' '}
  </>
)

const Yearly = ({ stage, every, set }: Part & { readonly every: NonNullable<Stage['every']> }) => (
  <>
    每年{' '}
    <MonthDay
      label={`${stage.name}开始`}
      value={every.from}
      onChange={from => from && set({ every: { ...every, from } })}
    />{' '}
    至 <MonthDay
      label={`${stage.name}结束`}
      value={every.to}
      onChange={to => to && set({ every: { ...every, to } })}
    />{' '}
  </>
)

function meaningOf({ from, to }: Stage): string {
  if (from !== null && to !== null && to < from) return '结束早于开始，请改。'
  const length = from !== null && to !== null ? `${daysBetween(from, to) + 1} 天，含首尾。` : ''
  return to === null ? length : `${length}截止当日 24:00 前均算按时，星期${weekdays.charAt(weekday(to) - 1)}。`
}
