import { dateOf } from '../../foundation/calendar/dates.ts'
import { programmeDefaults } from '../campaigns/settings.ts'
import { creationPlanDefaults } from '../creation-plans/settings.ts'
import { declarationDefaults } from '../declarations/settings.ts'
import { incubationDefaults } from '../incubation/settings.ts'
import { leadingGroupDefaults } from '../leading-groups/settings.ts'
import { publicityDefaults } from '../publicity/settings.ts'
import { recognitionDefaults } from '../recognition/settings.ts'
import { stewardshipDefaults } from '../stewardship/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'

/**
 * A campaign to begin from when it is typed by hand: every room's defaults, and the stages of “一支部一品牌” with the days the
 * first plan gave them. The officer moves them before anything is published.
 */
export function newConfiguration(year: number, officer: string): CampaignConfiguration {
  const next = year + 1
  return {
    programme: {
      ...programmeDefaults,
      title: '“一支部一品牌”创建活动',
      year,
      officer,
      stages: [
        { id: 'incubation', name: '品牌酝酿', kind: 'incubation', from: dateOf(year, 4, 1), to: dateOf(year, 4, 10) },
        {
          id: 'declaration',
          name: '品牌申报',
          kind: 'declaration',
          from: dateOf(year, 4, 10),
          to: dateOf(year, 4, 15),
        },
        { id: 'creation', name: '品牌创建', kind: 'creation', from: dateOf(year, 4, 15), to: dateOf(next, 3, 31) },
        { id: 'recognition', name: '品牌认定', kind: 'recognition', from: dateOf(next, 3, 1), to: dateOf(next, 3, 31) },
        { id: 'stewardship', name: '动态管理', kind: 'stewardship', from: dateOf(next, 3, 1), to: null },
      ],
    },
    incubation: incubationDefaults,
    declarations: declarationDefaults,
    creationPlans: creationPlanDefaults,
    leadingGroups: leadingGroupDefaults,
    recognition: recognitionDefaults,
    publicity: publicityDefaults,
    stewardship: stewardshipDefaults,
  }
}
