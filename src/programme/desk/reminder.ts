import { daysBetween, type LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Stage } from '../campaigns/settings.ts'
import { windowOf } from '../campaigns/windows.ts'
import { shortName } from './stage-headline.ts'

/** What branches are reminded of today: the window that asks them something, and how one says it. */
export interface Reminder {
  readonly stage: string
  readonly until: LocalDate
  /** 提名, 报送. */
  readonly act: string
  readonly over: boolean
}

/** While 酝酿 is open it is nominations; from then on, and after its end, 申报. Null: nothing has an end to remind of. */
export function reminderOf(stages: readonly Stage[], today: LocalDate): Reminder | null {
  const incubation = windowOf(stages, 'incubation', today)
  const declaration = windowOf(stages, 'declaration', today)
  const kind = incubation.state === 'open' && declaration.state === 'before' ? 'incubation' : 'declaration'
  const window = kind === 'incubation' ? incubation : declaration
  const stage = stages.find(one => one.kind === kind && one.to === window.to)
  if (!stage || window.to === null || window.state === 'before') return null
  const act = kind === 'incubation' ? '提名' : '报送'
  return { stage: shortName(stage), until: window.to, act, over: window.to < today }
}

/** Branches of a unit that are still out. */
export interface Missing {
  readonly unit: string
  readonly count: number
}

/**
 * 复制到微信群 (VOICE.md §4): units and their numbers, a link; no telephone number and no name of a person, since a group has
 * readers whom nobody has counted.
 */
export function groupText(
  { stage, until, act, over }: Reminder,
  missing: readonly Missing[],
  link: string,
  today: LocalDate,
): string {
  const count = missing.reduce((sum, one) => sum + one.count, 0)
  const day = formatDate(until, today)
  const ends = over ? `${day}已截止` : `${day}24:00截止`
  if (count === 0) return `【${stage}提醒】${ends}，各支部都已${act}。`
  const units = missing.filter(one => one.count > 0).map(one => `${one.unit}${one.count}`)
  return `【${stage}提醒】${ends}，还有${count}个支部未${act}：${units.join('、')}。入口：${link} 已${act}的不必回复。`
}

/** The sentence at the head of a unit's 催办单. */
export function urgeText({ stage, until, act, over }: Reminder, count: number, today: LocalDate): string {
  const day = formatDate(until, today)
  const left = daysBetween(today, until)
  const when = over ? `已于${day}截止` : left === 0 ? '今天24:00截止' : `${day}24:00截止，还有${left}天`
  const ask = over ? `确需补报的，请写明事由，由工委准予延期。` : `请督促按时${act}，有困难的可申请延期。`
  return `品牌${stage}${when}。你单位还有下列 ${count} 个支部没有${act}。${ask}`
}
