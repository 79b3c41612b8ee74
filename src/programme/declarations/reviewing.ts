import { type Entry, isRows } from '../../foundation/forms/entry.ts'
import { isWritten } from '../../foundation/text/blank.ts'
import type { MeasureSettings, Remark, ReviewNotes } from './contract.ts'
import type { Declaration } from './declaration.ts'
import { type RemarkDraft, type ReturnInput, reasonsAt } from './return-reasons.ts'

/** Everything a reviewer can pin to, in the order of the page. */
export const entriesOf = (settings: MeasureSettings): readonly Entry[] => [
  ...settings.declarations.entries,
  ...settings.creationPlans.entries,
]

/** Where a remark is pinned, as both sides call it: “品牌内涵”, “举措 3 百场院坝说法”, “举措 3 载体”. */
export function pinLabel(pin: string, settings: MeasureSettings, declaration: Declaration): string {
  const [code = '', rowId, columnCode] = pin.split('.')
  if (code === 'name') return '品牌名称'
  if (code === 'field') return '党建领域'
  if (code === 'leadingGroup')
    return `领导小组 ${settings.leadingGroups.duties.find(duty => duty.code === rowId)?.label ?? ''}`.trim()
  const entry = entriesOf(settings).find(one => one.code === code)
  if (!entry) return '已不在表上的栏目'
  if (entry.kind !== 'table' || rowId === undefined) return entry.label
  const answer = declaration.form[code] ?? declaration.plan[code]
  const rows = isRows(answer) ? answer : []
  const place = rows.findIndex(row => row.id === rowId)
  if (place < 0) return `${entry.label}（已删去的一项）`
  const column = entry.columns.find(one => one.code === columnCode)
  const title = rows[place]?.[entry.columns[0]?.code ?? '']
  const words = column ? column.label : typeof title === 'string' ? title : ''
  return `${entry.rowName} ${place + 1} ${words}`.trim()
}

/** A new remark's reason: one already ticked that fits the place, else the place's own, else what is ticked. */
export function likelyReason(pin: string, settings: MeasureSettings, ticked: readonly string[]): string {
  const here = reasonsAt(pin, settings)
  return (
    here.find(code => ticked.includes(code)) ?? here[0] ?? ticked[0] ?? settings.declarations.reasons[0]?.code ?? ''
  )
}

/** Ticked by hand, or named by a remark: a remark's reason cannot be left out of the return. */
export function reasonsNamed(notes: ReviewNotes, settings: MeasureSettings): string[] {
  const used = notes.remarks.filter(written).map(remark => remark.reason)
  return settings.declarations.reasons
    .map(reason => reason.code)
    .filter(code => notes.reasons.includes(code) || used.includes(code))
}

/** A remark that says something; one that was only begun is neither sent nor kept by the server. */
export const written = (remark: RemarkDraft) => isWritten(remark.text)

/** What goes out with 退回: remarks that were begun and left empty stay behind. */
export function returnOf(notes: ReviewNotes, settings: MeasureSettings): ReturnInput {
  return {
    reasons: reasonsNamed(notes, settings),
    remarks: notes.remarks.filter(written),
    deadline: notes.deadline,
  }
}

/** Remarks of this round and answers of the last that nobody has accepted: with any of them 受理 asks once. */
export function openRemarks(notes: ReviewNotes, remarks: readonly Remark[]): number {
  const unaccepted = remarks.filter(remark => !remark.accepted && !notes.accepted.includes(remark.id))
  return notes.remarks.filter(written).length + unaccepted.length
}

export interface ReasonHint {
  readonly words: string
  readonly tone: 'quiet' | 'done' | 'warning'
}

/** Beside each reason: what was written for it, how the last round ended, or where to look. */
export function reasonHint(
  code: string,
  by: { readonly notes: ReviewNotes; readonly remarks: readonly Remark[]; readonly settings: MeasureSettings },
): ReasonHint {
  const now = by.notes.remarks.filter(remark => remark.reason === code && written(remark)).length
  if (now) return { words: `${now} 条意见`, tone: 'warning' }
  const before = by.remarks.filter(remark => remark.reason === code)
  const accepted = before.filter(remark => remark.accepted || by.notes.accepted.includes(remark.id))
  if (before.length && accepted.length === before.length) return { words: '上次有，已改', tone: 'done' }
  if (before.length) return { words: '上次有，待认可', tone: 'quiet' }
  const place = entriesOf(by.settings).find(entry => entry.answers?.includes(code))
  return { words: place ? `看${place.label}` : '', tone: 'quiet' }
}

/** Remarks made on this brand before, to be used again: each wording once, the newest first. */
export function earlierRemarks(remarks: readonly Remark[], reason: string): string[] {
  const texts = remarks.filter(remark => remark.reason === reason).map(remark => remark.text)
  return [...new Set(texts.reverse())]
}
