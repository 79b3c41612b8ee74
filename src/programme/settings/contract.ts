import { type Static, Type } from 'typebox'

const Words = Type.String()

/** The file itself is the body (application/octet-stream); its name travels here. */
export const PlanFileQuery = Type.Object({ name: Type.Optional(Type.String({ maxLength: 200 })) })
export const PlanTextRequest = Type.Object({ text: Type.String({ maxLength: 300_000 }) })
export const CampaignBegun = Type.Object({ id: Words })
export type CampaignBegun = Static<typeof CampaignBegun>

/** The plan a campaign was read from; `spans` count in `text`, keyed as the reader keys them. */
export const PlanKept = Type.Object({
  fileName: Words,
  text: Words,
  spans: Type.Record(Words, Type.Object({ start: Type.Integer(), end: Type.Integer() })),
  read: Type.Array(Type.Object({ path: Words, label: Words, value: Words, spanPath: Words })),
  missing: Type.Array(Type.Object({ label: Words, where: Words })),
  noise: Type.Array(Words),
  notUnderstood: Type.Array(Words),
})
export type PlanKept = Static<typeof PlanKept>
