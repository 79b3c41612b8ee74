import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { daysBetween } from '../../foundation/calendar/dates.ts'
import { deadlineWords, formatDate } from '../../foundation/calendar/wording.ts'
import { windowOf } from '../campaigns/windows.ts'
import { declarationDeadline } from '../declarations/window.ts'
import { needsReason, waitsForHeir } from '../lifecycle/carrying.ts'
import type { BrandFacts, Facts } from '../lifecycle/facts.ts'

interface Cell {
  readonly title: string
  readonly line: string
}

/** The three cells of a brand's page: now, next, who holds it (screens/README.md §3). */
export interface Headline {
  readonly now: Cell
  readonly next: Cell & { readonly due: string | null; readonly dueWords: string | null }
  readonly who: Cell
}

export interface Holders {
  readonly secretaries: string
  /** Who says which branch goes on with a brand whose own is no more. */
  readonly officers?: string
  /** When the first of those who were last told of this brand read it; null: nobody has yet. */
  readonly readAt: string | null
  readonly since: LocalDate
  readonly label: string
}

/** What the next step is read from; a list of brands has no more of each than this. */
export type NextFacts = Pick<
  Facts,
  'today' | 'programme' | 'extensions' | 'returnDeadline' | 'gaps' | 'remarks' | 'steps'
> & { readonly brand: Pick<BrandFacts, 'state' | 'step'> | null }

export function headlineOf(facts: Facts, holders: Holders): Headline {
  const { since, label } = holders
  const days = daysBetween(since, facts.today) + 1
  const now = { title: label, line: `${formatDate(since, facts.today)}起，第 ${days} 天` }
  return { now, ...(waitsForHeir(facts) ? heirNext(facts, holders) : nextOf(facts, holders)) }
}

/** Its branch has ended: whatever its state asks waits until another goes on with it. */
function heirNext({ branch, programme }: Facts, { officers }: Holders): Pick<Headline, 'next' | 'who'> {
  const names = branch.heirs.map(heir => heir.name).join('、')
  return {
    next: {
      title: '定由哪个支部承接',
      line: needsReason(branch) ? `${branch.name}已撤销，没有登记承接支部` : `${branch.name}已撤并，承接支部是${names}`,
      due: null,
      dueWords: null,
    },
    who: { title: officers || programme.officer, line: '由工委干事办理' },
  }
}

export function nextOf(
  facts: NextFacts,
  holders: Pick<Holders, 'secretaries' | 'readAt' | 'since'>,
): Pick<Headline, 'next' | 'who'> {
  /** Who answers for the branch, and whether what was sent last has been read: nobody has to phone. */
  const answering = (sent: string | null) => ({
    title: holders.secretaries || '还没有支部书记',
    line: !holders.secretaries
      ? '请工委在花名册里登记'
      : sent === null
        ? '支部书记负总责'
        : `支部书记负总责，${holders.readAt ? `${holders.readAt}已读${sent}` : `${sent}还没有读`}`,
  })
  const branch = answering(null)
  const none = { due: null, dueWords: null }
  switch (facts.brand?.state) {
    case 'candidate':
      return { next: { title: '答四项标志，确定培育', line: '每项一两句即可', ...none }, who: branch }
    case 'declaring': {
      const deadline = declarationDeadline(facts)
      const due = { due: deadline.until, dueWords: deadline.until ? deadlineWords(deadline.until, facts.today) : null }
      const gaps = facts.gaps.length
      const line = gaps ? `还差 ${gaps} 处` : '各栏都已具备，可以报送'
      return {
        next: { title: facts.remarks.length ? '答复意见，重新申报' : '填好申报表，报送', line, ...due },
        who: answering(facts.remarks.length ? '退回意见' : null),
      }
    }
    case 'under_review': {
      const step = facts.steps.find(one => one.number === facts.brand?.step)
      const names = step?.holders.join('、') ?? ''
      const who = {
        title: names || '还没有审核人',
        line: names
          ? `在${step?.name ?? '审核'}，${formatDate(holders.since, facts.today)}收到`
          : `请${facts.programme.officer}指定`,
      }
      return { next: { title: `等${step?.name ?? '审核'}答复`, line: '支部不用再做什么', ...none }, who }
    }
    case 'creating': {
      const recognition = windowOf(facts.programme.stages, 'recognition', facts.today)
      const line =
        recognition.from && recognition.state === 'before'
          ? `认定申请${formatDate(recognition.from, facts.today)}开放`
          : '按创建方案组织实施'
      return { next: { title: '按节点推进举措', line, ...none }, who: answering('受理通知') }
    }
    case 'lapsed':
      return { next: { title: '需补报的，申请延期', line: `请向${facts.programme.officer}申请`, ...none }, who: branch }
    default:
      return { next: { title: '没有待办的事', line: '材料都已保留', ...none }, who: branch }
  }
}
