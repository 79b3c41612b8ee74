import type { CommitteeRole } from '../../foundation/accounts/access.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { BrandAction, BrandState } from '../brands/states.ts'
import { everyMeasureIsExplained, recognitionOpen, selfAssessmentWritten } from '../creation/application.ts'
import { everyMeasureIsOwned } from '../creation-plans/measures.ts'
import { everyRemarkAnswered, formComplete, nameFits } from '../declarations/declaration.ts'
import { deadlineNotBeforeWindowEnd, type ReturnInput, returnIsPinned } from '../declarations/return-reasons.ts'
import { windowOpenOrExtended } from '../declarations/window.ts'
import {
  marksAnswered,
  type NominateInput,
  nameAndSentenceGiven,
  nominationOpen,
  quotaAllows,
  type SelectInput,
  secondTakesAnotherField,
} from '../incubation/nomination.ts'
import { eachDutyHasSomebody } from '../leading-groups/leading-group.ts'
import { noObjectionOpen, objectionAnswered, publicityOver } from '../publicity/publicity.ts'
import {
  feedbackWritten,
  laterCampaign,
  rankingIsKept,
  recusalsHonoured,
  scoresFrozen,
  surveyClosed,
} from '../recognition/recognition.ts'
import {
  basisGiven,
  branchIsDissolved,
  delistingAnnounced,
  endIsChosen,
  findingAndDeadlineGiven,
  groundFromTheList,
  notTheFinder,
  plaqueAccountedFor,
  reinspectionIsWhole,
} from '../stewardship/stewardship.ts'
import type { ActingPerson, Facts } from './facts.ts'
import { extensionGiven, reasonGiven, reasonOr, returnWindowPassed, roomForAnother } from './reasons.ts'
import {
  branchLives,
  lastStepIsTheirs,
  nextActorHasNotActed,
  notOfThisBranch,
  stepHasReviewer,
  stepIsTheirs,
} from './relations.ts'

/** What the actor handed in with the action; the edge has parsed it by `lifecycle/contract.ts`. */
export type Input = { readonly [key: string]: unknown }
type Guard = (facts: Facts, input: Input, actor: ActingPerson) => Refusal[]

export interface Row {
  /** `none`: there is no brand yet. */
  readonly from: readonly (BrandState | 'none')[]
  readonly action: BrandAction
  readonly by: readonly CommitteeRole[]
  /** Where it goes; `next step` and `back` are worked out from the facts; `starts another`: this brand stays as it is. */
  readonly to: BrandState | 'next step' | 'back' | 'starts another'
  readonly guards: readonly Guard[]
  /** The sentence of the timeline; the person and the time stand before it (VOICE.md §2). */
  readonly said: string
}

// A row says what is asked; these hand a stage's rule the part of the facts that it knows.
const named: Guard = facts => nameFits({ name: facts.declaration.name, programme: facts.programme })
const chosen: Guard = facts =>
  facts.brand ? secondTakesAnotherField({ ...facts, field: facts.declaration.field }) : []
const nominationWhole: Guard = (_facts, input) => nameAndSentenceGiven({ input: input as NominateInput })
const pinned: Guard = (facts, input) => returnIsPinned({ ...facts, input: input as ReturnInput })
const deadlineHolds: Guard = (facts, input) => deadlineNotBeforeWindowEnd({ ...facts, input: input as ReturnInput })

