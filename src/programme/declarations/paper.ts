import { type Static, Type } from 'typebox'
import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'

/** POST /api/brands/{id}/paper-receipts: 纸质已收, on which day and how many copies. */
export const PaperRequest = Type.Object({
  receivedOn: Type.String({ maxLength: 10 }),
  copies: Type.Integer({ minimum: 0, maximum: 999 }),
})
export type PaperRequest = Static<typeof PaperRequest>
/** What was written down, in a sentence; `id` takes it back. */
export const PaperAnswer = Type.Object({ id: Type.String(), said: Type.String() })

/** A day that has come, and at least one copy. */
export function paperIsCounted(input: PaperRequest, today: LocalDate): Refusal[] {
  const { receivedOn, copies } = input
  if (!isLocalDate(receivedOn)) return [{ code: 'paper_day', sentence: '还差收到日期。', pin: 'receivedOn' }]
  if (receivedOn > today) return [{ code: 'paper_day', sentence: '收到日期还没有到，请核对。', pin: 'receivedOn' }]
  if (copies < 1 || copies > 99) return [{ code: 'paper_copies', sentence: '份数填 1–99，请核对。', pin: 'copies' }]
  return []
}
