import { type Static, Type } from 'typebox'
import { listAnswer } from '../../foundation/http/list.ts'
import { extensionKinds } from './extension.ts'

const Words = Type.String()
const NullableDay = Type.Union([Words, Type.Null()])

/** One ask as the officer sees it. */
export const AskedExtension = Type.Object({
  id: Words,
  kind: Type.Enum(extensionKinds),
  label: Words,
  branchId: Words,
  branch: Words,
  unit: Words,
  brand: Type.Union([Type.Object({ id: Words, name: Words, state: Words }), Type.Null()]),
  until: NullableDay,
  reason: Words,
  by: Words,
  at: Words,
})
export type AskedExtension = Static<typeof AskedExtension>

/** GET /api/extension-requests: what waits for an answer, longest first. */
export const AskedExtensions = listAnswer(AskedExtension)
export type AskedExtensions = Static<typeof AskedExtensions>

/** POST /api/extension-requests/{id}/answer: 准予 with the new day, or 不予 with the reason. */
export const AnswerRequest = Type.Union([
  Type.Object({
    answer: Type.Literal('granted'),
    until: Type.String({ maxLength: 10 }),
    reason: Type.String({ maxLength: 500 }),
  }),
  Type.Object({ answer: Type.Literal('declined'), reason: Type.String({ maxLength: 500 }) }),
])
export type AnswerRequest = Static<typeof AnswerRequest>

export const Said = Type.Object({ id: Words, said: Words })
