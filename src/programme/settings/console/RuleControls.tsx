import type { CampaignConfiguration } from '../configuration.ts'
import { withProgramme, withStewardship } from '../typed-settings.ts'
import { MonthDay } from './MonthDay.tsx'
import { NumberSetting } from './Setting.tsx'

export interface ControlProps {
  readonly id?: string
  readonly value: CampaignConfiguration
  readonly onChange: (value: CampaignConfiguration) => void
}

export const Year = ({ id, value, onChange }: ControlProps) => (
  <NumberSetting
    {...(id === undefined ? {} : { id })}
    value={value.programme.year}
    min={2000}
    max={2100}
    onChange={year => onChange(withProgramme(value, { year }))}
  />
)

interface RangeProps extends ControlProps {
  readonly part: 'naming' | 'quota'
  readonly labels: readonly [string, string]
  readonly least: number
  readonly most: number
  readonly unit: string
}
export function Range({ id, value, onChange, part, labels, least, most, unit }: RangeProps) {
  const range = value.programme[part]
  const set = (more: Partial<typeof range>) => onChange(withProgramme(value, { [part]: { ...range, ...more } }))
  return (
    <>
      <NumberSetting
        {...(id === undefined ? {} : { id })}
        label={labels[0]}
        value={range.min}
        min={least}
        max={most}
        onChange={min => set({ min })}
      />{' '}
      至 <NumberSetting label={labels[1]} value={range.max} min={1} max={most} onChange={max => set({ max })} /> {unit}
    </>
  )
}

export const Second = ({ id, value, onChange }: ControlProps) => (
  <select
    id={id}
    className="setting-input"
    aria-label="第二个品牌"
    value={value.programme.second}
    onChange={event =>
      onChange(withProgramme(value, { second: event.target.value === 'at_once' ? 'at_once' : 'after_recognition' }))
    }
  >
    <option value="after_recognition">第一个认定后再提名</option>
    <option value="at_once">可以同时创建</option>
  </select>
)

/** A unit's step before the committee's own, or none. */
export function Chain({ id, value, onChange }: ControlProps) {
  const { declarations } = value
  const hasUnit = declarations.chain.some(step => step.by === 'unit')
  const chain = hasUnit
    ? declarations.chain.filter(step => step.by !== 'unit')
    : [{ name: '单位审核', by: 'unit' as const }, ...declarations.chain]
  return (
    <label className="setting-check">
      <input
        id={id}
        type="checkbox"
        checked={hasUnit}
        onChange={() => onChange({ ...value, declarations: { ...declarations, chain } })}
      />{' '}
      由机关党委先审，再到工委
    </label>
  )
}

export const ReturnDays = ({ id, value, onChange }: ControlProps) => (
  <>
    <NumberSetting
      {...(id === undefined ? {} : { id })}
      value={value.declarations.returnWorkingDays}
      min={1}
      max={60}
      onChange={returnWorkingDays => onChange({ ...value, declarations: { ...value.declarations, returnWorkingDays } })}
    />{' '}
    个工作日
  </>
)

export const Reenter = ({ id, value, onChange }: ControlProps) => (
  <select
    id={id}
    className="setting-input"
    value={value.declarations.reenter}
    onChange={event => {
      const reenter = event.target.value === 'returning_step' ? 'returning_step' : 'first_step'
      onChange({ ...value, declarations: { ...value.declarations, reenter } })
    }}
  >
    <option value="first_step">第一步审起</option>
    <option value="returning_step">退回的那一步审起</option>
  </select>
)

/** Working days or days: they are different clocks, and a plan names one. */
export function Publicity({ id, value, onChange }: ControlProps) {
  const { workingDays, days } = value.publicity
  const natural = days !== null && workingDays === null
  const count = natural ? days : workingDays
  const set = (many: number | null, asDays: boolean) =>
    onChange({ ...value, publicity: { workingDays: asDays ? null : many, days: asDays ? many : null } })
  return (
    <>
      <input
        id={id}
        className="setting-input setting-number"
        type="number"
        aria-label="公示期"
        min={1}
        max={60}
        value={count ?? ''}
        onChange={event => {
          const typed = Number.parseInt(event.target.value, 10)
          set(Number.isInteger(typed) && typed > 0 && typed <= 60 ? typed : null, natural)
        }}
      />{' '}
      <select
        className="setting-input setting-unit"
        aria-label="公示期怎么算"
        value={natural ? 'days' : 'working'}
        onChange={event => set(count, event.target.value === 'days')}
      >
        <option value="working">个工作日</option>
        <option value="days">天</option>
      </select>
    </>
  )
}

export function Recheck({ id, value, onChange }: ControlProps) {
  const { recheck } = value.stewardship
  const set = (more: Partial<typeof recheck>) => onChange(withStewardship(value, { recheck: { ...recheck, ...more } }))
  return (
    <>
      每{' '}
      <NumberSetting
        {...(id === undefined ? {} : { id })}
        label="复查间隔"
        value={recheck.years}
        min={1}
        max={10}
        onChange={years => set({ years })}
      />{' '}
      年一次，
      <MonthDay label="复查开始" value={recheck.from} onChange={from => set({ from })} /> 至{' '}
      <MonthDay label="复查结束" value={recheck.to} onChange={to => set({ to })} />
    </>
  )
}
