import './calendar.css'
import { Section } from '../../../foundation/console/Page.tsx'
import type { ShownCalendar, ShownStage } from '../calendar-shown.ts'

/** 活动安排 as a branch reads it: the stages with their days, what is handed in where, the plan's own words. */
export function CalendarShown({ calendar }: { readonly calendar: ShownCalendar }) {
  return (
    <>
      <ol className="calendar-stages">
        {calendar.stages.map(stage => (
          <StageShown key={stage.id} stage={stage} />
        ))}
      </ol>
      {calendar.handIn.length > 0 && (
        <Section title="报送材料" note={`${calendar.handIn.length} 项`}>
          <ul className="calendar-rows">
            {calendar.handIn.map(one => (
              <li key={`${one.what}${one.due}${one.where}`}>
                <strong>{one.what}</strong>
                <span>{[one.where && `报${one.where}`, one.more].filter(Boolean).join('，')}</span>
                {one.due && <span className="calendar-due">{one.due}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {calendar.requirements.length > 0 && (
        <Section title="创建要求" note={`${calendar.requirements.length} 项`}>
          <ul className="calendar-rows">
            {calendar.requirements.map(one => (
              <li key={one.title}>
                <strong>{one.title}</strong>
                {one.text && <span>{one.text}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(calendar.guidingText || calendar.objectives.length > 0) && (
        <Section title="指导思想和目标">
          {calendar.guidingText && <p className="calendar-text">{calendar.guidingText}</p>}
          {calendar.objectives.map(text => (
            <p key={text} className="calendar-text">
              {text}
            </p>
          ))}
        </Section>
      )}
      {calendar.textsToPublish.length > 0 && (
        <p className="type-note calendar-later">工委将公布：{calendar.textsToPublish.join('、')}。</p>
      )}
      <p className="type-note calendar-later">有疑问或要延期，请找{calendar.officer}。</p>
    </>
  )
}

const statusWords: Readonly<Record<ShownStage['status'], string>> = {
  past: '已过',
  now: '正在进行',
  open: '同时进行',
  ahead: '还没有开始',
}

function StageShown({ stage }: { readonly stage: ShownStage }) {
  return (
    <li
      className={`calendar-stage calendar-${stage.status}`}
      aria-current={stage.status === 'now' ? 'step' : undefined}
    >
      <span className="calendar-dot" />
      <div>
        <p className="calendar-name">
          <strong>{stage.name}</strong>
          <span className="calendar-window">{stage.window}</span>
          <span className="type-note">{stage.due || statusWords[stage.status]}</span>
        </p>
        {stage.text && (
          <details className="calendar-what">
            <summary>方案怎么写</summary>
            <p className="calendar-text">{stage.text}</p>
          </details>
        )}
      </div>
    </li>
  )
}
