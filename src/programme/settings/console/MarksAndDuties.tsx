import { Section } from '../../../foundation/console/Page.tsx'
import type { CampaignConfiguration } from '../configuration.ts'
import { LinesSetting, ParagraphSetting, Setting, TextSetting } from './Setting.tsx'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

type Named = { code: string; label: string; help: string }

/** 培育标志与小组职责: what a branch answers before it begins, and who answers for what in the groups. */
export function MarksAndDuties({ value: { incubation, leadingGroups }, onChange }: Props) {
  return (
    <Section id="setting-marks" title="培育标志与小组职责">
      <NamedRows
        what="标志"
        hint="提示语"
        items={incubation.marks}
        onChange={marks => onChange({ incubation: { ...incubation, marks } })}
      />
      <NamedRows
        what="职责"
        hint="职责说明"
        items={leadingGroups.duties}
        onChange={duties => onChange({ leadingGroups: { ...leadingGroups, duties } })}
      />
      <Setting label="责任体系" hint="一行一项">
        {id => (
          <LinesSetting
            id={id}
            value={leadingGroups.responsibilities}
            most={10}
            length={60}
            onChange={responsibilities => onChange({ leadingGroups: { ...leadingGroups, responsibilities } })}
          />
        )}
      </Setting>
      <Setting label="工委领导小组">
        {id => (
          <ParagraphSetting
            id={id}
            value={leadingGroups.committee}
            maxLength={500}
            onChange={committee => onChange({ leadingGroups: { ...leadingGroups, committee } })}
          />
        )}
      </Setting>
    </Section>
  )
}

interface RowsProps {
  readonly what: string
  readonly hint: string
  readonly items: Named[]
  readonly onChange: (items: Named[]) => void
}

/** A name and a word of help each; the code stays, since what was answered is kept under it. */
function NamedRows({ what, hint, items, onChange }: RowsProps) {
  const set = (index: number, more: Partial<Named>) =>
    onChange(items.map((one, at) => (at === index ? { ...one, ...more } : one)))
  const add = () => onChange([...items, { code: freeCode(items.map(one => one.code)), label: `新${what}`, help: '' }])
  return (
    <>
      {items.map((item, index) => (
        <div className="setting" key={item.code}>
          <TextSetting
            label={`${what} ${index + 1}`}
            value={item.label}
            maxLength={20}
            required
            onChange={label => set(index, { label })}
          />
          <TextSetting
            label={`${item.label}的${hint}`}
            value={item.help}
            maxLength={60}
            onChange={help => set(index, { help })}
          />
          <span>
            <button
              type="button"
              className="link-button"
              aria-label={`删除${item.label}`}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            >
              删除
            </button>
          </span>
        </div>
      ))}
      {items.length < 10 && (
        <button type="button" className="link-button setting-add" onClick={add}>
          加一项{what}
        </button>
      )}
    </>
  )
}

const freeCode = (taken: readonly string[]) =>
  'abcdefghijklmnopqrstuvwxyz'
    .split('')
    .map(letter => `own_${letter}`)
    .filter(code => taken.indexOf(code) < 0)[0] ?? 'own'
