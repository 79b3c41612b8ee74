import { daysBetween, type LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import { type HolidayTable, isMissingYear, workingDaysBetween } from '../../foundation/calendar/working-days.ts'
import type { Stage } from '../campaigns/settings.ts'
import { windowOf } from '../campaigns/windows.ts'
import { isBehind, notBegun } from '../coverage/attention.ts'
import type { Coverage } from '../coverage/contract.ts'
import { type Standing, unsubmitted } from '../coverage/standing.ts'
import type { Risk } from './contract.ts'
import { shortName } from './stage-headline.ts'

/** What waits at one step of review: a unit's own, or the committee's. */
export interface Queue {
  /** Null: the committee's step. */
  readonly unitId: string | null
  readonly unit: string
  readonly step: string
  readonly count: number
  readonly oldest: LocalDate
  /** How many wait longer than `patience`. */
  readonly old: number
  /** Who can take them; where there is nobody, the officer appoints somebody. */
  readonly holders: readonly string[]
}

/** Everything the rules ask; `coverage` is today's. */
export interface RiskFacts {
  readonly today: LocalDate
  readonly holidays: HolidayTable
  readonly stages: readonly Stage[]
  readonly coverage: Coverage
  readonly behind: readonly Standing[]
  readonly queues: readonly Queue[]
  /** Brands handed back whose own deadline is over, with the reason given most often. */
  readonly overdue: { readonly count: number; readonly reason: string | null; readonly ofReason: number }
  /** Whoever reads this reviews at the committee and appoints people: the officer. A leader looks. */
  readonly acts: boolean
  /** Branches that nobody answers for. */
  readonly withoutSecretary: { readonly count: number; readonly units: readonly string[] }
}

/** A step of review is expected to answer within so many working days. */
export const patience = 3
/** So many days before a window ends, and so great a share still out, there is something to do about it. */
const closing = { days: 3, share: 0.2 }
const mostNamed = 3
/** Units in one address: more of them are all of them. */
const mostUnits = 60

/**
 * 可能误期的: each row names its cause and who holds it, and leads to its list. What presses most comes first: windows, then
 * what waits on a reviewer, then what waits on a branch.
 */
export function risksOf(facts: RiskFacts): Risk[] {
  return [
    ...windowClosing(facts),
    ...unitsBehind(facts),
    ...unitsStuck(facts),
    ...queuesOld(facts),
    ...returnsOverdue(facts),
    ...nobodyAnswers(facts),
  ]
}

const count = (number: number) => number.toLocaleString('en-US')
const sum = (counts: Readonly<Record<string, number>>, keys: readonly Standing[]) =>
  keys.reduce((total, key) => total + (counts[key] ?? 0), 0)
const list = (standing: string, units: readonly { readonly id: string }[] = []) =>
  `/branches?standing=${standing}${units.length > 0 && units.length <= mostUnits ? `&unit=${units.map(unit => unit.id).join(',')}` : ''}`
/** “市商务局 11、市交通运输局 9 等 5 个单位” */
const named = (units: readonly string[], all: number) =>
  `${units.slice(0, mostNamed).join('、')}${all > mostNamed ? ` 等 ${all} 个单位` : ''}`

/** The window is about to close and many have not begun, or not handed in. */
function windowClosing({ stages, today, coverage: { total } }: RiskFacts): Risk[] {
  return (['incubation', 'declaration'] as const).flatMap(kind => {
    const window = windowOf(stages, kind, today)
    const stage = stages.find(one => one.kind === kind && one.to === window.to)
    if (!stage || window.state !== 'open' || window.to === null) return []
    const left = daysBetween(today, window.to)
    const missing = sum(total.counts, kind === 'incubation' ? ['none'] : unsubmitted)
    if (left > closing.days || missing < total.branches * closing.share) return []
    const said = left === 0 ? '今天截止' : left === 1 ? '明天截止' : `还有 ${left} 天截止`
    const [word, standing] = kind === 'incubation' ? ['提名', 'none'] : ['报送', 'unsubmitted']
    const writing = total.counts.declaring ?? 0
    const halfway = kind === 'declaration' && writing > 0 ? `其中 ${count(writing)} 个正在填写，` : ''
    return [
      {
        key: `closing-${kind}`,
        title: `${shortName(stage)}${said}，${count(missing)} 个支部未${word}`,
        line: `${halfway}由支部书记${word}`,
        button: '看名单',
        link: list(standing),
      },
    ]
  })
}

/** Units of which four in ten are behind the windows. */
function unitsBehind({ coverage: { units }, behind }: RiskFacts): Risk[] {
  const late = units.filter(unit => isBehind(unit.counts, behind))
  if (late.length === 0) return []
  const whole = behind.length > notBegun.length
  const missing = late.map(unit => sum(unit.counts, behind))
  const total = missing.reduce((all, one) => all + one, 0)
  const said = late.map((unit, index) => `${unit.name} ${count(missing[index] ?? 0)}`)
  return [
    {
      key: 'behind',
      title: `${count(total)} 个支部集中${whole ? '没有报送' : '未动笔'}`,
      line: `${named(said, late.length)}；请单位机关党委督促`,
      button: '看名单',
      link: list(whole ? 'unsubmitted' : 'not_begun', late),
    },
  ]
}

/** Half of a unit's branches stand at its own step of review. */
function unitsStuck(facts: RiskFacts): Risk[] {
  const { coverage, queues } = facts
  return coverage.units.flatMap(unit => {
    const queue = queues.find(one => one.unitId === unit.id)
    if (unit.stuckAt !== 'unit_review' || !queue) return []
    return [
      {
        key: `stuck-${unit.id}`,
        title: `${unit.name} ${count(queue.count)} 件压在${queue.step}`,
        line: [waitedWords(queue, facts), holdersWords(queue, facts)].filter(Boolean).join('，'),
        ...wayOf(queue, facts),
      },
    ]
  })
}

/** Queues in which something has waited longer than it should; those of units that are stuck as a whole are named above. */
function queuesOld(facts: RiskFacts): Risk[] {
  const stuck = new Set(facts.coverage.units.filter(unit => unit.stuckAt === 'unit_review').map(unit => unit.id))
  return facts.queues
    .filter(queue => queue.old > 0 && !(queue.unitId !== null && stuck.has(queue.unitId)))
    .map(queue => ({
      key: `old-${queue.unitId ?? 'committee'}`,
      title: `${queue.unitId === null ? '' : `${queue.unit} `}${queue.step} ${count(queue.old)} 件已过 ${patience} 个工作日`,
      line: [waitedWords(queue, facts), holdersWords(queue, facts)].filter(Boolean).join('，'),
      ...wayOf(queue, facts),
    }))
}

function wayOf({ unitId, holders }: Queue, { acts }: RiskFacts): Pick<Risk, 'button' | 'link'> {
  if (unitId === null) return { button: '看队列', link: acts ? '/reviews' : list('under_review') }
  if (acts && holders.length === 0) return { button: '指定', link: `/organizations?at=${unitId}` }
  return { button: '看队列', link: list('unit_review', [{ id: unitId }]) }
}

function waitedWords({ oldest }: Queue, { today, holidays }: RiskFacts): string {
  const days = workingDaysBetween(oldest, today, holidays)
  if (isMissingYear(days)) return `最早一件 ${formatDate(oldest, today)}报送`
  return days > 0 ? `最早一件已 ${days} 个工作日` : '最早一件今天报送'
}

function holdersWords({ unitId, holders }: Queue, { acts }: RiskFacts): string {
  if (holders.length === 0) return acts ? '还没有审核人，请指定' : '还没有审核人，由工委干事指定'
  const names = holders.slice(0, mostNamed).join('、')
  if (holders.length === 1 && unitId !== null) return `审核员只登记 1 人（${names}）`
  return holders.length > mostNamed ? `由${names}等 ${holders.length} 人办理` : `由${names}办理`
}

function returnsOverdue({ overdue }: RiskFacts): Risk[] {
  if (overdue.count === 0) return []
  const cause = overdue.reason === null ? '' : `其中 ${overdue.ofReason} 件的退回原因有“${overdue.reason}”；`
  return [
    {
      key: 'overdue',
      title: `${count(overdue.count)} 件退回后逾期未再报`,
      line: `${cause}由支部书记重新申报，可准予延期`,
      button: '看原因',
      link: '/brands?returned=overdue&sort=official',
    },
  ]
}

function nobodyAnswers({ withoutSecretary, acts }: RiskFacts): Risk[] {
  if (withoutSecretary.count === 0) return []
  return [
    {
      key: 'without-secretary',
      title: `${count(withoutSecretary.count)} 个支部还没有书记`,
      line: `没有书记就不能报送，多在${named(withoutSecretary.units, withoutSecretary.units.length)}`,
      button: acts ? '补信息' : '查看',
      link: '/organizations',
    },
  ]
}
