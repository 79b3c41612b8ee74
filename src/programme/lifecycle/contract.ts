import { type Static, Type } from 'typebox'
import { InNameOf } from '../brands/contract.ts'
import { PassInput, ReturnInput } from '../declarations/return-reasons.ts'
import { SelectInput } from '../incubation/nomination.ts'

const Reason = Type.Object({ reason: Type.String({ maxLength: 500 }) })
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

/** POST /api/brands/{id}/transitions. The version travels in If-Match: what the actor saw. */
export const TransitionRequest = Type.Intersect([TransitionInput, Type.Object({ inNameOf: Type.Optional(InNameOf) })])
export type TransitionRequest = Static<typeof TransitionRequest>
