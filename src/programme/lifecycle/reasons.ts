import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'
import { declarationDeadline } from '../declarations/window.ts'
import { extensionIsWhole } from '../extensions/extension.ts'
import type { Facts } from './facts.ts'

export function reasonGiven(_facts: Facts, input: { readonly [key: string]: unknown }): Refusal[] {
  return isWritten(input.reason)
    ? []
    : [{ code: 'reason_missing', sentence: '请写明事由，所有材料都会保留。', pin: 'reason' }]
}

/** 逾期: only when nothing lets this brand be declared any more. */
export function returnWindowPassed(facts: Facts): Refusal[] {
  const deadline = declarationDeadline(facts)
  if (!deadline.open && deadline.until !== null && deadline.until < facts.today) return []
  const until = deadline.until ? `${formatDate(deadline.until, facts.today)}` : '申报'
  return [{ code: 'window_not_over', sentence: `窗口 ${until}才截止，届时再列。` }]
}

/** The list is confirmed one by one: what nobody has looked at is not lapsed by a click on another. */
export function listIsChecked(items: readonly { readonly checked: boolean }[]): Refusal[] {
  const count = items.filter(item => !item.checked).length
  return count ? [{ code: 'list_unchecked', sentence: `名单有 ${count} 个支部未核对，核对后再列为逾期。` }] : []
}

/** 延期恢复: the same as any 延期. */
export const extensionGiven = (facts: Facts, input: { readonly [key: string]: unknown }): Refusal[] =>
  extensionIsWhole(input, facts.today)

/** The same with a sentence of its own (VOICE.md §3). */
export const reasonOr =
  (code: string, sentence: string) =>
  (_facts: Facts, input: { readonly [key: string]: unknown }): Refusal[] =>
    isWritten(input.reason) ? [] : [{ code, sentence, pin: 'reason' }]

/** 重新确立 starts another brand, which counts in the quota like any. */
export function roomForAnother(facts: Facts): Refusal[] {
  const { max } = facts.programme.quota
  return facts.otherLiveBrands.length >= max
    ? [{ code: 'quota_full', sentence: `在册品牌已满 ${max} 个，暂不能重新确立。` }]
    : []
}
