import { Go } from './Go.tsx'
import { Icon, type IconName } from './Icon.tsx'
import type { Masthead } from './Shell.tsx'

export interface RailStage {
  readonly id: string
  readonly name: string
  /** As short as it can be said: “4.1–4.20”, “次年 3月”, “每年 1月”. */
  readonly dates: string
  /** `now` is the present stage (one, red); `open` runs beside it. */
  readonly status: 'past' | 'now' | 'open' | 'ahead'
  readonly to?: string
}

export interface RailLink {
  readonly label: string
  readonly to: string
  readonly icon: IconName
  readonly count?: number
  /** The number is what waits for this person: white on red. */
  readonly yours?: boolean
}

export interface RailShown {
  readonly places: readonly RailLink[]
  /** “2026 年度创建活动”, with the way to another year. */
  readonly plan?: { readonly label: string; readonly others?: { readonly label: string; readonly to: string } }
  readonly stages: readonly RailStage[]
  readonly daily: readonly RailLink[]
  /** 非涉密系统……; 留痕完整…… */
  readonly footer: readonly string[]
}

interface Props extends RailShown {
  readonly masthead: Masthead
  readonly path: string
  readonly narrow: boolean
}

/** The plan is the navigation: its stages with their dates are the spine. Narrow, only dots stay and the words come on hover and focus. */
export function Rail({ places, plan, stages, daily, footer, masthead, path, narrow }: Props) {
  return (
    <nav className={narrow ? 'rail rail-narrow no-print' : 'rail no-print'} aria-label="主要去处">
      <Go to="/" className="masthead" title={masthead.title}>
        <span className="seal">一品</span>
        <span className="rail-words">
          <strong className="masthead-title">{masthead.title}</strong>
          {masthead.subtitle && <span className="masthead-subtitle">{masthead.subtitle}</span>}
        </span>
      </Go>
      <RailLinks links={places} path={path} />
      {stages.length > 0 && (
        <>
          {plan && (
            <p className="rail-head rail-words">
              {plan.label}
              {plan.others && (
                <Go to={plan.others.to} className="rail-other">
                  {plan.others.label}
                </Go>
              )}
            </p>
          )}
          <ol className="spine">
            {stages.map(stage => (
              <li key={stage.id} className={`spine-stage spine-${stage.status}`}>
                <StageLine stage={stage} here={stage.to === path} />
              </li>
            ))}
          </ol>
        </>
      )}
      {daily.length > 0 && <p className="rail-head rail-words">日常</p>}
      <RailLinks links={daily} path={path} />
      <div className="rail-foot rail-words">
        {footer.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </nav>
  )
}

function StageLine({ stage, here }: { stage: RailStage; here: boolean }) {
  const words = (
    <>
      <span className="spine-dot" />
      <span className="rail-words rail-line">
        <span>{stage.name}</span>
        <span className="rail-dates">{stage.dates}</span>
      </span>
    </>
  )
  const current = stage.status === 'now' ? ('step' as const) : here ? ('page' as const) : undefined
  return stage.to ? (
    <Go to={stage.to} className="rail-link" aria-current={current}>
      {words}
    </Go>
  ) : (
    <span className="rail-link" aria-current={current}>
      {words}
    </span>
  )
}

function RailLinks({ links, path }: { links: readonly RailLink[]; path: string }) {
  return (
    <ul className="rail-links">
      {links.map(link => (
        <li key={link.to}>
          <Go
            to={link.to}
            className="rail-link"
            aria-current={path === link.to || (link.to !== '/' && path.startsWith(`${link.to}/`)) ? 'page' : undefined}
          >
            <Icon name={link.icon} />
            <span className="rail-words rail-line">
              <span>{link.label}</span>
              {link.count !== undefined && link.count > 0 && (
                <span className={link.yours ? 'count-badge' : 'rail-dates'}>{link.count.toLocaleString('en-US')}</span>
              )}
            </span>
          </Go>
        </li>
      ))}
    </ul>
  )
}
