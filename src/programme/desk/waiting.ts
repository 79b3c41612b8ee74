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

/** Settings on their way out: to be checked by whoever did not change them last, then to be published by an officer. */
export function waitingOfChecks(
  drafts: readonly {
    readonly id: string
    readonly title: string
    readonly changed_by: string | null
    readonly checked_by: string | null
  }[],
  reader: { readonly userId: string; readonly checks: boolean; readonly publishes: boolean },
): Waiting[] {
  return drafts.flatMap(draft => {
    const link = `/campaigns/${draft.id}?step=5`
    if (draft.checked_by !== null)
      return reader.publishes
        ? [row('publish', `${draft.title}的设置可以发布`, { line: '已由第二人复核无误', button: '发布', link })]
        : []
    return reader.checks && draft.changed_by !== reader.userId
      ? [row('check', `${draft.title}的设置等您复核`, { line: '复核无误后发布，支部才看得到', button: '复核', link })]
      : []
  })
}

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
