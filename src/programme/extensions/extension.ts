import { type Static, Type } from 'typebox'
import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'

/** Windows that can be moved for one branch or brand: nominating, declaring, declaring again after a return, applying for recognition. */
export const extensionKinds = ['incubation', 'declaration', 'return', 'recognition'] as const
export type ExtensionKind = (typeof extensionKinds)[number]

/** What ends at that day, as a sentence says it: “重新申报准予延期至4月22日”. */
export const extensionNames: Readonly<Record<ExtensionKind, string>> = {
  incubation: '提名',
  declaration: '申报',
  return: '重新申报',
  recognition: '认定申请',
}

/** An extension in force: for this kind of window, until this day (inclusive). */
export interface ExtensionInForce {
  readonly kind: ExtensionKind
  readonly until: LocalDate
}

/** The longest reason of a grant, an ask or an answer. */
const MOST = 500

/** POST …/extensions: a later day for one brand, or for what its branch has not begun. */
export const ExtensionRequest = Type.Object({
  until: Type.String({ maxLength: 10 }),
  reason: Type.String({ maxLength: MOST }),
})
export type ExtensionRequest = Static<typeof ExtensionRequest>

/** POST …/extension-requests: 申请延期, one sentence. */
export const AskRequest = Type.Object({ reason: Type.String({ maxLength: 200 }) })
export type AskRequest = Static<typeof AskRequest>

/** 延期: a reason, and a day still to come. */
export function extensionIsWhole(
  input: { readonly until?: unknown; readonly reason?: unknown },
  today: LocalDate,
): Refusal[] {
  const missing = [...(isWritten(input.reason) ? [] : ['事由']), ...(isWritten(input.until) ? [] : ['新期限'])]
  if (missing.length)
    return [
      {
        code: 'extension_missing',
        sentence: `延期须写明事由和新期限，还差${missing.join('、')}。`,
        pin: missing[0] === '事由' ? 'reason' : 'until',
      },
    ]
  if (isLocalDate(input.until) && input.until > today) return []
  return [{ code: 'extension_past', sentence: '新期限须晚于今天。', pin: 'until' }]
}

/** 申请延期 needs its one sentence. */
export const askIsWhole = (input: AskRequest): Refusal[] =>
  isWritten(input.reason) ? [] : [{ code: 'ask_missing', sentence: '请写一句事由，工委据此答复。', pin: 'reason' }]

/** 不予延期 says why: the branch reads it. */
export const declineIsWhole = (input: { readonly reason: string }): Refusal[] =>
  isWritten(input.reason)
    ? []
    : [{ code: 'decline_missing', sentence: '请写明不予延期的原因，支部会看到。', pin: 'reason' }]

/** Refusals after which a branch may ask for a later day (“可向{officer}申请延期”). */
const windowsPassed: readonly string[] = ['nomination_over', 'declaration_over', 'return_deadline_over']
export const leadsToExtension = (code: string) => windowsPassed.includes(code)
