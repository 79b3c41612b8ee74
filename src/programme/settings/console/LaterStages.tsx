import { Section } from '../../../foundation/console/Page.tsx'
import type { CampaignConfiguration } from '../configuration.ts'
import { Criteria } from './Criteria.tsx'
import { LinesSetting, NumberSetting, ParagraphSetting, Setting } from './Setting.tsx'

interface Props {
  readonly value: CampaignConfiguration
  readonly onChange: (more: Partial<CampaignConfiguration>) => void
}

/** 认定与公示、动态管理: what the stages after 创建 will go by. */
export function LaterStages({ value, onChange }: Props) {
  const { recognition, publicity } = value
  return (
    <>
      <Section title="认定与公示">
        <Setting label="考评内容" hint="一行一项">
          {id => (
            <LinesSetting
              id={id}
              value={recognition.pillars}
              most={12}
              length={60}
              onChange={pillars => onChange({ recognition: { ...recognition, pillars } })}
            />
          )}
        </Setting>
        <Criteria
          criteria={recognition.criteria}
          onChange={criteria => onChange({ recognition: { ...recognition, criteria } })}
        />
        <Setting label="公示工作日" hint="不填表示方案没有写">
          {id => (
            <OpenNumber
              id={id}
              value={publicity.workingDays}
              onChange={workingDays => onChange({ publicity: { ...publicity, workingDays } })}
            />
          )}
        </Setting>
        <Setting label="公示天数" hint="方案按自然日算的填这里">
          {id => (
            <OpenNumber
              id={id}
              value={publicity.days}
              onChange={days => onChange({ publicity: { ...publicity, days } })}
            />
          )}
        </Setting>
      </Section>
      <Stewardship value={value} onChange={onChange} />
    </>
  )
}

function OpenNumber({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  return (
    <input
      id={id}
      className="setting-input setting-number"
      type="number"
      min={1}
      max={60}
      value={value ?? ''}
      onChange={event => {
        const typed = Number.parseInt(event.target.value, 10)
        onChange(Number.isInteger(typed) && typed > 0 && typed <= 60 ? typed : null)
      }}
    />
  )
}

const monthDay = (typed: string) => (/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(typed) ? typed : null)

function Stewardship({ value: { stewardship }, onChange }: Props) {
  const { refresh, recheck, delistingGrounds } = stewardship
  const set = (more: Partial<typeof stewardship>) => onChange({ stewardship: { ...stewardship, ...more } })
  const setRecheck = (more: Partial<typeof recheck>) => set({ recheck: { ...recheck, ...more } })
  return (
    <Section title="动态管理">
      <Setting label="每年完善">
        {id => (
          <ParagraphSetting
            id={id}
            value={refresh.text}
            maxLength={500}
            onChange={text => set({ refresh: { ...refresh, text } })}
          />
        )}
      </Setting>
      <Setting label="完善哪几项" hint="一行一项">
        {id => (
          <LinesSetting
            id={id}
            value={refresh.heads}
            most={10}
            length={20}
            onChange={heads => set({ refresh: { ...refresh, heads } })}
          />
        )}
      </Setting>
      <Setting label="复查间隔">
        {id => (
          <>
            <NumberSetting id={id} value={recheck.years} min={1} max={10} onChange={years => setRecheck({ years })} />{' '}
            年一次
          </>
        )}
      </Setting>
      <Setting label="复查时间" hint="月-日，如 12-01；不填表示当年内">
        {id => (
          <>
            <MonthDay id={id} label="复查开始" value={recheck.from} onChange={from => setRecheck({ from })} /> 至{' '}
            <MonthDay label="复查结束" value={recheck.to} onChange={to => setRecheck({ to })} />
          </>
        )}
      </Setting>
      <Setting label="复查看什么" hint="一行一项">
        {id => (
          <LinesSetting
            id={id}
            value={recheck.criteria}
            most={12}
            length={40}
            onChange={criteria => setRecheck({ criteria })}
          />
        )}
      </Setting>
      <Setting label="摘牌情形" hint="一行一项">
        {id => (
          <LinesSetting
            id={id}
            value={delistingGrounds}
            most={20}
            length={60}
            onChange={grounds => set({ delistingGrounds: grounds })}
          />
        )}
      </Setting>
    </Section>
  )
}

interface MonthDayProps {
  readonly id?: string
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const MonthDay = ({ id, label, value, onChange }: MonthDayProps) => (
  <input
    key={value ?? ''}
    id={id}
    className="setting-input setting-number"
    aria-label={label}
    defaultValue={value ?? ''}
    maxLength={5}
    placeholder="月-日"
    onBlur={event => onChange(monthDay(event.target.value))}
  />
)
