import type { ReactNode } from 'react'
import { Section } from '../../../foundation/console/Page.tsx'
import type { CampaignConfiguration } from '../configuration.ts'
import { settingsInWords } from '../settings-in-words.ts'
import { withProgramme } from '../typed-settings.ts'
import { whereNames } from '../unsaid.ts'
import { DeclarationRules } from './DeclarationRules.tsx'
import { FormEntries } from './FormEntries.tsx'
import { HandIn } from './HandIn.tsx'
import { MarksAndDuties } from './MarksAndDuties.tsx'
import { Setting } from './Setting.tsx'
import { SettingControl } from './SettingControl.tsx'
import { Stages } from './Stages.tsx'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (value: CampaignConfiguration) => void
  /** Beside 阶段与时限: the one act that moves all of them. */
  readonly stageActions?: ReactNode
}

const hints: Readonly<Record<string, string>> = {
  authority: '批准文号，或本系统内部党建工作',
  officer: '支部申请延期时看到的姓名和办公室',
  naming: '标点不计',
  fields: '一行一项',
  objectives: '一行一项',
  textsToPublish: '一行一份',
  notes: '方案里不成设置的话，一行一句，只存不用',
  pillars: '一行一项',
  publicity: '不填表示不设公示',
  refreshHeads: '一行一项',
  recheck: '月-日，如 12-01；不填表示当年内',
  recheckCriteria: '一行一项',
  grounds: '一行一项',
}

/** Every setting in its section, as it is typed by hand: what the plan read, what the officer filled in, what nobody asked about. */
export function AllSettings({ value, onChange, stageActions }: Props) {
  const merge = (more: Partial<CampaignConfiguration>) => onChange({ ...value, ...more })
  const rows = (...keys: string[]) => <Rows keys={keys} value={value} onChange={onChange} />
  return (
    <>
      <Section id="setting-basics" title={whereNames.basics}>
        {rows('title', 'year', 'authority', 'officer', 'naming', 'quota', 'second', 'fields')}
      </Section>
      <Stages
        stages={value.programme.stages}
        onChange={stages => onChange(withProgramme(value, { stages }))}
        actions={stageActions}
      />
      <HandIn handIn={value.programme.handIn} onChange={handIn => onChange(withProgramme(value, { handIn }))} />
      <Section id="setting-words" title={whereNames.words} note="支部在活动安排里看到">
        {rows('guidingText', 'objectives')}
        <SettingControl settingKey="requirements" value={value} onChange={onChange} />
        {rows('textsToPublish', 'notes')}
      </Section>
      <DeclarationRules value={value} onChange={merge} />
      <MarksAndDuties value={value} onChange={merge} />
      <FormEntries value={value} onChange={merge} />
      <Section id="setting-later" title={whereNames.later}>
        {rows('pillars')}
        <SettingControl settingKey="criteria" value={value} onChange={onChange} />
        {rows('publicity', 'refresh', 'refreshHeads', 'recheck', 'recheckCriteria', 'grounds')}
      </Section>
    </>
  )
}

function Rows({ keys, value, onChange }: Pick<Props, 'value' | 'onChange'> & { readonly keys: readonly string[] }) {
  const labels = new Map(settingsInWords(value).map(one => [one.key, one.label]))
  return (
    <>
      {keys.map(key => {
        const hint = hints[key]
        return (
          <Setting key={key} label={labels.get(key) ?? key} {...(hint ? { hint } : {})}>
            {id => <SettingControl id={id} settingKey={key} value={value} onChange={onChange} />}
          </Setting>
        )
      })}
    </>
  )
}
