import { Section } from '../../../foundation/console/Page.tsx'
import type { ReturnReason, ReviewStep } from '../../declarations/settings.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { ReasonPlaces } from './ReasonPlaces.tsx'
import { NumberSetting, Setting, TextSetting } from './Setting.tsx'
import { SettingControl } from './SettingControl.tsx'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

/** 申报与审核: who reviews, what a return may name, how long it leaves. */
export function DeclarationRules({ value, onChange }: Props) {
  const { declarations } = value
  const set = (more: Partial<CampaignConfiguration['declarations']>) =>
    onChange({ declarations: { ...declarations, ...more } })
  const setReason = (index: number, more: Partial<ReturnReason>) =>
    set({ reasons: declarations.reasons.map((one, at) => (at === index ? { ...one, ...more } : one)) })
  const setStep = (index: number, more: Partial<ReviewStep>) =>
    set({ chain: declarations.chain.map((one, at) => (at === index ? { ...one, ...more } : one)) })
  return (
    <>
      <Section id="setting-review" title="审核" note="不设机关党委的支部，自动跳过单位这一步">
        <Setting label="单位先审">
          {id => <SettingControl id={id} settingKey="chain" value={value} onChange={onChange} />}
        </Setting>
        {declarations.chain.map((step, index) => (
          <Setting key={step.by} label={`第 ${index + 1} 步`}>
            {id => (
              <TextSetting
                id={id}
                short
                value={step.name}
                maxLength={20}
                onChange={name => name && setStep(index, { name })}
              />
            )}
          </Setting>
        ))}
        <Setting label="重新申报期限" hint="从发出之日起算，不早于申报截止日">
          {id => <SettingControl id={id} settingKey="returnWorkingDays" value={value} onChange={onChange} />}
        </Setting>
        <Setting label="每个支部的空间" hint="图片、视频和文件合计；已报送的一直保留">
          {id => (
            <>
              <NumberSetting
                id={id}
                value={declarations.branchSpace}
                min={10}
                max={100_000}
                onChange={branchSpace => set({ branchSpace })}
              />{' '}
              兆
            </>
          )}
        </Setting>
        <Setting label="重新申报从">
          {id => <SettingControl id={id} settingKey="reenter" value={value} onChange={onChange} />}
        </Setting>
      </Section>
      <Section title="退回原因" note={`${declarations.reasons.length} 项，写明报送前看哪一栏`}>
        {declarations.reasons.map((reason, index) => (
          <div className="setting requirement-setting" key={reason.code}>
            <span className="setting-label">{index + 1}</span>
            <div className="setting-place">
              <TextSetting
                label={`退回原因 ${index + 1}`}
                short
                value={reason.label}
                maxLength={20}
                onChange={label => label && setReason(index, { label })}
              />
              <p className="type-note">支部报送前看到“{reason.ready}”</p>
            </div>
            <ReasonPlaces reason={reason} value={value} onChange={onChange} />
          </div>
        ))}
      </Section>
    </>
  )
}
