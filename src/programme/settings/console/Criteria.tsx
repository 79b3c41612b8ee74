import type { RecognitionSettings } from '../../recognition/settings.ts'
import { TextSetting } from './Setting.tsx'

type Criterion = RecognitionSettings['criteria'][number]

interface Props {
  readonly criteria: Criterion[]
  readonly onChange: (criteria: Criterion[]) => void
}

/** 评价标准: a name and its points each; empty points: the plan gives none. */
export function Criteria({ criteria, onChange }: Props) {
  const set = (index: number, more: Partial<Criterion>) =>
    onChange(criteria.map((one, at) => (at === index ? { ...one, ...more } : one)))
  return (
    <>
      {criteria.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a standard has no name of its own but its place
        <div className="setting" key={index}>
          <span className="setting-label">评价标准 {index + 1}</span>
          <TextSetting
            label={`评价标准 ${index + 1}`}
            value={one.name}
            maxLength={80}
            required
            onChange={name => set(index, { name })}
          />
          <span>
            <input
              className="setting-input setting-number"
              type="number"
              aria-label={`${one.name}的分值`}
              min={0}
              max={1000}
              value={one.weight ?? ''}
              onChange={event => {
                const typed = Number.parseFloat(event.target.value)
                set(index, { weight: Number.isFinite(typed) && typed >= 0 && typed <= 1000 ? typed : null })
              }}
            />{' '}
            分　
            <button
              type="button"
              className="link-button"
              aria-label={`删除${one.name}`}
              onClick={() => onChange(criteria.filter((_, at) => at !== index))}
            >
              删除
            </button>
          </span>
        </div>
      ))}
      {criteria.length < 60 && (
        <button
          type="button"
          className="link-button setting-add"
          onClick={() => onChange([...criteria, { name: '新标准', weight: null }])}
        >
          加一项评价标准
        </button>
      )}
    </>
  )
}
