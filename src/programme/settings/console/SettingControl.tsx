import type { ReactNode } from 'react'
import { listSettings, textSettings, withProgramme } from '../typed-settings.ts'
import { Criteria } from './Criteria.tsx'
import { HandInItems } from './HandInItems.tsx'
import { Requirements } from './Requirements.tsx'
import {
  Chain,
  type ControlProps,
  Publicity,
  Range,
  Recheck,
  Reenter,
  ReturnDays,
  Second,
  Year,
} from './RuleControls.tsx'
import { LinesSetting, ParagraphSetting, TextSetting } from './Setting.tsx'
import { StageControl } from './StageControl.tsx'

/** Where one setting is typed, by its key: beside its sentence, among what is unsaid, and in the list of all. Null: it has no place of its own. */
export function SettingControl({ settingKey: key, ...props }: ControlProps & { readonly settingKey: string }) {
  const text = textSettings[key]
  const list = listSettings[key]
  const Own = controls[key]
  const { id, value, onChange } = props
  const words = {
    ...(id === undefined ? {} : { id }),
    onChange: (typed: string) => text && onChange(text.into(value, typed)),
  }
  if (text?.paragraph) return <ParagraphSetting {...words} value={text.now(value)} maxLength={text.most} />
  if (text)
    return <TextSetting {...words} value={text.now(value)} maxLength={text.most} required={text.required === true} />
  if (list)
    return (
      <LinesSetting
        {...(id === undefined ? {} : { id })}
        value={list.now(value)}
        most={list.most}
        length={list.length}
        onChange={items => (items.length > 0 || !list.required) && onChange(list.into(value, items))}
      />
    )
  if (Own) return <Own {...props} />
  return key.indexOf('stages.') === 0 ? <StageControl stageKey={key} {...props} /> : null
}

export const hasControl = (key: string): boolean =>
  key in textSettings || key in listSettings || key in controls || /^stages\../.test(key)

const controls: Readonly<Record<string, (props: ControlProps) => ReactNode>> = {
  year: Year,
  naming: props => <Range {...props} part="naming" labels={['最少字数', '最多字数']} least={1} most={30} unit="字" />,
  quota: props => <Range {...props} part="quota" labels={['最少品牌数', '最多品牌数']} least={0} most={10} unit="个" />,
  second: Second,
  chain: Chain,
  returnWorkingDays: ReturnDays,
  reenter: Reenter,
  publicity: Publicity,
  recheck: Recheck,
  handIn: ({ value, onChange }) => (
    <HandInItems handIn={value.programme.handIn} onChange={handIn => onChange(withProgramme(value, { handIn }))} />
  ),
  requirements: ({ value, onChange }) => (
    <Requirements value={value} onChange={requirements => onChange(withProgramme(value, { requirements }))} />
  ),
  criteria: ({ value, onChange }) => (
    <Criteria
      criteria={value.recognition.criteria}
      onChange={criteria => onChange({ ...value, recognition: { ...value.recognition, criteria } })}
    />
  ),
}
