import { type Static, Type } from 'typebox'
import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'

/** POST /api/brands/{id}/extensions: a later day for one brand, for 申报. */
export const ExtensionRequest = Type.Object({
  until: Type.String({ maxLength: 10 }),
  reason: Type.String({ maxLength: 500 }),
})
export type ExtensionRequest = Static<typeof ExtensionRequest>

/** 延期: a reason, and a day still to come. */
export function extensionIsWhole(
  input: { readonly until?: unknown; readonly reason?: unknown },
  today: LocalDate,
): Refusal[] {
  const typed = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  const missing = [...(typed(input.reason) ? [] : ['事由']), ...(typed(input.until) ? [] : ['新期限'])]
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
