import type { LocalDate } from '../calendar/dates.ts'
import { formatDate } from '../calendar/wording.ts'
import type { Refusal } from '../problems/problem.ts'
import { isBlank, isWritten } from '../text/blank.ts'
import { mayHang, type Organization, type OrganizationVersion } from './tree.ts'

export const changeKinds = ['add', 'rename', 'move', 'merge', 'split', 'dissolve'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeNames: Readonly<Record<ChangeKind, string>> = {
  add: '登记设立',
  rename: '更名',
  move: '调整隶属',
  merge: '合并',
  split: '分设',
  dissolve: '登记撤销',
}

/** Acts of the ledger after which an organization is another: called, hung or counted differently. */
const shaping: Readonly<Record<string, string>> = {
  'organization.found': '登记设立',
  'organization.add': changeNames.add,
  'organization.rename': changeNames.rename,
  'organization.move': changeNames.move,
  'organization.merge': changeNames.merge,
  'organization.split': changeNames.split,
  'organization.dissolve': changeNames.dissolve,
  'organization.roster': '花名册导入',
}

/** What an organization was made by last: its version is that entry's place in its chain, so that a second officer learns who was first. */
export function lastShaped<Entry extends { readonly act: string; readonly data: { readonly [key: string]: unknown } }>(
  entries: readonly Entry[],
): { readonly entry: Entry; readonly word: string } | null {
  const shaped = entries.filter(({ act, data }) => act in shaping && (act !== 'organization.roster' || 'after' in data))
  const entry = shaped[shaped.length - 1]
  return entry ? { entry, word: shaping[entry.act] ?? '' } : null
}

/** Registered on or after the day it takes effect: the tree of a day to come would have to be guessed by every reader. */
export function dayHasCome(on: LocalDate, today: LocalDate): Refusal[] {
  if (on <= today) return []
  return [{ code: 'day_to_come', sentence: '变动日期还没有到，到当天再登记。', pin: 'on' }]
}

/** What was true on a past day stays true: a change cannot begin before the organization's latest one. */
export function followsLatest(on: LocalDate, present: OrganizationVersion): Refusal[] {
  if (on >= present.from) return []
  const sentence = `“${present.name}”在 ${formatDate(present.from, on)}已有变动，新的变动不能早于这一天。`
  return [{ code: 'before_latest_change', sentence, pin: 'on' }]
}

/** An organization that would end on the day it began never stood in any tree, and whoever belongs to it would have no place. */
export function hasLivedADay(on: LocalDate, present: OrganizationVersion, earlier: number): Refusal[] {
  if (on > present.from || earlier > 0) return []
  const sentence = `“${present.name}”当天才设立，次日起可以登记撤销。名称或隶属有误的请更正。`
  return [{ code: 'founded_today', sentence, pin: 'on' }]
}

export function isEmpty(children: number, organization: Organization): Refusal[] {
  if (children === 0) return []
  const sentence = `“${organization.name}”下还有 ${children} 个支部，请先调整它们的隶属。`
  return [{ code: 'has_children', sentence }]
}

export function fitsUnder(organization: Pick<Organization, 'kind' | 'name'>, parent: Organization): Refusal[] {
  if (mayHang(organization.kind, parent.kind)) return []
  const where = organization.kind === 'unit' ? '工委' : '单位或工委'
  return [
    { code: 'cannot_hang_there', sentence: `“${organization.name}”只能直属于${where}，请另选。`, pin: 'parentId' },
  ]
}

/** Two branches of one name in one unit could not be told apart in a list, a letter or the next roster. */
export function nameIsFree(name: string, siblings: readonly Organization[], self: string): Refusal[] {
  if (!siblings.some(sibling => sibling.name === name && sibling.id !== self)) return []
  return [{ code: 'name_taken', sentence: `同一上级下已有“${name}”，请核对，或写全称加以区分。`, pin: 'name' }]
}

export function nameIsWritten(name: string): Refusal[] {
  if (isBlank(name)) return [{ code: 'name_missing', sentence: '还差名称，请写全称。', pin: 'name' }]
  if (name.length > 60) return [{ code: 'name_long', sentence: '名称超过 60 字，请写全称，不写说明。', pin: 'name' }]
  return []
}

export function reasonIsWritten(reason: string): Refusal[] {
  return isWritten(reason)
    ? []
    : [{ code: 'reason_missing', sentence: '还差变动依据，写文号或一句事由。', pin: 'reason' }]
}
