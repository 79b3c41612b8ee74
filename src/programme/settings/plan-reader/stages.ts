import type { Window } from './calendar-sense.ts'
import { type Draft, mark, shown } from './draft.ts'
import type { PlanStage } from './plan.ts'
import { headedStages } from './stage-headings.ts'
import { proseStages } from './stage-prose.ts'
import { tableStages } from './stage-tables.ts'
import type { Dated } from './timeline.ts'

/** A stage as found, before it is written into the plan. Offsets are into the reading. */
export type FoundStage = {
  name: { value: string; start: number; end: number }
  window: Dated | null
  /** Without a period of its own: from its parts. */
  span?: Window
  text: { start: number; end: number }
}

/** Finds the stages: headed items of the steps section, else dated headings, else a table, else running text. */
export function readStages(draft: Draft): void {
  const headings = headedStages(draft)
  const timed = headings?.filter(stage => stage.window || stage.span).length ?? 0
  // One dated heading over a table or a paragraph of several stages is their heading, not a stage.
  const others = timed < 2 ? (tableStages(draft) ?? proseStages(draft)) : null
  const found = (others && others.length > timed ? others : headings) ?? []
  found.forEach((stage, i) => {
    const dates = stage.window?.dates
    const entry: PlanStage = {
      name: stage.name.value,
      start: dates?.start ?? stage.span?.start ?? null,
      end: dates?.end ?? stage.span?.end ?? null,
      ...(dates?.every ? { every: dates.every } : {}),
      text: shown(draft, stage.text.start, stage.text.end),
    }
    draft.plan.stages.push(entry)
    mark(draft, `stages.${i}.name`, stage.name.start, stage.name.end)
    if (stage.text.end > stage.text.start) mark(draft, `stages.${i}.text`, stage.text.start, stage.text.end, true)
    if (!stage.window) return
    draft.spent.add(stage.window)
    const { start, end } = stage.window
    if (entry.every) mark(draft, `stages.${i}.every`, start, end)
    if (entry.start) mark(draft, `stages.${i}.start`, start, end)
    if (entry.end) mark(draft, `stages.${i}.end`, start, end)
  })
}
