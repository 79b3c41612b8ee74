import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import { deadlineWords, formatDate } from '../../foundation/calendar/wording.ts'
import {
  addWorkingDays,
  type HolidayTable,
  isMissingYear,
  workingDaysBetween,
} from '../../foundation/calendar/working-days.ts'
import type { BrandSummary } from '../brands/contract.ts'
import type { Waiting } from './contract.ts'
import { patience } from './risks.ts'

type Due = Pick<Waiting, 'due' | 'dueWords' | 'pressing'>

const row = (
  kind: string,
  title: string,
  more: Partial<Waiting> & { readonly button: string; readonly link: string },
): Waiting => ({
  ...{ kind, title, count: null, of: '件', line: '', due: null, dueWords: '', pressing: 'later' },
  ...more,
})

const pressing = (due: LocalDate, today: LocalDate): Waiting['pressing'] =>
  due < today ? 'past' : due === today ? 'today' : 'later'

/** A deadline of the branch is said in full: the day, that it counts to its end, how much is left. */
const inFull = (due: LocalDate | null, today: LocalDate): Partial<Due> =>
  due === null ? {} : { due, dueWords: deadlineWords(due, today), pressing: pressing(due, today) }

/** The committee's own days are said in two words: its rows are many. */
function shortly(due: LocalDate, today: LocalDate): Due {
  const late = daysBetween(due, today)
  const words =
    late > 0 ? `已过 ${late} 天` : late === 0 ? '今天' : due === addDays(today, 1) ? '明天' : formatDate(due, today)
  return { due, dueWords: words, pressing: pressing(due, today) }
}

/** What this person may do with a brand of theirs, by the lifecycle's table and the rooms' access. */
export interface OwnPart {
  readonly select: boolean
  readonly write: boolean
  readonly submit: boolean
}

/** What waits on the branch's side for one brand: the step that is its own, never what others hold or only another may take. */
export function waitingOfBrand(
  brand: Pick<BrandSummary, 'id' | 'name' | 'state'>,
  has: { readonly until: LocalDate | null; readonly gaps: number; readonly remarks: number },
  part: OwnPart,
  today: LocalDate,
): Waiting[] {
  const due = inFull(has.until, today)
  const form = `/brands/${brand.id}/declaration`
  if (brand.state === 'candidate' && part.select)
    return [
      row('select', `“${brand.name}”还没有确定培育`, {
        line: '答四项标志，每项一两句',
        button: '确定培育',
        link: `/brands/${brand.id}/marks`,
        ...due,
      }),
    ]
  if (brand.state !== 'declaring' || !(part.write || part.submit)) return []
  const ready = part.submit ? '可以' : '请书记'
  if (has.remarks)
    return [
      row('mend', `“${brand.name}”退回，${has.remarks} 条意见待答复`, {
        line: has.gaps ? `还差 ${has.gaps} 处` : `意见已逐条答复，${ready}重新报送`,
        button: '重新申报',
        link: form,
        ...due,
      }),
    ]
  return [
    row('declare', `“${brand.name}”申报表还没有报送`, {
      line: has.gaps ? `还差 ${has.gaps} 处` : `各栏都已具备，${ready}报送`,
      button: '接着填',
      link: form,
      ...due,
    }),
  ]
}

/** A branch without a brand, while nominations are taken. */
export const waitingToNominate = (
  branch: { readonly id: string; readonly name: string },
  until: LocalDate | null,
  today: LocalDate,
): Waiting =>
  row('nominate', `${branch.name}还没有提名品牌`, {
    line: '一个名称、一句话就够',
    button: '提名',
    link: `/nominate?branch=${branch.id}`,
    ...inFull(until, today),
  })

/** The reviewer's own queue. A step is expected to answer within `patience` working days of what waits longest. */
export function waitingToReview(
  queue: readonly Pick<BrandSummary, 'id'>[],
  oldest: LocalDate | null,
  today: LocalDate,
  holidays: HolidayTable,
): Waiting[] {
  const [first] = queue
  if (!first || oldest === null) return []
  const due = addWorkingDays(oldest, patience, holidays)
  const waited = workingDaysBetween(oldest, today, holidays)
  const since = `最早一件 ${formatDate(oldest, today)}报送`
  return [
    row('review', '申报材料等您审核', {
      count: queue.length,
      line: isMissingYear(waited) || waited < 1 ? since : `${since}，已 ${waited} 个工作日`,
      button: '继续审核',
      link: `/brands/${first.id}/review`,
      ...(isMissingYear(due) ? {} : shortly(due, today)),
    }),
  ]
}

/** Decisions that wait to be sent: by the evening of the day they were made. */
export function waitingToRelease(
  pending: readonly { readonly action: string; readonly day: LocalDate }[],
  today: LocalDate,
): Waiting[] {
  const [first] = pending.map(one => one.day).sort()
  if (!first) return []
  const accepts = pending.filter(one => one.action === 'pass').length
  return [
    row('release', '决定函件待发', {
      count: pending.length,
      line: `受理 ${accepts}、退回 ${pending.length - accepts}，核对后一并发出`,
      button: '核对',
      link: '/decisions',
      ...shortly(first, today),
    }),
  ]
}

/** A step without a reviewer is the officer's to mend: nothing of these units can move. */
export function waitingToAppoint(units: readonly { readonly id: string; readonly name: string }[]): Waiting[] {
  const [first] = units
  if (!first) return []
  const named = units.slice(0, 2).map(unit => unit.name)
  return [
    row('appoint', '单位还没有审核员', {
      count: units.length,
      of: '个',
      line: `${named.join('、')}${units.length > named.length ? '等' : ''}，指定后才能审核`,
      button: '指定',
      link: `/organizations?at=${first.id}`,
    }),
  ]
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

/** After a reform: brands that count nowhere and that nobody of a branch can act on. */
export const waitingForHeirs = (count: number): Waiting[] =>
  count
    ? [
        row('carry', '品牌的支部已撤并', {
          count,
          of: '个',
          line: '请定由哪个支部承接，承接后接着办理',
          button: '承接',
          link: '/carries',
        }),
      ]
    : []

/** Rows by deadline; what has none comes after what has. */
export const byDeadline = (rows: readonly Waiting[]): Waiting[] =>
  [...rows].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))

export const countOf = (rows: readonly Waiting[]) => rows.reduce((sum, one) => sum + (one.count ?? 1), 0)

/** The title is the answer (VOICE.md §1). */
export function deskHeadline(rows: readonly Waiting[], today: LocalDate): string {
  const count = countOf(rows)
  if (!count) return '眼下没有等您办的事'
  const [due] = byDeadline(rows).flatMap(one => (isLocalDate(one.due) ? [one.due] : []))
  if (!due) return `还有 ${count} 件事等您办`
  if (due === today) return `还有 ${count} 件事等您办，最早的今天到期`
  return `还有 ${count} 件事等您办，最早的${due < today ? '已经到期' : `${formatDate(due, today)}到期`}`
}
