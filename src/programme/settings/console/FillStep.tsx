import { type ReactNode, useEffect, useState } from 'react'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Done, Headline, Section } from '../../../foundation/console/Page.tsx'
import { settled } from '../checking.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { settingsInWords } from '../settings-in-words.ts'
import { type Unsaid, whereNames, withSuggestion } from '../unsaid.ts'
import { AllSettings } from './AllSettings.tsx'
import { Faults } from './Faults.tsx'
import { MoveWindows } from './MoveWindows.tsx'
import { ReadSettings } from './ReadSettings.tsx'
import { hasControl, SettingControl } from './SettingControl.tsx'
import type { Setup } from './use-setup.ts'

/** 补未写明的: what the plan does not say, the usual offered and never taken silently; beneath it all settings. */
export function FillStep({ setup, steps }: { readonly setup: Setup; readonly steps: ReactNode }) {
  const { unsaid, open, draft, writes, change, id } = setup
  const { configuration } = draft
  const set = (next: CampaignConfiguration) => change(now => ({ ...now, configuration: next }))
  useEffect(() => {
    const at = decodeURIComponent(window.location.hash.slice(1))
    if (at) document.getElementById(at)?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <>
      <Headline
        title={open.unsaid.length > 0 ? `方案没有写的还有 ${open.unsaid.length} 项未定` : '方案没有写的都已定好'}
        under="常用的值列在旁边，采用或自己填；没有采用的不会生效。"
        actions={<MainAction to={`/campaigns/${id}?step=4`}>下一步：减负账本与预览</MainAction>}
      />
      {steps}
      <Faults configuration={configuration} />
      <Section title="方案没有写" note={`${unsaid.length} 项`}>
        <ul className="unsaid-rows">
          {unsaid.map(one => (
            <UnsaidRow key={one.key} one={one} setup={setup} />
          ))}
        </ul>
      </Section>
      {writes ? (
        <AllSettings
          value={configuration}
          onChange={set}
          stageActions={<MoveWindows value={configuration} onChange={set} />}
        />
      ) : (
        <ReadSettings configuration={configuration} />
      )}
    </>
  )
}

function UnsaidRow({ one, setup }: { readonly one: Unsaid; readonly setup: Setup }) {
  const { draft, change, writes } = setup
  const [filling, setFilling] = useState(false)
  const { key, label, where, suggestion } = one
  const done = draft.checking.settled.indexOf(key) >= 0
  const words = settingsInWords(draft.configuration).filter(setting => setting.key === key)[0]?.words
  const accept = () =>
    change(now => ({ configuration: withSuggestion(now.configuration, key), checking: settled(now.checking, key) }))
  const fill = (configuration: CampaignConfiguration) =>
    change(now => ({ configuration, checking: settled(now.checking, key) }))
  return (
    <li className="unsaid-row" id={`unsaid-${key}`}>
      <span className="unsaid-label">{label}</span>
      <div className="unsaid-value">
        {filling ? (
          <SettingControl settingKey={key} value={draft.configuration} onChange={fill} />
        ) : done ? (
          <span>{words || suggestion}</span>
        ) : (
          <span className="unsaid-suggestion">建议：{suggestion}</span>
        )}
      </div>
      <div className="unsaid-acts">
        {done && <Done>已定</Done>}
        {writes && !done && <QuietAction onClick={accept}>采用</QuietAction>}
        {writes && hasControl(key) && (
          <button type="button" className="link-button" onClick={() => setFilling(!filling)}>
            {filling ? '收起' : done ? '改' : '自己填'}
          </button>
        )}
        {writes && !hasControl(key) && (
          <a className="link-button" href={`#setting-${where}`}>
            去{whereNames[where]}
          </a>
        )}
      </div>
    </li>
  )
}
