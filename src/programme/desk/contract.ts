import { type Static, Type } from 'typebox'
import { BrandSummary, ExtensionHere } from '../brands/contract.ts'
import { CampaignSummary } from '../campaigns/contract.ts'

const Words = Type.String()

/** One row of 待办: what, how much, by when, where to go. Sorted by deadline; only the first carries the red button. */
export const Waiting = Type.Object({
  kind: Words,
  title: Words,
  count: Type.Union([Type.Integer(), Type.Null()]),
  line: Words,
  due: Type.Union([Words, Type.Null()]),
  dueWords: Words,
  button: Words,
  link: Words,
})
export type Waiting = Static<typeof Waiting>

/** GET /api/desk: the first screen of every role in one answer. */
export const Desk = Type.Object({
  today: Words,
  /** The title is the answer: “还有 3 件事等您办，最早的今天到期”. */
  headline: Words,
  line: Words,
  waiting: Type.Array(Waiting),
  campaign: Type.Union([CampaignSummary, Type.Null()]),
  /** Branch side: the branches this person works for, with their brands and whether a nomination is open. */
  branches: Type.Array(
    Type.Object({
      id: Words,
      name: Words,
      unit: Words,
      brands: Type.Array(BrandSummary),
      may: Type.Array(Words),
      why: Type.Union([Words, Type.Null()]),
      /** A later day for its nomination: whether this reader may ask, or it has been asked for. */
      extension: Type.Union([ExtensionHere, Type.Null()]),
      /** Settings the nomination sheet needs. */
      fields: Type.Array(Words),
      naming: Type.Union([Type.Object({ min: Type.Integer(), max: Type.Integer() }), Type.Null()]),
    }),
  ),
  /** Committee side: how many branches stand where; null on the branch's side. */
  standing: Type.Union([
    Type.Null(),
    Type.Object({
      branches: Type.Integer(),
      submitted: Type.Integer(),
      states: Type.Array(Type.Object({ key: Words, label: Words, shape: Words, ink: Words, count: Type.Integer() })),
    }),
  ]),
  places: Type.Array(
    Type.Object({ key: Words, label: Words, link: Words, badge: Type.Union([Type.Integer(), Type.Null()]) }),
  ),
})
export type Desk = Static<typeof Desk>
