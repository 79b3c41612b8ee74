import { type Static, Type } from 'typebox'
import { Stage } from './settings.ts'

const Words = Type.String()

/** A campaign as the rail and the calendar show it. */
export const CampaignSummary = Type.Object({
  id: Words,
  title: Words,
  year: Type.Integer(),
  status: Type.Enum(['draft', 'published', 'closed'] as const),
  version: Type.Integer(),
  /** The newest published version of its settings; 0 before the first. */
  published: Type.Integer(),
  stages: Type.Array(Stage),
})
export type CampaignSummary = Static<typeof CampaignSummary>

export const CampaignAnswer = Type.Object({
  campaign: CampaignSummary,
  /** The settings as they stand in the draft, a part for each room (`settings/configuration.ts` has their schema). */
  configuration: Type.Record(Type.String(), Type.Unknown()),
  may: Type.Array(Words),
  checkedBy: Type.Union([Words, Type.Null()]),
  /** Who made the version that this is. */
  changed: Type.Union([Type.Object({ by: Words, at: Words, mine: Type.Boolean() }), Type.Null()]),
  versions: Type.Array(Type.Object({ number: Type.Integer(), at: Words, by: Words, reason: Words })),
})
export type CampaignAnswer = Static<typeof CampaignAnswer>

export const CampaignParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const PublishRequest = Type.Object({ reason: Type.String({ maxLength: 300 }) })
