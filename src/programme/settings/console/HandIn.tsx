import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import { Section } from '../../../foundation/console/Page.tsx'
import type { ProgrammeSettings } from '../../campaigns/settings.ts'
import { TextSetting } from './Setting.tsx'

type Handed = ProgrammeSettings['handIn'][number]

interface Props {
  readonly handIn: Handed[]
  readonly onChange: (handIn: Handed[]) => void
}

const copiesIn = (typed: string) => {
  const copies = Number.parseInt(typed, 10)
  return Number.isInteger(copies) && copies > 0 && copies < 100 ? copies : null
}

/** 报送材料: what is handed in on paper, by when, to whom and where. */
export function HandIn({ handIn, onChange }: Props) {
  const set = (index: number, more: Partial<Handed>) =>
    onChange(handIn.map((one, at) => (at === index ? { ...one, ...more } : one)))
  return (
    <Section id="setting-handIn" title="报送材料" note="报什么、几号前、报到哪里">
      {handIn.length > 0 && (
        <table className="setting-table">
          <thead>
            <tr>
              <th>材料</th>
              <th>截止日期</th>
              <th>报给</th>
              <th>地点</th>
              <th>联系方式</th>
              <th>份数</th>
              <th>
                <span className="only-read">删除</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {handIn.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is handed in has no name of its own but its place
              <tr key={index}>
                <td className="setting-wide">
                  <TextSetting
                    label={`第 ${index + 1} 份材料`}
                    value={one.what}
                    maxLength={60}
                    required
                    onChange={what => set(index, { what })}
                  />
                </td>
                <td>
                  <input
                    className="setting-input"
                    type="date"
                    aria-label={`${one.what}截止日期`}
                    value={one.by ?? ''}
                    onChange={event => set(index, { by: isLocalDate(event.target.value) ? event.target.value : null })}
                  />
                </td>
                <td>
                  <TextSetting
                    label={`${one.what}报给`}
                    value={one.to}
                    maxLength={60}
                    onChange={to => set(index, { to })}
                  />
                </td>
                <td>
                  <TextSetting
                    label={`${one.what}地点`}
                    value={one.address}
                    maxLength={80}
                    onChange={address => set(index, { address })}
                  />
                </td>
                <td>
                  <TextSetting
                    label={`${one.what}联系方式`}
                    value={one.contact}
                    maxLength={80}
                    onChange={contact => set(index, { contact })}
                  />
                </td>
                <td>
                  <input
                    className="setting-input setting-number"
                    type="number"
                    aria-label={`${one.what}份数`}
                    min={1}
                    max={99}
                    value={one.copies ?? ''}
                    onChange={event => set(index, { copies: copiesIn(event.target.value) })}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`删除${one.what}`}
                    onClick={() => onChange(handIn.filter((_, at) => at !== index))}
                  >
                    删除
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {handIn.length < 20 && (
        <button
          type="button"
          className="link-button setting-add"
          onClick={() =>
            onChange([...handIn, { what: '新材料', by: null, to: '', address: '', contact: '', copies: null }])
          }
        >
          加一份材料
        </button>
      )}
    </Section>
  )
}
