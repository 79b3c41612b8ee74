import { type Static, Type } from 'typebox'
import { BrandSummary, ExtensionHere } from '../brands/contract.ts'

const Words = Type.String()

/** GET /api/branches/{id}: one branch, its brands, and what this reader may do here, in its own or in the branch's name. */
export const BranchAnswer = Type.Object({
  id: Words,
  name: Words,
  unit: Words,
  secretaries: Type.Array(Words),
  brands: Type.Array(
    Type.Object({
      brand: BrandSummary,
      next: Words,
      /** In the branch's name (代录): `select`, `submit` …, and `declaration.write_in_name`. */
      mayInNameOf: Type.Array(Words),
      reason: Type.Union([Words, Type.Null()]),
    }),
  ),
  /** 提名: in the reader's own name, in the branch's, or why not now. */
  may: Type.Array(Words),
  mayInNameOf: Type.Array(Words),
  why: Type.Union([Words, Type.Null()]),
  /** Settings the nomination sheet needs. */
  fields: Type.Array(Words),
  naming: Type.Object({ min: Type.Integer(), max: Type.Integer() }),
  extension: Type.Union([ExtensionHere, Type.Null()]),
  /** Acts on the branch that this reader may perform: `extension.grant`. */
  acts: Type.Array(Words),
})
export type BranchAnswer = Static<typeof BranchAnswer>
