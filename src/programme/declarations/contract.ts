import { type Static, Type } from 'typebox'
import { FileSeen } from '../../foundation/files/file.ts'
import { listAnswer } from '../../foundation/http/list.ts'
import { BrandSummary, ExtensionHere, InNameOf, PaperSeen } from '../brands/contract.ts'
import { ProgrammeSettings } from '../campaigns/settings.ts'
import { CreationPlanSettings } from '../creation-plans/settings.ts'
import { LeadingGroupSettings } from '../leading-groups/settings.ts'
import { Declaration } from './declaration.ts'
import { RemarkDraft } from './return-reasons.ts'
import { DeclarationSettings } from './settings.ts'

const Words = Type.String()

/** A remark as both sides see it: where it is pinned, what was said, what was answered, whether the answer is accepted. */
export const Remark = Type.Object({
  id: Words,
  number: Type.Integer(),
  reason: Words,
  pin: Words,
  text: Words,
  /** Which submitted version it was made on. */
  onVersion: Type.Integer(),
  reply: Type.Union([Words, Type.Null()]),
  accepted: Type.Boolean(),
})
export type Remark = Static<typeof Remark>

export const PersonChoice = Type.Object({
  id: Words,
  name: Words,
  post: Words,
  of: Type.Enum(['branch', 'unit'] as const),
})
export type PersonChoice = Static<typeof PersonChoice>

/** What the house knows and therefore does not ask: shown as text with its origin (花名册). */
export const Known = Type.Object({ label: Words, value: Words, origin: Words })

/** The settings a declaration is measured by; the form runs the same rules as the server. */
export const MeasureSettings = Type.Object({
  programme: ProgrammeSettings,
  declarations: DeclarationSettings,
  creationPlans: CreationPlanSettings,
  leadingGroups: LeadingGroupSettings,
})
export type MeasureSettings = Static<typeof MeasureSettings>

export const NearName = Type.Object({ name: Words, where: Words, state: Words })

/** GET /api/brands/{id}/declaration: the form in one answer. ETag: the draft's version. */
export const DeclarationAnswer = Type.Object({
  brand: BrandSummary,
  draft: Declaration,
  savedAt: Type.Union([Words, Type.Null()]),
  /** Who typed last; null while nobody has. */
  savedBy: Type.Union([
    Type.Object({ name: Words, mine: Type.Boolean(), inNameOf: Type.Union([Words, Type.Null()]) }),
    Type.Null(),
  ]),
  settings: MeasureSettings,
  people: Type.Array(PersonChoice),
  known: Type.Array(Known),
  /** What has been handed in for this brand; its answers name files by id. */
  files: Type.Array(FileSeen),
  nearNames: Type.Array(NearName),
  /** Remarks of the last return, all to be answered before 报送. */
  remarks: Type.Array(Remark),
  deadline: Type.Object({ until: Type.Union([Words, Type.Null()]), open: Type.Boolean(), words: Words }),
  today: Words,
  may: Type.Array(Words),
  /** What the reader may do in the branch's name (代录). */
  mayInNameOf: Type.Array(Words),
  acts: Type.Array(Words),
  /** A later day: whether this reader may ask for one, or one has been asked for. */
  extension: Type.Union([ExtensionHere, Type.Null()]),
  versions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      kind: Words,
      at: Words,
      by: Words,
      inNameOf: Type.Union([Words, Type.Null()]),
    }),
  ),
})
export type DeclarationAnswer = Static<typeof DeclarationAnswer>

/** PUT /api/brands/{id}/declaration, If-Match: the draft's version. Every pause of the fingers; no ledger entry. */
export const SaveDraftRequest = Declaration
/** PUT /api/brands/{id}/declaration/in-name-of: the same, typed by an officer for the branch. */
export const SaveInNameRequest = Type.Object({ declaration: Declaration, inNameOf: InNameOf })
export const SaveDraftAnswer = Type.Object({ version: Type.Integer(), savedAt: Words, nearNames: Type.Array(NearName) })
export type SaveDraftAnswer = Static<typeof SaveDraftAnswer>

/** A declaration as it was handed in: nothing in it changes any more. */
export const SubmittedVersion = Type.Object({
  number: Type.Integer(),
  at: Words,
  by: Words,
  inNameOf: Type.Union([Words, Type.Null()]),
  declaration: Declaration,
})
export type SubmittedVersion = Static<typeof SubmittedVersion>

