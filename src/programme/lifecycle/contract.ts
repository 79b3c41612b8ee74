import { type Static, Type } from 'typebox'
import { listAnswer, listQuery } from '../../foundation/http/list.ts'
import { BrandSummary, CarryHere, InNameOf } from '../brands/contract.ts'
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

const Seen = { id: Type.String({ format: 'uuid' }), version: Type.Integer() }
/** As many as one list is checked in one sitting. */
const most = { minItems: 1, maxItems: 500 }

/** GET /api/lapses: whom nothing lets declare any more, or who has lapsed; so many as one page holds. */
export const LapseList = Type.Object({
  ...listAnswer(
    Type.Object({
      brand: BrandSummary,
      /** The last day on which it could be declared. */
      until: Type.Union([Type.String(), Type.Null()]),
      /** When somebody last typed in its form. */
      savedAt: Type.Union([Type.String(), Type.Null()]),
      /** The last step was this reader's: 撤销 is theirs. */
      mine: Type.Boolean(),
    }),
  ).properties,
  /** Past the window, and still within an extension or a return's own day. */
  later: Type.Integer(),
})
export type LapseList = Static<typeof LapseList>

export const LapseQuery = Type.Object({
  listed: Type.Optional(Type.Enum(['due', 'lapsed'] as const)),
  ...listQuery(['oldest', 'recent']).properties,
})
export type LapseQuery = Static<typeof LapseQuery>

/** POST /api/lapses: the list as the officer saw it, with what they have checked (核对) on it. */
export const LapseRequest = Type.Object({
  items: Type.Array(Type.Object({ ...Seen, checked: Type.Boolean() }), most),
})
export type LapseRequest = Static<typeof LapseRequest>

/** POST /api/revivals: one new day and one reason for all of these. */
export const RevivalRequest = Type.Object({ items: Type.Array(Type.Object(Seen), most), ...ReviveInput.properties })
export type RevivalRequest = Static<typeof RevivalRequest>

const Ground = { reason: Type.Optional(Type.String({ maxLength: 300 })) }

/** POST /api/brands/{id}/carries: who goes on with it; the version travels in If-Match. */
export const CarryRequest = Type.Object({ to: Type.String({ format: 'uuid' }), ...Ground })
export type CarryRequest = Static<typeof CarryRequest>

export const CarryAnswer = Type.Object({ id: Type.String(), version: Type.Integer(), said: Type.String() })
export type CarryAnswer = Static<typeof CarryAnswer>

/** GET /api/carries: live brands whose branch is no more, longest nominated first. */
export const CarryList = listAnswer(Type.Object({ brand: BrandSummary, carry: CarryHere }))
export type CarryList = Static<typeof CarryList>

/** POST /api/carries: each to the branch that was chosen for it, all in one act. */
export const CarriesRequest = Type.Object({
  items: Type.Array(Type.Object({ ...Seen, to: Type.String({ format: 'uuid' }) }), most),
  ...Ground,
})
export type CarriesRequest = Static<typeof CarriesRequest>

/** What was done with many at once, and what was left as it is, each with the reason. */
export const TogetherAnswer = Type.Object({
  done: Type.Array(Type.Object({ ...Seen, name: Type.String() })),
  left: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), sentence: Type.String() })),
})
export type TogetherAnswer = Static<typeof TogetherAnswer>

/** POST /api/brands/{id}/transitions. The version travels in If-Match: what the actor saw. */
export const TransitionRequest = Type.Intersect([TransitionInput, Type.Object({ inNameOf: Type.Optional(InNameOf) })])
export type TransitionRequest = Static<typeof TransitionRequest>
