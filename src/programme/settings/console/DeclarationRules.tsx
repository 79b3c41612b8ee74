import { Section } from '../../../foundation/console/Page.tsx'
import type { ReturnReason, ReviewStep } from '../../declarations/settings.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { NumberSetting, Setting, TextSetting } from './Setting.tsx'

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
  const hasUnitStep = declarations.chain.some(step => step.by === 'unit')
  const toggleUnit = () =>
    set({
      chain: hasUnitStep
        ? declarations.chain.filter(step => step.by !== 'unit')
        : [{ name: '单位审核', by: 'unit' }, ...declarations.chain],
    })
  return (
    <>
      <Section title="审核" note="不设机关党委的支部，自动跳过单位这一步">
        <Setting label="单位先审">
          {id => (
            <label htmlFor={id}>
              <input id={id} type="checkbox" checked={hasUnitStep} onChange={toggleUnit} /> 由机关党委先审，再到工委
            </label>
          )}
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
        <Setting label="退回后期限" hint="从发出之日起算，不早于申报截止日">
          {id => (
            <>
              <NumberSetting
                id={id}
                value={declarations.returnWorkingDays}
                min={1}
                max={60}
                onChange={returnWorkingDays => set({ returnWorkingDays })}
              />{' '}
              个工作日
            </>
          )}
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
          {id => (
            <select
              id={id}
              className="setting-input"
              value={declarations.reenter}
              onChange={event =>
                set({ reenter: event.target.value === 'returning_step' ? 'returning_step' : 'first_step' })
              }
            >
              <option value="first_step">第一步审起</option>
              <option value="returning_step">退回的那一步审起</option>
            </select>
          )}
        </Setting>
      </Section>
      <Section title="退回原因" note={`${declarations.reasons.length} 项`}>
        {declarations.reasons.map((reason, index) => (
          <Setting key={reason.code} label={`${index + 1}`} hint={`支部报送前看到“${reason.ready}”`}>
            {id => (
              <TextSetting
                id={id}
                short
                value={reason.label}
                maxLength={20}
                onChange={label => label && setReason(index, { label })}
              />
            )}
          </Setting>
        ))}
      </Section>
    </>
  )
}
