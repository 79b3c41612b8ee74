import { type Static, Type } from 'typebox'
import { FileSeen } from '../../foundation/files/file.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { brandStates } from './states.ts'

const Words = Type.String()
const NullableDay = Type.Union([Type.String(), Type.Null()])

/** A brand as every list and head shows it, names joined. `look` is ready to draw: the console never asks for a state. */
export const BrandSummary = Type.Object({
  id: Words,
  name: Words,
  sentence: Words,
  field: Type.Union([Words, Type.Null()]),
  state: Words,
  look: Type.Object({ inside: Words, shape: Words, ink: Words }),
  branchId: Words,
  branch: Words,
  unit: Words,
  campaignId: Words,
  year: Type.Integer(),
  /** 第几个品牌 of its branch. */
  ordinal: Type.Integer(),
  version: Type.Integer(),
  since: Words,
  submissions: Type.Integer(),
})
export type BrandSummary = Static<typeof BrandSummary>

export const BrandList = Type.Object({
  items: Type.Array(BrandSummary),
  nextCursor: Type.Union([Words, Type.Null()]),
  /** Exact to 1,000; beyond, a floor, and `totalIsFloor` says so. */
  total: Type.Integer(),
  totalIsFloor: Type.Boolean(),
})
export type BrandList = Static<typeof BrandList>

const brandFilters = {
  q: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(Type.Enum(brandStates)),
  unit: Type.Optional(Type.String({ format: 'uuid' })),
  field: Type.Optional(Type.String({ maxLength: 20 })),
  campaign: Type.Optional(Type.String({ format: 'uuid' })),
  /** Handed back, and not handed in again by its own deadline. */
  returned: Type.Optional(Type.Enum(['overdue'] as const)),
  /** Newest first without it; `waiting`: longest in its place first. */
  sort: Type.Optional(Type.Enum(['official', 'recent', 'waiting'] as const)),
}

/** GET /api/brands/export: the whole list as .xlsx, as filtered. */
export const BrandExportQuery = Type.Object(brandFilters)
export type BrandExportQuery = Static<typeof BrandExportQuery>

export const BrandQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  ...brandFilters,
})
export type BrandQuery = Static<typeof BrandQuery>

export const BrandParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** One step of the path as it really went. */
export const PathStep = Type.Object({
  label: Words,
  note: Words,
  shape: Words,
  ink: Words,
  reached: Type.Enum(['done', 'now', 'to come'] as const),
  warning: Type.Union([Words, Type.Null()]),
})

export const TimelineItem = Type.Object({
  at: Words,
  said: Words,
  by: Words,
  /** Lines beneath: the remarks of a return, a reason, the number of a letter. */
  lines: Type.Array(Words),
  tone: Type.Enum(['plain', 'warning', 'done', 'decision'] as const),
  letterId: Type.Union([Words, Type.Null()]),
})
export type TimelineItem = Static<typeof TimelineItem>

/** How a brand (or a branch without one) stands to a later day, as its own screens show it. */
export const ExtensionHere = Type.Object({
  kind: Words,
  /** 申报, 重新申报 …: what ends. */
  label: Words,
  until: NullableDay,
  /** The reader may ask now: the window is closing or closed, and nobody has asked yet. */
  mayAsk: Type.Boolean(),
  /** An ask that waits for its answer. */
  asked: Type.Union([Type.Object({ at: Words, by: Words, reason: Words }), Type.Null()]),
})
export type ExtensionHere = Static<typeof ExtensionHere>

/** Paper that lies at the committee, as the brand's page and the reviewer see it. */
export const PaperSeen = Type.Object({
  id: Type.String(),
  /** Of which 报送; 0: it came before anything was handed in here. */
  version: Type.Integer(),
  on: Type.String(),
  copies: Type.Integer(),
  by: Type.String(),
})
export type PaperSeen = Static<typeof PaperSeen>

/** 承接 as an officer chooses: whose the brand was, what became of that branch, who may go on with it. */
export const CarryHere = Type.Object({
  from: Words,
  /** “5月6日并入别的支部”; null: it has been carried already, and this corrects to whom. */
  ended: Type.Union([Words, Type.Null()]),
  heirs: Type.Array(
    Type.Object({
      id: Words,
      name: Words,
      unit: Type.Union([Words, Type.Null()]),
      /** With this brand it has more than the plan gives a new one: said, never refused. */
      above: Type.Union([Words, Type.Null()]),
    }),
  ),
  /** No successor was registered: any living branch, with the ground in writing. */
  needsReason: Type.Boolean(),
})
export type CarryHere = Static<typeof CarryHere>

