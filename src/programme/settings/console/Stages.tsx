import type { ReactNode } from 'react'
import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import { Section } from '../../../foundation/console/Page.tsx'
import { type Stage, stageKindNames, stageKinds } from '../../campaigns/settings.ts'
import { ParagraphSetting, TextSetting } from './Setting.tsx'
import { isKind } from './stage-kinds.ts'

interface Props {
  readonly stages: Stage[]
  readonly onChange: (stages: Stage[]) => void
  readonly actions?: ReactNode
}

const day = (value: string) => (isLocalDate(value) ? value : null)

/** 阶段与时限: a name of the committee's own, what kind it is, first and last day, both of them inside. */
export function Stages({ stages, onChange, actions }: Props) {
  const set = (index: number, more: Partial<Stage>) =>
    onChange(stages.map((stage, at) => (at === index ? { ...stage, ...more } : stage)))
  const add = () =>
    onChange([
      ...stages,
      {
        id: `stage-${stages.length + 1}-${stages.map(stage => stage.id).join('').length}`,
        name: '新阶段',
        kind: 'other',
        from: null,
        to: null,
      },
    ])
  return (
    <Section id="setting-stages" title="阶段与时限" note="首尾两天都算在内；不填表示不限" actions={actions}>
      <table className="setting-table">
        <thead>
          <tr>
            <th>阶段</th>
            <th>性质</th>
            <th>开始</th>
            <th>结束</th>
            <th>
              <span className="only-read">删除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, index) => (
            <tr key={stage.id}>
              <td className="setting-wide">
                <TextSetting
                  label={`第 ${index + 1} 阶段名称`}
                  value={stage.name}
                  maxLength={40}
                  required
                  onChange={name => set(index, { name })}
                />
                <details className="stage-text">
                  <summary>{stage.text ? '方案怎么写' : '写一句做什么'}</summary>
                  <ParagraphSetting
                    label={`${stage.name}做什么`}
                    value={stage.text ?? ''}
                    maxLength={2000}
                    onChange={text => set(index, { text })}
                  />
                </details>
              </td>
              <td>
                <select
                  className="setting-input"
                  aria-label={`${stage.name}的性质`}
                  value={stage.kind}
                  onChange={event => isKind(event.target.value) && set(index, { kind: event.target.value })}
                >
                  {stageKinds.map(kind => (
                    <option key={kind} value={kind}>
                      {stageKindNames[kind]}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <input
                  className="setting-input"
                  type="date"
                  aria-label={`${stage.name}开始`}
                  value={stage.from ?? ''}
                  onChange={event => set(index, { from: day(event.target.value) })}
                />
              </td>
              <td>
                <input
                  className="setting-input"
                  type="date"
                  aria-label={`${stage.name}结束`}
                  value={stage.to ?? ''}
                  onChange={event => set(index, { to: day(event.target.value) })}
                />
              </td>
              <td>
                {stages.length > 1 && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onChange(stages.filter((_, at) => at !== index))}
                  >
                    删除
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="link-button" onClick={add}>
        加一个阶段
      </button>
    </Section>
  )
}
