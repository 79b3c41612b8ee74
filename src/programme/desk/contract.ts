import { type Static, Type } from 'typebox'
import { BrandSummary, ExtensionHere } from '../brands/contract.ts'
import { CampaignSummary } from '../campaigns/contract.ts'

const Words = Type.String()
const NullableWords = Type.Union([Words, Type.Null()])
const Look = { label: Words, shape: Words, ink: Words }

/** One row of 待办: what, how much, by when, where to go. Sorted by deadline; only the first carries the red button. */
export const Waiting = Type.Object({
  kind: Words,
  title: Words,
  count: Type.Union([Type.Integer(), Type.Null()]),
  /** What is counted: 件, 个. */
  of: Words,
  line: Words,
  due: NullableWords,
  dueWords: Words,
  /** How the day stands to the reader: today is red, what is past ochre with a triangle. */
  pressing: Type.Enum(['past', 'today', 'later'] as const),
  button: Words,
  link: Words,
})
export type Waiting = Static<typeof Waiting>

/** One row of 可能误期的: its cause, who holds it, and the list that it speaks of. */
export const Risk = Type.Object({ key: Words, title: Words, line: Words, button: Words, link: Words })
export type Risk = Static<typeof Risk>

/** GET /api/desk/risks: asked apart, since it looks at everything and the shell needs none of it. */
export const Risks = Type.Object({
  risks: Type.Array(Risk),
  /** 去年同日已报送 402 个; null where there was no last year. */
  lastYear: Type.Union([Type.Integer(), Type.Null()]),
})
export type Risks = Static<typeof Risks>

/** How many branches stand where: of the committee, or of the units that somebody reviews for. */
export const Standing = Type.Object({
  branches: Type.Integer(),
  submitted: Type.Integer(),
  states: Type.Array(Type.Object({ key: Words, ...Look, count: Type.Integer() })),
})
export type Standing = Static<typeof Standing>

/** A brand as its people's home shows it: where it stands, what is next, who holds it. */
export const BrandRow = Type.Object({
  brand: BrandSummary,
  next: Words,
  line: Words,
  dueWords: NullableWords,
  who: Words,
})
export type BrandRow = Static<typeof BrandRow>

/** A declaration that waits for this reviewer, with what was said last time and what has changed since. */
export const ReviewRow = Type.Object({
  brand: BrandSummary,
  waited: Words,
  /** Remarks of the last return, and how many of them have an answer; null: handed in for the first time. */
  remarks: Type.Union([Type.Object({ count: Type.Integer(), answered: Type.Integer() }), Type.Null()]),
  changes: Type.Union([Type.Integer(), Type.Null()]),
})
export type ReviewRow = Static<typeof ReviewRow>

/** GET /api/desk: the first screen of every role in one answer. What a role has no part in is null or empty. */
export const Desk = Type.Object({
  today: Words,
  /** The small line above: the day, and whose home it is. */
  over: Words,
  /** The title is the answer: “还有 3 件事等您办，最早的今天到期”. */
  headline: Words,
  line: Words,
  waitingTitle: Words,
  waiting: Type.Array(Waiting),
  /** Nothing waits: why, and what comes next. */
  waitingEmpty: Words,
  /** What others have in hand, to be looked at: a leader's way to 待发. */
  beside: Type.Union([Type.Object({ text: Words, button: Words, link: Words }), Type.Null()]),
  campaign: Type.Union([CampaignSummary, Type.Null()]),
  /** What is handed in where by a day (交材料), for the year's strip. */
  handIn: Type.Array(Type.Object({ what: Words, by: Words })),
  /** Branch side: the branches this person works for, with their brands and whether a nomination is open. */
  branches: Type.Array(
    Type.Object({
      id: Words,
      name: Words,
      unit: Words,
      brands: Type.Array(BrandRow),
      may: Type.Array(Words),
      why: NullableWords,
      /** A later day for its nomination: whether this reader may ask, or it has been asked for. */
      extension: Type.Union([ExtensionHere, Type.Null()]),
      /** Settings the nomination sheet needs. */
      fields: Type.Array(Words),
      naming: Type.Union([Type.Object({ min: Type.Integer(), max: Type.Integer() }), Type.Null()]),
    }),
  ),
  /** Branch side: when 提名, 申报 and 认定申请 are open. */
  windows: Type.Array(Type.Object({ label: Words, words: Words, open: Type.Boolean() })),
  /** Measures this person leads or owns. */
  measures: Type.Array(
    Type.Object({
      id: Words,
      brandId: Words,
      brand: Words,
      branch: Words,
      title: Words,
      carrier: Words,
      part: Words,
      period: Words,
      left: Words,
      late: Type.Boolean(),
    }),
  ),
  /** A unit's reviewer: the own queue. */
  queue: Type.Union([Type.Array(ReviewRow), Type.Null()]),
  /** Committee and unit side; null on the branch's side. */
  standing: Type.Union([Standing, Type.Null()]),
  /** The newest notices not read yet, so many as a person looks through: coming to where one leads is reading it. */
  unread: Type.Array(Type.Object({ id: Words, link: Words })),
  /** The last look at 操作留痕, for whoever oversees the committee; null for others, and before the first. */
  ledger: Type.Union([Type.Object({ at: Words, whole: Type.Boolean() }), Type.Null()]),
  /** Whether the whole committee's matrix is theirs to see. */
  matrix: Type.Boolean(),
  /** Homes of those whose work has not begun: what will come, and when. */
  later: Type.Array(Type.Object({ title: Words, line: Words })),
  places: Type.Array(
    Type.Object({ key: Words, label: Words, link: Words, badge: Type.Union([Type.Integer(), Type.Null()]) }),
  ),
})
export type Desk = Static<typeof Desk>
