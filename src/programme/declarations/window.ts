import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { ProgrammeSettings } from '../campaigns/settings.ts'
import { windowOf } from '../campaigns/windows.ts'
import type { ExtensionInForce } from '../extensions/extension.ts'

export interface DeclarationCalendar {
  readonly today: LocalDate
  readonly programme: ProgrammeSettings
  readonly extensions: readonly ExtensionInForce[]
  /** A returned brand has its own deadline, counted from the release of the decision. */
  readonly returnDeadline: LocalDate | null
}

/** The last day on which this brand may be declared, and whether that day has passed. Null: no end. */
export function declarationDeadline(facts: DeclarationCalendar): {
  readonly until: LocalDate | null
  readonly open: boolean
} {
  const window = windowOf(facts.programme.stages, 'declaration', facts.today)
  const moves = (kind: ExtensionInForce['kind']) =>
    kind === 'declaration' || (kind === 'return' && facts.returnDeadline !== null)
  const extended = facts.extensions.filter(one => moves(one.kind)).map(one => one.until)
  const ends = [...extended, ...(facts.returnDeadline ? [facts.returnDeadline] : [])].filter(day => day >= facts.today)
  if (window.state === 'open') {
    const until = window.to === null ? null : [window.to, ...ends].reduce((a, b) => (a > b ? a : b))
    return { until, open: true }
  }
  const latest = ends.reduce<LocalDate | null>((a, b) => (a !== null && a > b ? a : b), null)
  if (latest !== null) return { until: latest, open: true }
  const own = facts.returnDeadline ?? window.to
  if (own === null || window.state === 'before') return { until: own, open: false }
  return { until: [...extended, own].reduce((a, b) => (a > b ? a : b)), open: false }
}

/** 申报窗口: in the window, or before the return's own deadline, or within an extension. */
export function windowOpenOrExtended(facts: DeclarationCalendar): Refusal[] {
  const deadline = declarationDeadline(facts)
  if (deadline.open) return []
  const window = windowOf(facts.programme.stages, 'declaration', facts.today)
  const day = (date: LocalDate | null) => (date ? formatDate(date, facts.today) : '')
  if (window.state === 'before')
    return [{ code: 'declaration_early', sentence: `申报 ${day(window.from)}开放，现在可以先填。` }]
  if (facts.returnDeadline)
    return [
      {
        code: 'return_deadline_over',
        sentence: `重新申报已于 ${day(deadline.until)}截止，内容保留。可向${facts.programme.officer}申请延期。`,
      },
    ]
  return [
    {
      code: 'declaration_over',
      sentence: `申报已于 ${day(deadline.until)}截止，草稿保留。确需报送，请向${facts.programme.officer}申请延期。`,
    },
  ]
}
