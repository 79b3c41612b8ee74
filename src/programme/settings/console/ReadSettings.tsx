import { Section } from '../../../foundation/console/Page.tsx'
import type { CampaignConfiguration } from '../configuration.ts'
import { groupNames, settingGroups, settingsInWords } from '../settings-in-words.ts'

/** All settings in words, for whoever checks and does not write. */
export function ReadSettings({ configuration }: { readonly configuration: CampaignConfiguration }) {
  const settings = settingsInWords(configuration)
  return (
    <>
      {settingGroups.map(group => {
        const own = settings.filter(one => one.group === group && one.words !== '')
        return (
          <Section key={group} title={groupNames[group]} note={`${own.length} 项`}>
            <dl className="read-settings">
              {own.map(one => (
                <div key={one.key} className="read-setting">
                  <dt>{one.label}</dt>
                  <dd>{one.words}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )
      })}
    </>
  )
}