/** GET /api/brands/{id}: one brand's page in one answer. */
export const BrandPage = Type.Object({
  brand: BrandSummary,
  headline: Type.Object({
    now: Type.Object({ title: Words, line: Words }),
    next: Type.Object({ title: Words, line: Words, due: NullableDay, dueWords: Type.Union([Words, Type.Null()]) }),
    who: Type.Object({ title: Words, line: Words }),
  }),
  path: Type.Array(PathStep),
  timeline: Type.Array(TimelineItem),
  /** Actions this reader may begin; the console draws its buttons from here. */
  may: Type.Array(Words),
  /** Acts beside the lifecycle: 'declaration.write', 'declaration.review'. */
  acts: Type.Array(Words),
  extension: Type.Union([ExtensionHere, Type.Null()]),
  /** Its branch is no more, and this reader says who goes on with it. */
  carry: Type.Union([CarryHere, Type.Null()]),
  declaration: Type.Union([
    Type.Object({ number: Type.Integer(), at: Words, by: Words, inNameOf: Type.Union([Words, Type.Null()]) }),
    Type.Null(),
  ]),
  marks: Type.Array(Type.Object({ code: Words, label: Words, help: Words, text: Words })),
  markMax: Type.Integer(),
  measures: Type.Array(
    Type.Object({
      id: Words,
      title: Words,
      carrier: Words,
      owner: Words,
      lead: Words,
      from: NullableDay,
      to: NullableDay,
      milestone: NullableDay,
      milestoneText: Words,
    }),
  ),
  /** 预期成效, as far as they are written. */
  results: Type.Array(
    Type.Object({ id: Words, indicator: Words, unit: Words, now: Words, target: Words, source: Words }),
  ),
  letters: Type.Array(Type.Object({ id: Words, title: Words, releasedAt: Words })),
  /** What was handed in with the declaration, for who may read it. */
  files: Type.Array(FileSeen),
  papers: Type.Array(PaperSeen),
  inNameOf: Type.Boolean(),
  /** The reason this reader last gave for acting in the branch's name: asked once, not at every step. */
  inNameOfReason: Type.Union([Words, Type.Null()]),
  /** What this reader may begin in the branch's name (代录), with a reason on record. */
  mayInNameOf: Type.Array(Words),
})
export type BrandPage = Static<typeof BrandPage>

/** Acting for a branch (paper, a form brought by hand): a reason, and the branch is told. */
export const InNameOf = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 300 }) })
export type InNameOf = Static<typeof InNameOf>

/** 代录 without its reason is nobody's to take on. */
export const inNameWithoutReason: Refusal = {
  code: 'in_name_reason',
  sentence: '请写明代录事由，支部会看到。',
  pin: 'inNameOf',
}

/**
 * POST /api/brands/{id}/transitions: the envelope of every action. A room sends its own action and input in it; which there
 * are, `lifecycle/contract.ts` joins, and the edge parses with that. The version travels in If-Match: what the actor saw.
 */
export interface TransitionEnvelope<Action extends string, Input> {
  readonly action: Action
  readonly input: Input
  readonly inNameOf?: InNameOf
}

export const TransitionAnswer = Type.Object({
  id: Words,
  state: Words,
  version: Type.Integer(),
  /** The toast, “已报送申报表和创建方案（第 1 次）”. */
  said: Words,
  /** A decision of the committee's step waits in 待发 and has not moved the brand yet. */
  pending: Type.Boolean(),
})
export type TransitionAnswer = Static<typeof TransitionAnswer>

/** POST /api/brands: 提名. Idempotency-Key makes a second click the same brand. */
export const NominateRequest = Type.Object({
  branchId: Type.String({ format: 'uuid' }),
  name: Type.String({ maxLength: 60 }),
  sentence: Type.String({ maxLength: 300 }),
  field: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
  inNameOf: Type.Optional(InNameOf),
})
export type NominateRequest = Static<typeof NominateRequest>
