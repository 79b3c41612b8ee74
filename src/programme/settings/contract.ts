import { type Static, Type } from 'typebox'
import { CampaignSummary } from '../campaigns/contract.ts'
import { ShownCalendar } from './calendar-shown.ts'
import { Checking } from './checking.ts'
import { CampaignConfiguration } from './configuration.ts'
import { LeftSentence } from './left-sentences.ts'
import { Reading } from './readings.ts'

const Words = Type.String()
const Nullable = Type.Union([Words, Type.Null()])

/** The file itself is the body (application/octet-stream); its name travels here. */
export const PlanFileQuery = Type.Object({ name: Type.Optional(Type.String({ maxLength: 200 })) })
export const PlanTextRequest = Type.Object({ text: Type.String({ maxLength: 300_000 }) })
export const CampaignBegun = Type.Object({ id: Words })
export type CampaignBegun = Static<typeof CampaignBegun>

/** The plan a campaign was read from: its words, what was read with its places in them, what was not understood, what was left out. */
export const PlanKept = Type.Object({
  fileName: Words,
  text: Words,
  readings: Type.Array(Reading),
  left: Type.Array(LeftSentence),
  noise: Type.Array(Words),
})
export type PlanKept = Static<typeof PlanKept>

/** PUT /api/campaigns/{id}/draft: the settings and how far they were checked against the plan, as one. */
export const SaveCampaignRequest = Type.Object({
  configuration: CampaignConfiguration,
  checking: Type.Optional(Checking),
})

/** GET /api/campaigns/{id}. Whoever may not check sees the settings in force, nothing of a draft. */
export const CampaignAnswer = Type.Object({
  campaign: CampaignSummary,
  /** A part for each room (`configuration.ts` has their schema). */
  configuration: Type.Record(Type.String(), Type.Unknown()),
  /** How far the draft was checked against its plan; null: nothing was yet. */
  checking: Type.Union([Checking, Type.Null()]),
  /** 'draft' (sees it), 'write', 'ask', 'check', 'publish'. */
  may: Type.Array(Words),
  /** Why this reader may not check what waits to be checked; null: nothing waits, or they may. */
  why: Nullable,
  check: Type.Object({
    changedBy: Nullable,
    changedAt: Nullable,
    askedBy: Nullable,
    askedAt: Nullable,
    checkedBy: Nullable,
    checkedAt: Nullable,
    /** Who could: officers and leaders but for whoever changed it last. */
    others: Type.Array(Words),
  }),
  versions: Type.Array(
    Type.Object({ number: Type.Integer(), at: Words, by: Words, checkedBy: Nullable, reason: Words }),
  ),
})
export type CampaignAnswer = Static<typeof CampaignAnswer>

/** GET /api/campaigns/{id}/change: what publishing the draft would alter, and whom it reaches. */
export const ChangeAnswer = Type.Object({
  changes: Type.Array(Type.Object({ key: Words, group: Words, label: Words, before: Words, after: Words })),
  /** Drafts follow the latest: so many brands see the new version at once. */
  following: Type.Integer(),
  /** Brands that keep an older version unless the officer says otherwise; `why` not null: they cannot follow. */
  pinned: Type.Array(
    Type.Object({
      id: Words,
      name: Words,
      branch: Words,
      unit: Words,
      state: Words,
      version: Type.Integer(),
      why: Nullable,
    }),
  ),
})
export type ChangeAnswer = Static<typeof ChangeAnswer>

/** `extendTo`: brands in hand that the new version shall reach, chosen from the list. */
export const PublishRequest = Type.Object({
  reason: Type.String({ maxLength: 300 }),
  extendTo: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 2000 })),
})

/** GET /api/calendar: the campaign in force as branches read it; null: none is published. */
export const CalendarAnswer = Type.Union([
  Type.Null(),
  Type.Intersect([
    ShownCalendar,
    Type.Object({
      id: Words,
      number: Type.Integer(),
      versions: Type.Array(Type.Object({ number: Type.Integer(), at: Words, reason: Words })),
    }),
  ]),
])
export type CalendarAnswer = Static<typeof CalendarAnswer>
