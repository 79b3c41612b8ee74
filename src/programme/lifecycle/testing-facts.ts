import { localDate } from '../../foundation/calendar/dates.ts'
import { holidaysSeed } from '../../foundation/calendar/holidays-seed.ts'
import type { BrandState } from '../brands/states.ts'
import { programmeDefaults } from '../campaigns/settings.ts'
import { declarationDefaults } from '../declarations/settings.ts'
import { incubationDefaults } from '../incubation/settings.ts'
import { leadingGroupDefaults } from '../leading-groups/settings.ts'
import type { ActingPerson, Facts } from './facts.ts'

const day = localDate

/** A brand in a state, everything whole and every window open: a test takes away what it is about. */
export function factsOf(state: BrandState | 'none', more: Partial<Facts> = {}): Facts {
  return {
    today: day('2026-04-12'),
    holidays: holidaysSeed(),
    programme: {
      ...programmeDefaults,
      title: '创建活动',
      year: 2026,
      officer: '顾一帆（111 室）',
      stages: [
        { id: 'a', name: '酝酿', kind: 'incubation', from: day('2026-04-01'), to: day('2026-04-10') },
        { id: 'b', name: '申报', kind: 'declaration', from: day('2026-04-10'), to: day('2026-04-15') },
        { id: 'c', name: '认定', kind: 'recognition', from: day('2026-04-01'), to: day('2026-04-30') },
      ],
    },
    incubation: incubationDefaults,
    declarations: declarationDefaults,
    leadingGroupSettings: { ...leadingGroupDefaults, duties: [] },
    brand:
      state === 'none'
        ? null
        : {
            id: 'b',
            branchId: 'o',
            name: '田埂上的课堂',
            field: '党员教育',
            state,
            step: state === 'under_review' ? 1 : 0,
            version: 1,
          },
    branch: { name: '种植业科党支部', lives: true, heirs: [] },
    carried: null,
    otherLiveBrands: [],
    extensions: [],
    asks: [],
    returnDeadline: null,
    windowEnd: day('2026-04-15'),
    people: {},
    declaration: { name: '田埂上的课堂', field: '党员教育', form: {}, plan: {}, leadingGroup: {}, replies: {} },
    plan: {},
    leadingGroup: {},
    gaps: [],
    remarks: [],
    recused: [],
    steps: [{ name: '工委审核', by: 'committee', number: 1, holders: ['顾一帆'] }],
    returnedFromStep: 0,
    last: null,
    concludedYear: 2025,
    application: { unexplainedMeasures: [], openSelfAssessment: [] },
    evaluation: { unsealedScores: 0, surveyUntil: null, unrecused: [], rankingKept: true, feedbackWritten: true },
    publicity: { until: day('2026-04-11'), workingDays: 5, openObjections: 0, answerWritten: true },
    stewardship: {
      year: 2026,
      reinspected: false,
      inspectors: ['督导甲'],
      recordWritten: true,
      openCriteria: [],
      openRemarksOfLastYear: 0,
      finderUserId: 'finder',
      otherAcceptors: ['沈清禾'],
      grounds: ['不符合品牌要求'],
      announced: true,
      plaqueAccountedFor: true,
      branchName: '种植业科党支部',
      branchDissolved: true,
    },
    ...more,
  }
}

/** Input that satisfies every action. */
export const fullInput = {
  name: '护苗红帆',
  sentence: '一句话',
  field: '服务群众',
  marks: { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' },
  reasons: ['R1'],
  remarks: [{ id: 'x', reason: 'R1', pin: 'theme', text: '请按先后写三步' }],
  deadline: null,
  reason: '事由',
  until: '2026-05-01',
  opinion: '',
  acceptedRemarks: [],
  finding: '漏点公示牌更新不及时',
  ground: '不符合品牌要求',
  ending: 'ended',
  recognizedOn: '2025-03-01',
  document: '江直工〔2025〕3号',
}

export const actor = (...roles: ActingPerson['roles']): ActingPerson => ({ userId: 'somebody', roles, inNameOf: false })
