import { localDate } from '../../foundation/calendar/dates.ts'
import { programmeDefaults } from '../../programme/campaigns/settings.ts'
import { creationPlanDefaults } from '../../programme/creation-plans/settings.ts'
import { declarationDefaults } from '../../programme/declarations/settings.ts'
import { incubationDefaults } from '../../programme/incubation/settings.ts'
import { leadingGroupDefaults } from '../../programme/leading-groups/settings.ts'
import { publicityDefaults } from '../../programme/publicity/settings.ts'
import { recognitionDefaults } from '../../programme/recognition/settings.ts'
import type { CampaignConfiguration } from '../../programme/settings/configuration.ts'
import { stewardshipDefaults } from '../../programme/stewardship/settings.ts'

/** The seed's own campaign (VOICE.md §5) with its windows moved to a year of the test's choosing. */
export function seedCampaign(year: number): CampaignConfiguration {
  const on = (text: string, plus = 0) => localDate(`${year + plus}-${text}`)
  return {
    programme: {
      ...programmeDefaults,
      title: '“一支部一品牌”创建活动',
      year,
      officer: '顾一帆（工委 111 室）',
      stages: [
        { id: 'incubation', name: '品牌酝酿', kind: 'incubation', from: on('04-01'), to: on('04-10') },
        { id: 'declaration', name: '品牌申报', kind: 'declaration', from: on('04-10'), to: on('04-15') },
        { id: 'creation', name: '品牌创建', kind: 'creation', from: on('04-15'), to: on('03-31', 1) },
        { id: 'exhibition', name: '市直机关党建工作巡礼', kind: 'exhibition', from: on('06-11'), to: on('06-30') },
        { id: 'recognition', name: '品牌认定', kind: 'recognition', from: on('03-01', 1), to: on('03-31', 1) },
        { id: 'stewardship', name: '动态管理', kind: 'stewardship', from: on('03-01', 1), to: null },
      ],
      handIn: [
        { what: '申报表、创建方案', by: on('04-15'), to: '市直机关工委', address: '111 室', contact: '', copies: null },
      ],
      requirements: [
        { title: '名称简短有力', text: '用4–8个字概括出品牌名称，形象贴切，朗朗上口。', entries: ['name', 'slogan'] },
        { title: '内涵丰富深刻', text: '反映党建工作的服务宗旨、工作精神、核心价值观。', entries: ['connotation'] },
        { title: '理念先进精辟', text: '与新形势下党的总体要求、目标任务相一致。', entries: ['concept'] },
        { title: '内容突出特色', text: '围绕本单位业务工作，突出单位特色、党建特色。', entries: ['feature'] },
        { title: '培育突出精品', text: '以党的建设某一领域为主，求精，不搞大而全。', entries: ['field', 'theme'] },
      ],
      textsToPublish: ['评价标准', '认定程序', '管理办法'],
    },
    incubation: incubationDefaults,
    declarations: declarationDefaults,
    creationPlans: creationPlanDefaults,
    leadingGroups: leadingGroupDefaults,
    recognition: {
      ...recognitionDefaults,
      pillars: ['社会反响良好', '促进业务工作发展', '党员群众满意'],
    },
    publicity: publicityDefaults,
    stewardship: stewardshipDefaults,
  }
}
