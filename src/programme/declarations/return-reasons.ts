import { type Static, Type } from 'typebox'
import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import { addWorkingDays, type HolidayTable, isMissingYear } from '../../foundation/calendar/working-days.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { CreationPlanSettings } from '../creation-plans/settings.ts'
import type { DeclarationSettings } from './settings.ts'

/** A remark pins a reason to a place in the declaration: an entry, a row of a table, or one of its cells. */
export const RemarkDraft = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  reason: Type.String({ maxLength: 8 }),
  pin: Type.String({ maxLength: 120 }),
  text: Type.String({ minLength: 1, maxLength: 500 }),
})
export type RemarkDraft = Static<typeof RemarkDraft>

export const ReturnInput = Type.Object({
  reasons: Type.Array(Type.String({ maxLength: 8 }), { maxItems: 20 }),
  remarks: Type.Array(RemarkDraft, { maxItems: 60 }),
  deadline: Type.Union([Type.String({ maxLength: 10 }), Type.Null()]),
})
export type ReturnInput = Static<typeof ReturnInput>

/** 通过 or 受理, with the remarks of the last return that were found answered. */
export const PassInput = Type.Object({
  opinion: Type.String({ maxLength: 500 }),
  acceptedRemarks: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 }),
})
export type PassInput = Static<typeof PassInput>

/**
 * Which reasons a place may be returned for, the likeliest first: a table's column speaks for itself where it says so, else
 * its table does; what is no entry of the form is named by the reasons themselves.
 */
export function reasonsAt(
  pin: string,
  by: { readonly declarations: DeclarationSettings; readonly creationPlans: CreationPlanSettings },
): readonly string[] {
  const [code = '', , columnCode] = pin.split('.')
  const entry = [...by.declarations.entries, ...by.creationPlans.entries].find(one => one.code === code)
  const column = entry?.kind === 'table' ? entry.columns.find(one => one.code === columnCode) : undefined
  const answers = column?.answers ?? entry?.answers ?? []
  return by.declarations.reasons
    .filter(reason => answers.includes(reason.code) || reason.places?.some(place => place === code))
    .map(reason => reason.code)
    .sort((one, other) => answers.indexOf(one) - answers.indexOf(other))
}

/** 方案四 2: a return names at least one of the plan's reasons, and pins a remark to the entry it means. */
export function returnIsPinned(facts: {
  readonly input: ReturnInput
  readonly declarations: DeclarationSettings
}): Refusal[] {
  const known = facts.declarations.reasons.map(reason => reason.code)
  const reasons = facts.input.reasons.filter(code => known.includes(code))
  const remarks = facts.input.remarks.filter(
    remark => remark.text.trim() && remark.pin && known.includes(remark.reason),
  )
  const lacking = [...(reasons.length ? [] : ['原因']), ...(remarks.length ? [] : ['意见'])]
  return lacking.length
    ? [{ code: 'return_unpinned', sentence: `退回须选一项原因，并把意见标到栏目上，还差${lacking.join('、')}。` }]
    : []
}

/** The return's own deadline may be later than the default, never before the window's end. */
export function deadlineNotBeforeWindowEnd(facts: {
  readonly input: ReturnInput
  readonly windowEnd: LocalDate | null
  readonly today: LocalDate
}): Refusal[] {
  const { deadline } = facts.input
  if (deadline === null) return []
  const earliest = facts.windowEnd !== null && facts.windowEnd > facts.today ? facts.windowEnd : facts.today
  if (isLocalDate(deadline) && deadline >= earliest) return []
  return [
    {
      code: 'deadline_early',
      sentence: `重新申报期限不能早于窗口截止日 ${formatDate(earliest, facts.today)}。`,
      pin: 'deadline',
    },
  ]
}

/**
 * 重新申报: so many working days after the day the return is sent, or the window's end if that is later.
 * A year without its holiday table gives no date but the year that is missing.
 */
export function returnDeadline(
  sentOn: LocalDate,
  workingDays: number,
  windowEnd: LocalDate | null,
  holidays: HolidayTable,
): LocalDate | { missingYear: number } {
  const counted = addWorkingDays(sentOn, workingDays, holidays)
  if (isMissingYear(counted)) return counted
  return windowEnd !== null && windowEnd > counted ? windowEnd : counted
}
