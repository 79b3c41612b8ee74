import { type Static, Type } from 'typebox'

const Words = Type.String()
const Counts = Type.Record(Type.String(), Type.Integer())

/** GET /api/coverage: how many branches of each unit stand where. Units in official order; nobody is ranked. */
export const Coverage = Type.Object({
  on: Words,
  /** The columns, in the order of the lifecycle, ready to draw. */
  columns: Type.Array(Type.Object({ key: Words, label: Words, shape: Words, ink: Words })),
  total: Type.Object({ branches: Type.Integer(), submitted: Type.Integer(), counts: Counts }),
  units: Type.Array(
    Type.Object({
      id: Words,
      name: Words,
      branches: Type.Integer(),
      submitted: Type.Integer(),
      counts: Counts,
      /** 40 % not begun, or half stuck in one place. */
      needsAttention: Type.Boolean(),
    }),
  ),
})
export type Coverage = Static<typeof Coverage>
