import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'

/** What the evaluation of one brand has come to. */
export interface EvaluationFacts {
  readonly unsealedScores: number
  /** The last day of the campaign's survey; null where it has none. */
  readonly surveyUntil: LocalDate | null
  /** Judges who scored though they stand in a relation of recusal. */
  readonly unrecused: readonly string[]
  readonly rankingKept: boolean
  readonly feedbackWritten: boolean
}

type Evaluated = { readonly evaluation: EvaluationFacts; readonly today: LocalDate }

export const scoresFrozen = ({ evaluation }: Evaluated): Refusal[] =>
  evaluation.unsealedScores
    ? [{ code: 'scores_open', sentence: `还有 ${evaluation.unsealedScores} 份评分未封存，请先封存。` }]
    : []

export function surveyClosed({ evaluation, today }: Evaluated): Refusal[] {
  const { surveyUntil } = evaluation
  if (surveyUntil === null || surveyUntil < today) return []
  return [{ code: 'survey_open', sentence: `测评 ${formatDate(surveyUntil, today)}结束，之后才能拟认定。` }]
}

export const recusalsHonoured = ({ evaluation }: Evaluated): Refusal[] =>
  evaluation.unrecused.map(judge => ({
    code: 'recusal_broken',
    sentence: `“${judge}”应回避而评了分，请先作废该份评分。`,
  }))

export const rankingIsKept = ({ evaluation }: Evaluated): Refusal[] =>
  evaluation.rankingKept
    ? []
    : [{ code: 'ranking_missing', sentence: '还没有留存排序和稳定性结果，请先生成评审情况说明。' }]

/** 未予认定 is told with its grounds: a reason, and the feedback sheet that goes out with it. */
export const feedbackWritten = ({ evaluation }: Evaluated): Refusal[] =>
  evaluation.feedbackWritten
    ? []
    : [{ code: 'feedback_missing', sentence: '反馈单还没有写好，请先写好，随决定一并送达。' }]

/** 再次培育 is for a later campaign than the one that said no. */
export function laterCampaign(facts: {
  readonly programme: { readonly year: number }
  readonly concludedYear: number | null
}): Refusal[] {
  return facts.concludedYear !== null && facts.programme.year <= facts.concludedYear
    ? [{ code: 'same_year', sentence: '本年度已有结论，下一年度酝酿开始后可再次培育。' }]
    : []
}
