import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Stage, StageKind } from '../campaigns/settings.ts'
import type { Plan, PlanEvent, PlanStage } from './plan-reader/plan.ts'

/** In the order in which a name with two of these words is meant: “验收展示” recognises, “申报创建” declares. */
const kindWords: readonly (readonly [StageKind, RegExp])[] = [
  ['stewardship', /动态管理|复查|巩固|长效|回头看/],
  ['declaration', /申报|报送|报名/],
  ['recognition', /认定|评审|评定|评选|评比|考评|验收|命名|授牌|挂牌|表彰/],
  ['exhibition', /巡礼|展示|成果展|展演/],
  ['incubation', /酝酿|谋划|立项|选题|筹备|孵化|论证/],
  ['creation', /创建|培育|实施|推进|打造/],
]

export const kindOf = (name: string): StageKind => kindWords.filter(([, words]) => words.test(name))[0]?.[0] ?? 'other'

/** A campaign has at most twenty stages; names at most forty characters. */
const MOST_STAGES = 20
const MOST_NAME = 40

const day = (text: string | null): LocalDate | null => (isLocalDate(text) ? text : null)

/** A stage as the plan gives it, with the reader's path to where it stands: `stages.0`, `events.1`. */
export interface PlacedStage {
  readonly stage: Stage
  readonly path: string
}

/** The plan's stages and, each where its days fall, its exhibitions as stages of their own. Empty: the plan names none. */
export function placedStages(plan: Plan): PlacedStage[] {
  const found = plan.stages.map((said, index) => ({
    path: `stages.${index}`,
    stage: { ...withoutId(said), kind: kindOf(said.name) },
  }))
  for (const [index, event] of plan.events.entries()) {
    if (found.some(one => one.stage.name === event.name)) continue
    const start = day(event.start)
    const later = start === null ? -1 : found.findIndex(({ stage: { from } }) => from !== null && from > start)
    found.splice(later < 0 ? found.length : later, 0, {
      path: `events.${index}`,
      stage: { ...withoutId(event), kind: 'exhibition' as const },
    })
  }
  return found.slice(0, MOST_STAGES).map(({ stage, path }, index, all) => {
    const before = all.slice(0, index).filter(one => one.stage.kind === stage.kind).length
    return { path, stage: { id: before === 0 ? stage.kind : `${stage.kind}-${before + 1}`, ...stage } }
  })
}

export const calendarOf = (plan: Plan): Stage[] => placedStages(plan).map(one => one.stage)

function withoutId(said: PlanStage | PlanEvent): Omit<Stage, 'id' | 'kind'> {
  const every = 'every' in said ? said.every : undefined
  return {
    name: said.name.slice(0, MOST_NAME) || '阶段',
    from: day(said.start),
    to: day(said.end),
    ...('text' in said && said.text.trim() !== '' ? { text: said.text.trim().slice(0, 2000) } : {}),
    ...(every && every.from !== null && every.to !== null ? { every: { from: every.from, to: every.to } } : {}),
  }
}

/** The year a campaign counts as: that of its first day, else of the document. */
export function yearOf(plan: Plan, fallback: number): number {
  const days = [...plan.stages.map(stage => stage.start), plan.docDate].filter(isLocalDate)
  const named = /(?:19|20)\d{2}/.exec(plan.title ?? '')?.[0]
  const year = Number(days[0]?.slice(0, 4) ?? named ?? fallback)
  return year >= 2000 && year <= 2100 ? year : fallback
}
