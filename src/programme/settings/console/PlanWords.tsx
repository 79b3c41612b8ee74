import { Section } from '../../../foundation/console/Page.tsx'
import type { CampaignConfiguration } from '../configuration.ts'
import { Requirements } from './Requirements.tsx'
import { LinesSetting, ParagraphSetting, Setting } from './Setting.tsx'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

/** 指导思想与要求: the plan's own words, as branches read them. */
export function PlanWords({ value, onChange }: Props) {
  const { programme } = value
  const set = (more: Partial<typeof programme>) => onChange({ programme: { ...programme, ...more } })
  return (
    <Section title="指导思想与要求" note="支部在活动安排里看到">
      <Setting label="指导思想">
        {id => (
          <ParagraphSetting
            id={id}
            value={programme.guidingText}
            maxLength={3000}
            onChange={guidingText => set({ guidingText })}
          />
        )}
      </Setting>
      <Setting label="目标任务" hint="一行一项">
        {id => (
          <LinesSetting
            id={id}
            value={programme.objectives}
            most={20}
            length={1000}
            onChange={objectives => set({ objectives })}
          />
        )}
      </Setting>
      <Requirements value={value} onChange={requirements => set({ requirements })} />
      <Setting label="要公布的文本" hint="一行一份">
        {id => (
          <LinesSetting
            id={id}
            value={programme.textsToPublish}
            most={20}
            length={60}
            onChange={textsToPublish => set({ textsToPublish })}
          />
        )}
      </Setting>
      <Setting label="说明" hint="方案里不成设置的话，一行一句，只存不用">
        {id => (
          <LinesSetting id={id} value={programme.notes} most={200} length={1000} onChange={notes => set({ notes })} />
        )}
      </Setting>
    </Section>
  )
}
