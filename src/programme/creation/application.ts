import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { ProgrammeSettings } from '../campaigns/settings.ts'
import { windowOf } from '../campaigns/windows.ts'
import type { ExtensionInForce } from '../extensions/extension.ts'

/** What a branch brings to 申请认定. */
export interface ApplicationFacts {
  /** Numbers (from 1) of measures with neither evidence nor a sentence. */
  readonly unexplainedMeasures: readonly number[]
  /** Parts of the self-assessment still to be written. */
  readonly openSelfAssessment: readonly string[]
}

/** 方案四 4: applications are taken while 认定 is open; a brand that misses it waits for the next window and goes on creating. */
export function recognitionOpen(facts: {
  readonly today: LocalDate
  readonly programme: ProgrammeSettings
  readonly extensions: readonly ExtensionInForce[]
}): Refusal[] {
  const window = windowOf(facts.programme.stages, 'recognition', facts.today)
  if (window.state === 'open' || facts.extensions.some(one => one.kind === 'recognition' && one.until >= facts.today))
    return []
  const day = (date: LocalDate | null) => (date ? formatDate(date, facts.today) : '')
  return window.state === 'before'
    ? [{ code: 'recognition_early', sentence: `认定申请 ${day(window.from)}开放，可以先备材料。` }]
    : [{ code: 'recognition_over', sentence: `本年度认定已于 ${day(window.to)}截止，品牌继续创建，下次窗口提醒您。` }]
}

/** For each measure evidence of any kind or a sentence; a photograph is never demanded. */
export function everyMeasureIsExplained(facts: { readonly application: ApplicationFacts }): Refusal[] {
  return facts.application.unexplainedMeasures.map(number => ({
    code: 'measure_unexplained',
    sentence: `举措 ${number} 还没有说明。附一份材料，或写一句做了什么、在哪里看得到。`,
  }))
}

export function selfAssessmentWritten(facts: { readonly application: ApplicationFacts }): Refusal[] {
  const open = facts.application.openSelfAssessment
  return open.length ? [{ code: 'self_assessment_open', sentence: `自评还没有写完，差${open.join('、')}。` }] : []
}
