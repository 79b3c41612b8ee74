import { isLocalDate, type LocalDate } from '../../foundation/calendar/dates.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'

export interface StewardshipFacts {
  readonly year: number
  readonly reinspected: boolean
  /** Inspectors who could fill in a record that is missing. */
  readonly inspectors: readonly string[]
  readonly recordWritten: boolean
  readonly openCriteria: readonly string[]
  readonly openRemarksOfLastYear: number
  /** Who found what is being rectified; null when nothing is. */
  readonly finderUserId: string | null
  readonly otherAcceptors: readonly string[]
  readonly grounds: readonly string[]
  readonly announced: boolean
  readonly plaqueAccountedFor: boolean
  readonly branchName: string
  readonly branchDissolved: boolean
}

type Kept = { readonly stewardship: StewardshipFacts; readonly today: LocalDate }
type Input = { readonly [key: string]: unknown }
/** 方案四 5: once a year, recorded by an inspector, every criterion with a conclusion, last year's remarks answered. */
export function reinspectionIsWhole({ stewardship: facts }: Kept): Refusal[] {
  return [
    ...(facts.reinspected ? [{ code: 'already_reinspected', sentence: `${facts.year}年度复查已经做过。` }] : []),
    ...(facts.recordWritten
      ? []
      : [
          {
            code: 'record_missing',
            sentence: `复查记录须由督导员填写，请${facts.inspectors.join('、') || '督导员'}补齐。`,
          },
        ]),
    ...facts.openCriteria.map(criterion => ({ code: 'criterion_open', sentence: `${criterion}还没有结论。` })),
    ...(facts.openRemarksOfLastYear
      ? [{ code: 'last_year_open', sentence: `上年 ${facts.openRemarksOfLastYear} 条意见没有回应，请先逐条说明。` }]
      : []),
  ]
}

export function findingAndDeadlineGiven({ today }: Kept, input: Input): Refusal[] {
  const due = isLocalDate(input.until) && input.until > today
  const missing = [...(isWritten(input.finding) ? [] : ['问题']), ...(due ? [] : ['期限'])]
  return missing.length
    ? [{ code: 'rectification_thin', sentence: `整改须写明问题和期限，还差${missing.join('、')}。` }]
    : []
}

/** Accepted by another person than the finder. */
export function notTheFinder(
  { stewardship: facts }: Kept,
  _input: Input,
  actor: { readonly userId: string },
): Refusal[] {
  if (facts.finderUserId === null || facts.finderUserId !== actor.userId) return []
  return [
    {
      code: 'finder_accepts',
      sentence: `问题由您提出，验收须换一人。可请${facts.otherAcceptors.join('、') || '另一位同志'}。`,
    },
  ]
}

export function groundFromTheList({ stewardship: facts }: Kept, input: Input): Refusal[] {
  return typeof input.ground === 'string' && facts.grounds.includes(input.ground)
    ? []
    : [{ code: 'ground_missing', sentence: '请从方案所列情形中选一项。' }]
}

export const delistingAnnounced = ({ stewardship: facts }: Kept): Refusal[] =>
  facts.announced ? [] : [{ code: 'not_announced', sentence: '摘牌通报还没有公布，请先公布。' }]

export const plaqueAccountedFor = ({ stewardship: facts }: Kept): Refusal[] =>
  facts.plaqueAccountedFor
    ? []
    : [{ code: 'plaque_open', sentence: '牌匾去向还没有登记：已交回，或说明为何无法交回。' }]

/** 随支部撤销: the branch is gone, and the officer has chosen between an end and a successor. */
export function branchIsDissolved({ stewardship: facts }: Kept): Refusal[] {
  return facts.branchDissolved
    ? []
    : [{ code: 'branch_lives', sentence: `${facts.branchName}仍在册，请先登记支部撤销。` }]
}

export const endIsChosen = (_facts: Kept, input: Input): Refusal[] =>
  input.ending === 'ended' ? [] : [{ code: 'end_unchosen', sentence: '请选：品牌终止，或由承接支部延续。' }]

/** 补录: recognized before the system existed, on the strength of a document. */
export function basisGiven({ today }: Kept, input: Input): Refusal[] {
  const dated = isLocalDate(input.recognizedOn) && input.recognizedOn <= today
  const missing = [...(dated ? [] : ['认定日期']), ...(isWritten(input.document) ? [] : ['依据文件'])]
  return missing.length ? [{ code: 'basis_missing', sentence: `补录还差${missing.join('、')}，补齐后再保存。` }] : []
}
