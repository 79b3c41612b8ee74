import { type Static, Type } from 'typebox'
import { ReturnInput } from '../declarations/return-reasons.ts'
import { SelectInput } from '../incubation/nomination.ts'

const Reason = Type.Object({ reason: Type.String({ maxLength: 500 }) })
export const PassInput = Type.Object({
  opinion: Type.String({ maxLength: 500 }),
  acceptedRemarks: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 }),
})
export type PassInput = Static<typeof PassInput>
export const ReviveInput = Type.Object({
  reason: Type.String({ maxLength: 500 }),
  until: Type.String({ maxLength: 10 }),
})
const Nothing = Type.Object({})

/** One member an action: its name and what it needs. The rooms own their inputs; this joins them, and the edge parses with it. */
export const TransitionInput = Type.Union([
  Type.Object({ action: Type.Literal('select'), input: SelectInput }),
  Type.Object({ action: Type.Literal('submit'), input: Nothing }),
  Type.Object({ action: Type.Literal('pass'), input: PassInput }),
  Type.Object({ action: Type.Literal('return'), input: ReturnInput }),
  Type.Object({ action: Type.Literal('withdraw'), input: Reason }),
  Type.Object({ action: Type.Literal('lapse'), input: Nothing }),
  Type.Object({ action: Type.Literal('revive'), input: ReviveInput }),
  Type.Object({ action: Type.Literal('revert'), input: Nothing }),
])
export type TransitionInput = Static<typeof TransitionInput>

/** Acting for a branch (paper, a form brought by hand): a reason, and the branch is told. */
export const InNameOf = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 300 }) })

/** POST /api/brands/{id}/transitions. The version travels in If-Match: what the actor saw. */
export const TransitionRequest = Type.Intersect([TransitionInput, Type.Object({ inNameOf: Type.Optional(InNameOf) })])
export type TransitionRequest = Static<typeof TransitionRequest>

export const TransitionAnswer = Type.Object({
  id: Type.String(),
  state: Type.String(),
  version: Type.Integer(),
  /** The toast, “已报送申报表和创建方案（第 1 次）”. */
  said: Type.String(),
  /** A decision of the committee's step waits in 待发 and has not moved the brand yet. */
  pending: Type.Boolean(),
})
export type TransitionAnswer = Static<typeof TransitionAnswer>