/** The lifecycle (DESIGN.md §2): from, action, who, to, guards, sentence. Server, console, docs and tests read this table, and nothing else knows it. */
export const lifecycle: readonly Row[] = [
  {
    from: ['none'],
    action: 'nominate',
    by: ['branch_editor', 'branch_secretary'],
    to: 'candidate',
    said: '提名为培育对象',
    guards: [
      branchLives,
      nominationOpen,
      quotaAllows,
      nominationWhole,
      (facts, input) => secondTakesAnotherField({ ...facts, field: (input as NominateInput).field }),
    ],
  },
  {
    from: ['none'],
    action: 'import',
    by: ['officer'],
    to: 'recognized',
    said: '补录为已认定，依据{document}',
    guards: [quotaAllows, basisGiven],
  },
  {
    from: ['candidate'],
    action: 'select',
    by: ['branch_secretary'],
    to: 'declaring',
    said: '确定培育',
    guards: [(facts, input) => marksAnswered({ ...facts, input: input as SelectInput })],
  },
  {
    from: ['declaring'],
    action: 'submit',
    by: ['branch_secretary'],
    to: 'under_review',
    said: '报送申报表和创建方案（第 {n} 次）',
    guards: [
      windowOpenOrExtended,
      formComplete,
      named,
      chosen,
      everyMeasureIsOwned,
      eachDutyHasSomebody,
      everyRemarkAnswered,
    ],
  },
  {
    from: ['under_review'],
    action: 'pass',
    by: ['unit_reviewer', 'officer'],
    to: 'next step',
    said: '通过{step}',
    guards: [notOfThisBranch, stepHasReviewer, stepIsTheirs],
  },
  {
    from: ['under_review'],
    action: 'return',
    by: ['unit_reviewer', 'officer'],
    to: 'declaring',
    said: '退回，{count} 条意见，{date}前重新申报',
    guards: [notOfThisBranch, stepHasReviewer, stepIsTheirs, pinned, deadlineHolds],
  },
  {
    from: ['candidate', 'declaring'],
    action: 'lapse',
    by: ['officer'],
    to: 'lapsed',
    said: '列为逾期未报',
    guards: [returnWindowPassed],
  },
  {
    from: ['lapsed'],
    action: 'revive',
    by: ['officer'],
    to: 'back',
    said: '延期至{date}，恢复申报',
    guards: [extensionGiven, quotaAllows],
  },
  {
    from: ['creating'],
    action: 'apply',
    by: ['branch_secretary'],
    to: 'evaluating',
    said: '提出认定申请',
    guards: [recognitionOpen, everyMeasureIsExplained, selfAssessmentWritten],
  },
  {
    from: ['evaluating'],
    action: 'defer',
    by: ['officer'],
    to: 'creating',
    said: '暂缓认定，继续创建',
    guards: [reasonOr('defer_reason', '请写明暂缓原因，支部会看到。')],
  },
  {
    from: ['evaluating'],
    action: 'propose',
    by: ['officer'],
    to: 'publicized',
    said: '列入拟认定名单，公示至{date}',
    guards: [scoresFrozen, surveyClosed, recusalsHonoured, rankingIsKept],
  },
  {
    from: ['evaluating'],
    action: 'notRecognize',
    by: ['leader'],
    to: 'not_recognized',
    said: '作出未予认定决定，附反馈单',
    guards: [reasonOr('not_recognized_reason', '请写明未予认定的理由。'), feedbackWritten],
  },
  {
    from: ['not_recognized'],
    action: 'nominateAgain',
    by: ['branch_secretary'],
    to: 'candidate',
    said: '再次列为培育对象',
    guards: [laterCampaign, nominationOpen, quotaAllows],
  },
  {
    from: ['publicized'],
    action: 'upholdObjection',
    by: ['leader'],
    to: 'evaluating',
    said: '答复异议：成立，重新评审',
    guards: [objectionAnswered],
  },
  {
    from: ['publicized'],
    action: 'confirm',
    by: ['leader'],
    to: 'recognized',
    said: '认定为{title}',
    guards: [publicityOver, noObjectionOpen],
  },
  {
    from: ['recognized'],
    action: 'passReinspection',
    by: ['officer'],
    to: 'recognized',
    said: '确认{year}年度复查合格',
    guards: [reinspectionIsWhole],
  },
  {
    from: ['recognized'],
    action: 'orderRectification',
    by: ['officer'],
    to: 'rectifying',
    said: '要求{date}前完成整改',
    guards: [findingAndDeadlineGiven],
  },
  {
    from: ['rectifying'],
    action: 'acceptRectification',
    by: ['officer'],
    to: 'recognized',
    said: '验收整改合格，恢复已认定',
    guards: [notTheFinder],
  },
  {
    from: ['recognized', 'rectifying'],
    action: 'delist',
    by: ['leader'],
    to: 'delisted',
    said: '摘牌，{ground}',
    guards: [groundFromTheList, delistingAnnounced, plaqueAccountedFor],
  },
  {
    from: ['recognized', 'rectifying'],
    action: 'giveUp',
    by: ['branch_secretary'],
    to: 'ended',
    said: '主动放弃，品牌终止',
    guards: [reasonGiven],
  },
  {
    from: ['recognized', 'rectifying'],
    action: 'dissolve',
    by: ['officer'],
    to: 'ended',
    said: '随支部撤销终止',
    guards: [branchIsDissolved, endIsChosen],
  },
  {
    from: ['delisted'],
    action: 'reestablish',
    by: ['branch_secretary'],
    to: 'starts another',
    said: '重新确立，前身“{name}”',
    guards: [roomForAnother],
  },
  {
    from: ['candidate', 'declaring', 'under_review', 'creating', 'evaluating', 'publicized'],
    action: 'withdraw',
    by: ['branch_secretary'],
    to: 'withdrawn',
    said: '撤回，事由：{reason}',
    guards: [reasonGiven],
  },
  {
    from: ['under_review', 'declaring', 'creating', 'publicized', 'not_recognized', 'lapsed'],
    action: 'revert',
    by: ['unit_reviewer', 'officer', 'leader'],
    to: 'back',
    said: '撤销“{action}”，恢复{state}',
    guards: [lastStepIsTheirs, nextActorHasNotActed],
  },
]
