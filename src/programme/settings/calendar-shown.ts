import { type Static, Type } from 'typebox'
import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { windowState } from '../../foundation/calendar/windows.ts'
import { deadlineWords, formatWindow } from '../../foundation/calendar/wording.ts'
import { type ProgrammeSettings, type Stage, stageKindNames } from '../campaigns/settings.ts'
import { stageOfToday } from '../campaigns/windows.ts'
import { sayYearly } from './saying.ts'

const Words = Type.String()

/** A stage as a branch reads it. */
export const ShownStage = Type.Object({
  id: Words,
  name: Words,
  kind: Words,
  window: Words,
  /** `now` is the present stage (one); `open` runs beside it. */
  status: Type.Enum(['past', 'now', 'open', 'ahead'] as const),
  /** What the last day means today; '' where there is nothing to be late for. */
  due: Words,
  text: Words,
})
export type ShownStage = Static<typeof ShownStage>

export const ShownHandIn = Type.Object({ what: Words, due: Words, where: Words, more: Words })

/** What a campaign says to its branches: stages with their days, what is handed in where, the plan's own words. */
export const ShownCalendar = Type.Object({
  title: Words,
  year: Type.Integer(),
  officer: Words,
  stages: Type.Array(ShownStage),
  handIn: Type.Array(ShownHandIn),
  guidingText: Words,
  objectives: Type.Array(Words),
  requirements: Type.Array(Type.Object({ title: Words, text: Words })),
  textsToPublish: Type.Array(Words),
})
export type ShownCalendar = Static<typeof ShownCalendar>

export function shownCalendar(programme: ProgrammeSettings, today: LocalDate): ShownCalendar {
  const present = stageOfToday(programme.stages, today)
  return {
    title: programme.title,
    year: programme.year,
    officer: programme.officer,
    stages: programme.stages.map(stage => shownStage(stage, present, today)),
    handIn: programme.handIn.map(({ what, by, to, address, contact, copies }) => ({
      what,
      due: by === null ? '' : deadlineWords(by, today),
      where: [to, address].filter(Boolean).join(' '),
      more: [contact, copies === null ? '' : `${copies} 份`].filter(Boolean).join('，'),
    })),
    guidingText: programme.guidingText,
    objectives: [...programme.objectives],
    requirements: programme.requirements.map(({ title, text }) => ({ title, text })),
    textsToPublish: [...programme.textsToPublish],
  }
}

function shownStage(stage: Stage, present: Stage | null, today: LocalDate): ShownStage {
  const status = stage.id === present?.id ? 'now' : statusOf(stage, today)
  const running = status === 'now' || status === 'open'
  return {
    id: stage.id,
    name: stage.name,
    kind: stageKindNames[stage.kind],
    window: stage.every ? sayYearly(stage.every) : formatWindow(stage.from, stage.to, today),
    status,
    due: running && stage.to !== null ? deadlineWords(stage.to, today) : '',
    text: stage.text ?? '',
  }
}

function statusOf(stage: Stage, today: LocalDate): ShownStage['status'] {
  if (stage.every) return stage.every.from <= today.slice(5) && today.slice(5) <= stage.every.to ? 'open' : 'ahead'
  const state = windowState(stage, today)
  return state === 'after' ? 'past' : state === 'before' ? 'ahead' : 'open'
}
