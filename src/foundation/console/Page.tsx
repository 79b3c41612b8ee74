import './page.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { ShapeIcon } from './ShapeIcon.tsx'

/** A page: the sentence that answers, then what it rests on. `aside` is a panel at the right, below 1280 a drawer's worth under it. */
export function Page({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className={aside ? 'page page-with-aside' : 'page'}>
      <div className="page-main">{children}</div>
      {aside && <aside className="page-aside">{aside}</aside>}
    </div>
  )
}

interface HeadlineProps {
  /** A sentence of at most 24 字 without a full stop; or a name, with `brand`. */
  readonly title: ReactNode
  /** The small line above: the date, the unit and branch. */
  readonly over?: ReactNode
  /** The reason, in a sentence. */
  readonly under?: ReactNode
  readonly actions?: ReactNode
  /** The title is a name for a wall: serif, 38 px. */
  readonly brand?: boolean
}

export function Headline({ title, over, under, actions, brand = false }: HeadlineProps) {
  return (
    <header className="headline">
      <div className="headline-words">
        {over && <p className="type-note">{over}</p>}
        <h1 className={brand ? 'type-brand' : 'type-headline'}>{title}</h1>
        {under && <p className="headline-under">{under}</p>}
      </div>
      {actions && <div className="headline-actions no-print">{actions}</div>}
    </header>
  )
}

interface SectionProps {
  readonly title: ReactNode
  /** Beside the title, quieter: how many, from where. */
  readonly note?: ReactNode
  /** At the right end of the heading's line. */
  readonly actions?: ReactNode
  readonly id?: string
  readonly children: ReactNode
}

/** A section opens with a black 1 px rule and a 17 px heading; nothing is boxed. */
export function Section({ title, note, actions, id, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2 className="type-section">{title}</h2>
        {note && <span className="section-note type-note">{note}</span>}
        {actions && <div className="section-actions no-print">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** The cells under a headline: now, next, who. At most one carries the red edge, “now, and yours”. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <div className="facts">{children}</div>
}

interface FactProps {
  readonly label: string
  readonly value: ReactNode
  readonly note?: ReactNode
  readonly yours?: boolean
}

export function Fact({ label, value, note, yours = false }: FactProps) {
  return (
    <div className={yours ? 'fact fact-yours' : 'fact'}>
      <p className="type-note">{label}</p>
      <div className="type-fact">{value}</div>
      {note && <p className="fact-note">{note}</p>}
    </div>
  )
}

interface EmptyProps {
  /** Why it is empty, and when that changes: “还没有申报。窗口 4月1日开启”. */
  readonly children: ReactNode
  readonly title?: string
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      {title && <p className="empty-title">{title}</p>}
      <p>{children}</p>
      {action}
    </div>
  )
}

interface ErrorProps {
  /** Says first what is kept: “没有发出，内容已存本机”. */
  readonly title: string
  readonly children?: ReactNode
  /** One action, no more. */
  readonly action?: ReactNode
}

export function ErrorState({ title, children, action }: ErrorProps) {
  return (
    <div className="fault" role="alert">
      <p className="fault-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** A word of risk in a line: triangle and ochre, never red. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <span className="warning">
      <ShapeIcon shape="triangle" colour="ochre-2" size={14} /> {children}
    </span>
  )
}

/** Grey lines in the place of text that is being read for the first time. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label="正在读取">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className="skeleton-line" style={{ width: `${[62, 88, 74][line % 3] ?? 80}%` }} />
      ))}
    </div>
  )
}

/** Keeps the last figures in sight while newer ones are read, and dims them after 400 ms. */
export function Refreshing({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  return (
    <div className={busy ? 'refreshing' : undefined} aria-busy={busy}>
      {children}
    </div>
  )
}

/** Known already, so not asked again: the text with where it comes from. */
export function Known({
  label,
  children,
  origin,
}: {
  readonly label: string
  readonly children: ReactNode
  readonly origin: string
}) {
  return (
    <div className="known">
      <p className="known-label">{label}</p>
      <p className="known-value">{children}</p>
      <p className="type-note">{origin}</p>
    </div>
  )
}

/** The mark of the one place where a thing stands done. */
export function Done({ children }: { readonly children: ReactNode }) {
  return (
    <span className="done">
      <Icon name="tick" size={14} /> {children}
    </span>
  )
}