/** GET /api/brands/{id}/declaration/versions: what was handed in so far, newest first, for the branch to compare. */
export const VersionsAnswer = Type.Interface([listAnswer(SubmittedVersion)], {
  /** Names by person id, for every person a version speaks of whom the roster still knows. */
  people: Type.Record(Type.String(), Type.String()),
  files: Type.Array(FileSeen),
})
export type VersionsAnswer = Static<typeof VersionsAnswer>

/** GET /api/brands/{id}/review: what the reviewer of this step sees, with the version before for 对比上次. */
export const ReviewAnswer = Type.Object({
  brand: BrandSummary,
  step: Type.Object({ number: Type.Integer(), name: Words, isLast: Type.Boolean() }),
  submitted: SubmittedVersion,
  previous: Type.Union([SubmittedVersion, Type.Null()]),
  settings: MeasureSettings,
  /** Names by person id, for every person either version speaks of. */
  people: Type.Record(Type.String(), Type.String()),
  files: Type.Array(FileSeen),
  known: Type.Array(Known),
  /** Paper of this 报送 that lies at the committee. */
  papers: Type.Array(PaperSeen),
  nearNames: Type.Array(NearName),
  remarks: Type.Array(Remark),
  /** Default deadline of a return sent today, and how it was reckoned; null where a year has no holiday table. */
  returnDeadline: Type.Object({ date: Type.Union([Words, Type.Null()]), words: Words }),
  /** What this reviewer has typed so far, kept by the server. */
  notes: Type.Object({
    reasons: Type.Array(Words),
    remarks: Type.Array(RemarkDraft),
    accepted: Type.Array(Words),
    deadline: Type.Union([Words, Type.Null()]),
  }),
  /** A decision already waiting in 待发, or what a colleague did meanwhile. */
  pending: Type.Union([Type.Object({ action: Words, by: Words, at: Words, mine: Type.Boolean() }), Type.Null()]),
  /** Why this reader may look and not decide (回避); null for everybody else. */
  recusal: Type.Union([Words, Type.Null()]),
  queue: Type.Object({
    position: Type.Integer(),
    total: Type.Integer(),
    previousId: Type.Union([Words, Type.Null()]),
    nextId: Type.Union([Words, Type.Null()]),
  }),
  waitedSince: Words,
  may: Type.Array(Words),
})
export type ReviewAnswer = Static<typeof ReviewAnswer>

/** PUT /api/brands/{id}/review-notes: remarks half typed survive a closed lid. */
export const ReviewNotes = Type.Object({
  reasons: Type.Array(Type.String({ maxLength: 8 }), { maxItems: 20 }),
  remarks: Type.Array(RemarkDraft, { maxItems: 60 }),
  accepted: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 }),
  deadline: Type.Union([Type.String({ maxLength: 10 }), Type.Null()]),
})
export type ReviewNotes = Static<typeof ReviewNotes>

/** GET /api/reviews: the queue of this person's step, longest waiting first. */
export const ReviewQueue = Type.Object({
  ...listAnswer(Type.Object({ brand: BrandSummary, waitedSince: Words, submissions: Type.Integer() })).properties,
  /** Of the whole queue, whatever part of it was looked for. */
  waiting: Type.Integer(),
  first: Type.Union([Type.Object({ brandId: Words, waitedSince: Words }), Type.Null()]),
  /** Decided and not yet sent; 0 for whom 待发 is invisible. */
  decided: Type.Integer(),
})
export type ReviewQueue = Static<typeof ReviewQueue>

/** GET /api/decisions: what waits to be sent, each with its letter to be read first. */
export const PendingDecision = Type.Object({
  id: Words,
  brand: BrandSummary,
  action: Words,
  by: Words,
  at: Words,
  remarks: Type.Integer(),
  letter: Type.Object({ title: Words, addressee: Words, body: Words, signature: Words }),
  version: Type.Integer(),
  may: Type.Array(Words),
})
export type PendingDecision = Static<typeof PendingDecision>
export const PendingDecisions = listAnswer(PendingDecision)
export type PendingDecisions = Static<typeof PendingDecisions>

export const ReleaseAnswer = Type.Object({
  released: Type.Array(Type.Object({ id: Words, name: Words })),
  /** Not sent, and why: withdrawn meanwhile, or no longer what was decided. */
  held: Type.Array(Type.Object({ id: Words, name: Words, sentence: Words, void: Type.Boolean() })),
})
export type ReleaseAnswer = Static<typeof ReleaseAnswer>

export const LetterAnswer = Type.Object({
  id: Words,
  title: Words,
  addressee: Words,
  body: Words,
  signature: Words,
  date: Words,
  brandId: Words,
  brand: Words,
  remarks: Type.Array(Remark),
})
export type LetterAnswer = Static<typeof LetterAnswer>
