import { isLocalDate } from '../../foundation/calendar/dates.ts'
import type { Stage } from '../campaigns/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { kindOf } from './plan-calendar.ts'
import { resolve } from './plan-reader/calendar-sense.ts'
import { periodsIn } from './plan-reader/periods.ts'
import { readText } from './plan-reader/reading.ts'
import { stageKey } from './settings-in-words.ts'
import { plainWords } from './taught-values.ts'
import { type Made, refusal } from './teachers.ts'
import { withProgramme } from './typed-settings.ts'

const withStages = (c: CampaignConfiguration, stages: Stage[]) => withProgramme(c, { stages })

export type StageMade =
  | { readonly configuration: CampaignConfiguration; readonly key: string }
  | { readonly refusal: string }

type Dates = Pick<Stage, 'from' | 'to' | 'every'>

function datesIn(
  selected: string,
  { programme: { year, stages } }: CampaignConfiguration,
  before: number,
): Dates | null {
  const period = periodsIn(readText(selected).text)[0]
  if (!period) return null
  const previous = stages[before] ? { start: stages[before].from, end: stages[before].to } : null
  const sense = { stated: year, near: null, flows: true, window: null, previous, docDate: null }
  const { start, end, every } = resolve(period, sense).dates
  if (every && every.from !== null && every.to !== null)
    return { from: null, to: null, every: { from: every.from, to: every.to } }
  const [from, to] = [isLocalDate(start) ? start : null, isLocalDate(end) ? end : null]
  return from === null && to === null ? null : { from, to }
}

/** A stage's days; what is done in it is not touched. Undefined: there is no such stage. */
export function stageTaught(c: CampaignConfiguration, key: string, selected: string): Made | undefined {
  const { stages } = c.programme
  const index = stages.findIndex(stage => stageKey(stage) === key)
  const stage = stages[index]
  if (!stage) return undefined
  const dates = datesIn(selected, c, index - 1)
  if (!dates) return refusal('时间')
  const { every: _, ...rest } = stage
  return withStages(
    c,
    stages.map(one => (one === stage ? { ...rest, ...dates } : one)),
  )
}

/** A stage more, called by the words before its dates. */
export function taughtNewStage(c: CampaignConfiguration, selected: string): StageMade {
  const { stages } = c.programme
  if (stages.length >= 20) return { refusal: '阶段最多 20 个，请先删去不用的。' }
  const words = plainWords(selected)
  const name = (words.split(/[（(：:，,。\d]/)[0] ?? '').replace(/阶段$/, '').slice(0, 40) || '新的阶段'
  const kind = kindOf(name)
  const taken = stages.map(one => one.id)
  const id = [kind, ...Array.from({ length: 20 }, (_, index) => `${kind}-${index + 2}`)].filter(
    one => taken.indexOf(one) < 0,
  )[0]
  if (id === undefined) return { refusal: '阶段最多 20 个，请先删去不用的。' }
  const dates = datesIn(selected, c, stages.length - 1) ?? { from: null, to: null }
  const stage: Stage = { id, name, kind, ...dates }
  return { configuration: withStages(c, [...stages, stage]), key: stageKey(stage) }
}
