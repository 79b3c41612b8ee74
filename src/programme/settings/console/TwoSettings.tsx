import '../../declarations/console/version-diff.css'
import { useState } from 'react'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Headline, Page } from '../../../foundation/console/Page.tsx'
import { sayMoment } from '../../brands/console/saying.ts'
import type { CampaignAnswer } from '../../campaigns/contract.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { differencesOf, firstChoice, mergeSettings, type SettingDifference, type Whose } from '../two-settings.ts'

interface Props {
  /** What both began with, where this window has seen it. */
  readonly base: CampaignConfiguration | null
  readonly mine: CampaignConfiguration
  readonly theirs: CampaignConfiguration
  readonly changed: CampaignAnswer['changed']
  readonly onChoose: (merged: CampaignConfiguration) => void
  readonly onLater: () => void
}

/** Two officers typed at once: only the settings that differ, both readings side by side; nothing is lost until all is chosen. */
export function TwoSettings({ base, mine, theirs, changed, onChoose, onLater }: Props) {
  const differences = differencesOf(mine, theirs)
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>(() => firstChoice(base, mine, differences))
  const takeAll = (whose: Whose) => setChosen(Object.fromEntries(differences.map(one => [one.path, whose])))
  const who = changed ? `${changed.mine ? '您' : changed.by}在 ${sayMoment(changed.at)}` : '有人刚才'
  return (
    <Page>
      <Headline
        title="有两个版本，请选一个"
        under={`${who}改过这份设置，您的内容另存了一份。${differences.length} 项不同，您没有动过的先选系统里的。`}
        actions={
          <>
            <QuietAction onClick={() => takeAll('mine')}>都用我的</QuietAction>
            <QuietAction onClick={() => takeAll('theirs')}>都用系统里的</QuietAction>
          </>
        }
      />
      <ul className="two-versions">
        {differences.map(one => (
          <TwoReadings
            key={one.path}
            difference={one}
            whose={chosen[one.path] ?? 'mine'}
            onChoose={whose => setChosen(now => ({ ...now, [one.path]: whose }))}
          />
        ))}
      </ul>
      <p className="two-versions-acts">
        <MainAction onClick={() => onChoose(mergeSettings(mine, theirs, chosen))}>按所选保存</MainAction>
        <button type="button" className="link-button" onClick={onLater}>
          先回设置看看
        </button>
      </p>
    </Page>
  )
}

interface ReadingsProps {
  readonly difference: SettingDifference
  readonly whose: Whose
  readonly onChoose: (whose: Whose) => void
}

function TwoReadings({ difference, whose, onChoose }: ReadingsProps) {
  const option = (one: Whose, label: string) => (
    <label className={whose === one ? 'wording wording-chosen' : 'wording'}>
      <input type="radio" name={`whose-${difference.path}`} checked={whose === one} onChange={() => onChoose(one)} />
      <span>
        <span className="wording-whose">{label}</span>
        {difference[one]}
      </span>
    </label>
  )
  return (
    <li className="two-wordings">
      <p className="form-entry-label">{difference.label}</p>
      <div className="wordings">
        {option('mine', '我的')}
        {option('theirs', '系统里的')}
      </div>
    </li>
  )
}
