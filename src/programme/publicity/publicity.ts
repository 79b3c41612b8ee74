import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'

export interface PublicityFacts {
  readonly until: LocalDate | null
  readonly workingDays: number
  readonly openObjections: number
  readonly answerWritten: boolean
}

type Publicized = { readonly publicity: PublicityFacts; readonly today: LocalDate }

/** 公示: the last day counts, so recognition comes the day after at the earliest. */
export function publicityOver({ publicity, today }: Publicized): Refusal[] {
  const { until, workingDays } = publicity
  if (until !== null && until < today) return []
  return [
    {
      code: 'publicity_open',
      sentence: `公示到 ${until ? formatDate(until, today) : '期满'}结束（${workingDays} 个工作日），之后才能认定。`,
    },
  ]
}

export const noObjectionOpen = ({ publicity }: Publicized): Refusal[] =>
  publicity.openObjections
    ? [{ code: 'objection_open', sentence: `还有 ${publicity.openObjections} 件异议未答复，办结后再认定。` }]
    : []

export const objectionAnswered = ({ publicity }: Publicized): Refusal[] =>
  publicity.answerWritten ? [] : [{ code: 'answer_missing', sentence: '请先写好书面答复，再定异议成立。' }]
