import { dateOf } from '../../foundation/calendar/dates.ts'
import { programmeDefaults, type Requirement, type Stage } from '../campaigns/settings.ts'
import { creationPlanDefaults } from '../creation-plans/settings.ts'
import { declarationDefaults } from '../declarations/settings.ts'
import { incubationDefaults } from '../incubation/settings.ts'
import { leadingGroupDefaults } from '../leading-groups/settings.ts'
import { publicityDefaults } from '../publicity/settings.ts'
import { recognitionDefaults } from '../recognition/settings.ts'
import { stewardshipDefaults } from '../stewardship/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'

/**
 * What holds where a plan says nothing: every room's defaults, and the stages of “一支部一品牌” with the days the first plan
 * gave them. The officer moves them before anything is published.
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

/** A campaign to begin from when it is typed by hand: the usual, with what the first plan asked of every brand and its 巡礼. */
export function seedConfiguration(year: number, officer: string): CampaignConfiguration {
  const usual = newConfiguration(year, officer)
  const exhibition: Stage = {
    id: 'exhibition',
    name: '市直机关党建工作巡礼',
    kind: 'exhibition',
    from: dateOf(year, 6, 11),
    to: dateOf(year, 6, 30),
  }
  const stages = usual.programme.stages.flatMap(stage => (stage.kind === 'recognition' ? [exhibition, stage] : [stage]))
  return {
    ...usual,
    programme: { ...usual.programme, stages, requirements, textsToPublish: ['评价标准', '认定程序', '管理办法'] },
    recognition: { ...usual.recognition, pillars: ['社会反响良好', '促进业务工作发展', '党员群众满意'] },
  }
}

/** 方案三：创建要求. */
const requirements: Requirement[] = [
  { title: '名称简短有力', text: '用4–8个字概括出品牌名称，形象贴切，朗朗上口。', entries: ['name', 'slogan'] },
  { title: '内涵丰富深刻', text: '反映党建工作的服务宗旨、工作精神、核心价值观。', entries: ['connotation'] },
  { title: '理念先进精辟', text: '与新形势下党的总体要求、目标任务相一致。', entries: ['concept'] },
  { title: '内容突出特色', text: '围绕本单位业务工作，突出单位特色、党建特色。', entries: ['feature'] },
  { title: '培育突出精品', text: '以党的建设某一领域为主，求精，不搞大而全。', entries: ['field', 'theme'] },
]
