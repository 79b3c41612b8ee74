import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { type WindowState, windowState } from '../../foundation/calendar/windows.ts'
import type { Stage, StageKind } from './settings.ts'

/** Where today stands to a kind of window, with the dates that a refusal names. A kind without a window is always open. */
export interface KindWindow {
  readonly state: WindowState
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/**
 * Several stages may share a kind (two rounds of declaration): the open one speaks, else the next to come, else the last
 * that passed.
 */
export function windowOf(stages: readonly Stage[], kind: StageKind, today: LocalDate): KindWindow {
  const windows = stages
    .filter(stage => stage.kind === kind)
    .map(stage => ({ from: stage.from, to: stage.to, state: windowState(stage, today) }))
  const open = windows.find(window => window.state === 'open')
  if (open) return open
  const coming = windows
    .filter(window => window.state === 'before')
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0]
  if (coming) return coming
  const passed = windows.sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0]
  return passed ?? { state: 'open', from: null, to: null }
}

/** The stage that today falls into, for the rail: the last one begun among those open. */
export function stageOfToday(stages: readonly Stage[], today: LocalDate): Stage | null {
  const open = stages.filter(stage => windowState(stage, today) === 'open' && (stage.from || stage.to))
  return [...open].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0] ?? null
}
