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

export const CampaignParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
