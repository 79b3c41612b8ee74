import { type Static, Type } from 'typebox'
import { listAnswer, listQuery } from '../../foundation/http/list.ts'
import { severalAtOnce, standings } from './standing.ts'

const Words = Type.String()
const Counts = Type.Record(Type.String(), Type.Integer())
const Day = Type.String({ pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}$' })
const Look = Type.Object({ inside: Words, shape: Words, ink: Words })

/** Without a day: today, from the counters; a past day from the history of states and the tree of that day. */
export const CoverageQuery = Type.Object({ on: Type.Optional(Day) })

/** GET /api/coverage: how many branches of each unit stand where. Units in official order; nobody is ranked. */
export const Coverage = Type.Object({
  on: Words,
  /** The columns, in the order of the lifecycle, ready to draw. */
  columns: Type.Array(
    Type.Object({
      key: Words,
      label: Words,
      shape: Words,
      ink: Words,
      /** Whoever stands here is behind the plan's windows: drawn in ochre. */
      behind: Type.Boolean(),
    }),
  ),
  total: Type.Object({
    branches: Type.Integer(),
    submitted: Type.Integer(),
    counts: Counts,
    /** Brands that have their name, over all campaigns, and those of them under 整改. */
    named: Type.Integer(),
    mending: Type.Integer(),
  }),
  units: Type.Array(
    Type.Object({
      id: Words,
      name: Words,
      branches: Type.Integer(),
      submitted: Type.Integer(),
      counts: Counts,
      named: Type.Integer(),
      mending: Type.Integer(),
      /** 40 % behind the windows, or half stuck in one place. */
      needsAttention: Type.Boolean(),
      /** Where half of them stand still; null: nowhere. */
      stuckAt: Type.Union([Words, Type.Null()]),
    }),
  ),
})
export type Coverage = Static<typeof Coverage>

const branchFilters = {
  q: Type.Optional(Type.String({ maxLength: 60 })),
  /** Units, with commas: a row of 可能误期的 speaks of several. */
  unit: Type.Optional(Type.String({ maxLength: 8000, pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36})*$' })),
  /** A column's key; or `unsubmitted`, `not_begun` for the columns that make it up. */
  standing: Type.Optional(Type.Enum([...standings, ...severalAtOnce])),
  on: Type.Optional(Day),
}

/** GET /api/coverage/branches/export: the whole list as .xlsx, as filtered. */
export const BranchExportQuery = Type.Object(branchFilters)
export type BranchExportQuery = Static<typeof BranchExportQuery>

export const BranchQuery = Type.Object({
  ...listQuery(['official'], 200).properties,
  ...branchFilters,
})
export type BranchQuery = Static<typeof BranchQuery>

/** A branch where it stands: by which brand, and how long it has been there. */
export const BranchStanding = Type.Object({
  id: Words,
  name: Words,
  unitId: Words,
  unit: Words,
  standing: Words,
  look: Look,
  brandId: Type.Union([Words, Type.Null()]),
  brand: Type.Union([Words, Type.Null()]),
  /** Days in this place; null: it has no brand. */
  days: Type.Union([Type.Integer(), Type.Null()]),
  /** Who answers for it today; empty: nobody is on the roster. */
  secretaries: Words,
})
export type BranchStanding = Static<typeof BranchStanding>

/** GET /api/coverage/branches: the branches behind a cell of the matrix. */
export const BranchList = listAnswer(BranchStanding)
export type BranchList = Static<typeof BranchList>
