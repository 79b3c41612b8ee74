import { ApiProblem } from '../../console/api.ts'

/** What the server refused at this entry. */
export function refusedAt(error: unknown, pin: string): string | null {
  if (!(error instanceof ApiProblem)) return null
  return error.fields.find(field => field.pin === pin)?.sentence ?? null
}

/** The sentence over the form: what was refused and stands beside none of its entries. */
export function refusedAtLarge(error: unknown, pins: readonly string[] = []): string | null {
  if (error === null || error === undefined) return null
  if (!(error instanceof ApiProblem)) return '没有办成，内容都在。请稍后再试一次。'
  return error.fields.some(field => field.pin !== undefined && pins.indexOf(field.pin) >= 0) ? null : error.detail
}
