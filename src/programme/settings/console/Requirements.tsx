import type { Requirement } from '../../campaigns/settings.ts'
import { fixedPlaces } from '../../declarations/settings.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { ParagraphSetting, TextSetting } from './Setting.tsx'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (requirements: Requirement[]) => void
}

/** 创建要求: each with the places of the form beside which branches read it. */
export function Requirements({ value, onChange }: Props) {
  const { requirements } = value.programme
  const places = [...fixedPlaces, ...value.declarations.entries, ...value.creationPlans.entries]
  const set = (index: number, more: Partial<Requirement>) =>
    onChange(requirements.map((one, at) => (at === index ? { ...one, ...more } : one)))
  return (
    <>
      {requirements.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a requirement has no name of its own but its place
        <div className="setting requirement-setting" key={index}>
          <span className="setting-label">创建要求 {index + 1}</span>
          <div className="setting-place">
            <TextSetting
              label={`创建要求 ${index + 1}`}
              value={one.title}
              maxLength={40}
              required
              onChange={title => set(index, { title })}
            />
            <ParagraphSetting
              label={`${one.title}的要求`}
              value={one.text}
              maxLength={500}
              onChange={text => set(index, { text })}
            />
          </div>
          <div className="requirement-places">
            {one.entries.length === 0 && <span className="type-note">还没有选栏目</span>}
            {one.entries.map(code => (
              <button
                key={code}
                type="button"
                className="requirement-place"
                aria-label={`不再写在${labelOf(code, places)}旁`}
                onClick={() => set(index, { entries: one.entries.filter(entry => entry !== code) })}
              >
                {labelOf(code, places)} ×
              </button>
            ))}
            <select
              className="setting-input setting-short"
              aria-label={`${one.title}写在哪一栏旁`}
              value=""
              onChange={event => event.target.value && set(index, { entries: [...one.entries, event.target.value] })}
            >
              <option value="">写在哪一栏旁</option>
              {places
                .filter(place => one.entries.indexOf(place.code) < 0)
                .map(place => (
                  <option key={place.code} value={place.code}>
                    {place.label}
                  </option>
                ))}
            </select>
            <button
              type="button"
              className="link-button"
              aria-label={`删除${one.title}`}
              onClick={() => onChange(requirements.filter((_, at) => at !== index))}
            >
              删除
            </button>
          </div>
        </div>
      ))}
      {requirements.length < 20 && (
        <button
          type="button"
          className="link-button setting-add"
          onClick={() => onChange([...requirements, { title: '新要求', text: '', entries: [] }])}
        >
          加一项创建要求
        </button>
      )}
    </>
  )
}

const labelOf = (code: string, places: readonly { readonly code: string; readonly label: string }[]) =>
  places.filter(place => place.code === code)[0]?.label ?? code
