import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { deadlineWords, formatDate } from '../../foundation/calendar/wording.ts'
import type { BrandSummary } from '../brands/contract.ts'
import type { Waiting } from './contract.ts'

const row = (kind: string, title: string, more: Partial<Waiting> & { button: string; link: string }): Waiting => ({
  kind,
  title,
  count: null,
  line: '',
  due: null,
  dueWords: '',
  ...more,
})

/** What waits on the branch's side for one brand: the step that is its own, never what others hold. */
export function waitingOfBrand(
  brand: BrandSummary,
  deadline: { readonly until: LocalDate | null; readonly open: boolean },
  gaps: number,
  remarks: number,
  today: LocalDate,
): Waiting[] {
  const due = deadline.until ? { due: deadline.until, dueWords: deadlineWords(deadline.until, today) } : {}
  const form = `/brands/${brand.id}/declaration`
  if (brand.state === 'candidate')
    return [
      row('select', `“${brand.name}”还没有确定培育`, {
        line: '答四项标志，每项一两句',
        button: '确定培育',
        link: `/brands/${brand.id}/marks`,
        ...due,
      }),
    ]
  if (brand.state !== 'declaring') return []
  if (remarks)
    return [
      row('mend', `“${brand.name}”退回，${remarks} 条意见待答复`, {
        line: gaps ? `还差 ${gaps} 处` : '意见已逐条答复，可以重新报送',
        button: '重新申报',
        link: form,
        ...due,
      }),
    ]
  return [
    row('declare', `“${brand.name}”申报表还没有报送`, {
      line: gaps ? `还差 ${gaps} 处` : '各栏都已具备，可以报送',
      button: '接着填',
      link: form,
      ...due,
    }),
  ]
}

/** The officer's and the reviewer's own queue, and the decisions that wait to be sent. */
export function waitingOfReviewers(
  queue: readonly BrandSummary[],
  pending: readonly { action: string }[],
  today: LocalDate,
  sinceOf: (brand: BrandSummary) => LocalDate,
): Waiting[] {
  const decided = pending.length
  const [first] = queue
  const review = first
    ? [
        row('review', '申报材料等您审核', {
          count: queue.length,
          line: `最早一件 ${formatDate(sinceOf(first), today)}报送`,
          button: '继续审核',
          link: `/brands/${first.id}/review`,
        }),
      ]
    : []
  const accepts = pending.filter(one => one.action === 'pass').length
  const release = decided
    ? [
        row('release', '决定函件待发', {
          count: decided,
          line: `受理 ${accepts}、退回 ${decided - accepts}，核对后一并发出`,
          button: '核对',
          link: '/decisions',
        }),
      ]
    : []
  return [...review, ...release]
}

/** 延期申请: by units in the order in which they asked, so that nobody has to open the list to see whose they are. */
export function waitingForADay(asks: readonly { readonly unit: string }[]): Waiting[] {
  if (!asks.length) return []
  const units = [...new Set(asks.map(ask => ask.unit))]
  const said = units.slice(0, 3).map(unit => `${unit} ${asks.filter(ask => ask.unit === unit).length}`)
  const more = units.length > 3 ? `等 ${units.length} 个单位` : ''
  return [
    row('extension', '延期申请', {
      count: asks.length,
      line: `${said.join('、')}${more}，${asks.length > 1 ? '均附事由' : '附有事由'}`,
      button: '答复',
      link: '/extension-requests',
    }),
  ]
}

/** After the window has closed: the list that is looked at one by one before anybody lapses. */
export const waitingToLapse = (count: number): Waiting[] =>
  count
    ? [
        row('lapse', '到期未报送', {
          count,
          line: '逐个核对后列为逾期，或准予延期',
          button: '核对',
          link: '/lapses',
        }),
      ]
    : []

/** Rows by deadline; what has none comes after what has. */
export const byDeadline = (rows: readonly Waiting[]): Waiting[] =>
  [...rows].sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))

/** The title is the answer (VOICE.md §1). */
export function deskHeadline(rows: readonly Waiting[], today: LocalDate): string {
  const count = rows.reduce((sum, one) => sum + (one.count ?? 1), 0)
  if (!count) return '眼下没有等您办的事'
  const due = rows
    .map(one => one.due)
    .filter((day): day is string => day !== null)
    .sort()[0]
  if (!due) return `还有 ${count} 件事等您办`
  return `还有 ${count} 件事等您办，最早的${due === today ? '今天' : due < today ? '已经到期' : `${formatDate(due as LocalDate, today)}到期`}${due === today ? '到期' : ''}`
}
