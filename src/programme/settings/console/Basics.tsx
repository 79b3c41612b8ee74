import { Section } from '../../../foundation/console/Page.tsx'
import type { ProgrammeSettings } from '../../campaigns/settings.ts'
import { NumberSetting, Setting, TextSetting } from './Setting.tsx'

interface Props {
  readonly value: ProgrammeSettings
  readonly onChange: (value: ProgrammeSettings) => void
}

const listOf = (text: string) =>
  text
    .split(/[、，,\n]/)
    .map(word => word.trim())
    .filter(Boolean)

/** What the campaign is called, by what right it runs, how brands are named and counted. */
export function Basics({ value, onChange }: Props) {
  const set = (more: Partial<ProgrammeSettings>) => onChange({ ...value, ...more })
  return (
    <Section title="基本设置">
      <Setting label="活动名称">
        {id => <TextSetting id={id} value={value.title} required onChange={title => set({ title })} />}
      </Setting>
      <Setting label="年度">
        {id => <NumberSetting id={id} value={value.year} min={2000} max={2100} onChange={year => set({ year })} />}
      </Setting>
      <Setting label="批准依据" hint="批准文号，或本系统内部党建工作">
        {id => (
          <TextSetting id={id} value={value.authority} maxLength={200} onChange={authority => set({ authority })} />
        )}
      </Setting>
      <Setting label="联系干事" hint="支部申请延期时看到的姓名和办公室">
        {id => (
          <TextSetting id={id} value={value.officer} maxLength={60} required onChange={officer => set({ officer })} />
        )}
      </Setting>
      <Setting label="名称字数" hint="标点不计">
        {id => (
          <>
            <NumberSetting
              id={id}
              label="最少字数"
              value={value.naming.min}
              min={1}
              max={30}
              onChange={min => set({ naming: { ...value.naming, min } })}
            />{' '}
            至{' '}
            <NumberSetting
              label="最多字数"
              value={value.naming.max}
              min={1}
              max={30}
              onChange={max => set({ naming: { ...value.naming, max } })}
            />{' '}
            字
          </>
        )}
      </Setting>
      <Setting label="每支部品牌数">
        {id => (
          <>
            <NumberSetting
              id={id}
              label="最少品牌数"
              value={value.quota.min}
              min={0}
              max={10}
              onChange={min => set({ quota: { ...value.quota, min } })}
            />{' '}
            至{' '}
            <NumberSetting
              label="最多品牌数"
              value={value.quota.max}
              min={1}
              max={10}
              onChange={max => set({ quota: { ...value.quota, max } })}
            />{' '}
            个
          </>
        )}
      </Setting>
      <Setting label="第二个品牌">
        {id => (
          <select
            id={id}
            className="setting-input"
            value={value.second}
            onChange={event => set({ second: event.target.value === 'at_once' ? 'at_once' : 'after_recognition' })}
          >
            <option value="after_recognition">第一个认定后再提名</option>
            <option value="at_once">可以同时创建</option>
          </select>
        )}
      </Setting>
      <Setting label="党建领域" hint="用顿号隔开">
        {id => (
          <textarea
            id={id}
            className="setting-area"
            rows={2}
            defaultValue={value.fields.join('、')}
            onBlur={event => {
              const fields = listOf(event.target.value)
              if (fields.length) set({ fields })
            }}
          />
        )}
      </Setting>
    </Section>
  )
}
