import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { isLocalDate } from '../../foundation/calendar/dates.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { type Configuration, withDefaults } from '../campaigns/configuration.ts'
import { ProgrammeSettings } from '../campaigns/settings.ts'
import { CreationPlanSettings } from '../creation-plans/settings.ts'
import { DeclarationSettings } from '../declarations/settings.ts'
import { IncubationSettings } from '../incubation/settings.ts'
import { LeadingGroupSettings } from '../leading-groups/settings.ts'
import { PublicitySettings, publicityDefaults } from '../publicity/settings.ts'
import { RecognitionSettings, recognitionDefaults } from '../recognition/settings.ts'
import { StewardshipSettings, stewardshipDefaults } from '../stewardship/settings.ts'

/** The whole configuration of a campaign, joined from every room's settings: what the officer confirms and a version keeps. */
export const CampaignConfiguration = Type.Object({
  programme: ProgrammeSettings,
  incubation: IncubationSettings,
  declarations: DeclarationSettings,
  creationPlans: CreationPlanSettings,
  leadingGroups: LeadingGroupSettings,
  // Younger than the first campaigns: a version without them is read with the usual.
  recognition: Type.Object(RecognitionSettings.properties, { default: recognitionDefaults }),
  publicity: Type.Object(PublicitySettings.properties, { default: publicityDefaults }),
  stewardship: Type.Object(StewardshipSettings.properties, { default: stewardshipDefaults }),
})
export type CampaignConfiguration = Static<typeof CampaignConfiguration>

/** What no schema can say: dates that run backwards, a chain that ends nowhere, codes that stand twice. Empty: may be published. */
export function configurationFaults(configuration: CampaignConfiguration): Refusal[] {
  const { programme, declarations, creationPlans } = configuration
  const fault = (pin: string, sentence: string): Refusal => ({ code: 'configuration', sentence, pin })
  const stages = programme.stages.flatMap((stage, index) => {
    const at = `programme.stages.${index}`
    if ([stage.from, stage.to].some(day => day !== null && !isLocalDate(day)))
      return [fault(at, `“${stage.name}”的日期不存在，请核对。`)]
    return stage.from !== null && stage.to !== null && stage.to < stage.from
      ? [fault(at, `“${stage.name}”的结束日期早于开始日期。`)]
      : []
  })
  const ranges = [
    ...(programme.naming.min > programme.naming.max
      ? [fault('programme.naming', '名称字数的下限大于上限，请核对。')]
      : []),
    ...(programme.quota.min > programme.quota.max ? [fault('programme.quota', '品牌数的下限大于上限，请核对。')] : []),
  ]
  const chain =
    declarations.chain[declarations.chain.length - 1]?.by === 'committee'
      ? []
      : [fault('declarations.chain', '审核的最后一步要由工委办理。')]
  const steps = declarations.chain.slice(0, -1).some(step => step.by === 'committee')
    ? [fault('declarations.chain', '工委审核只能是最后一步。')]
    : []
  const twice = duplicated([...declarations.entries, ...creationPlans.entries].map(entry => entry.code)).map(code =>
    fault('declarations.entries', `栏目编码“${code}”用了两次，请改一个。`),
  )
  const measures = creationPlans.entries.some(entry => entry.code === 'measures' && entry.kind === 'table')
    ? []
    : [fault('creationPlans.entries', '创建方案要有“举措”一栏。')]
  return [...stages, ...ranges, ...chain, ...steps, ...twice, ...measures]
}

const duplicated = (codes: readonly string[]) => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index)),
]

/** A stored version as today's code reads it; null: it was written by another programme altogether. */
export function wholeConfiguration(stored: Configuration): CampaignConfiguration | null {
  const whole = withDefaults(CampaignConfiguration, stored)
  return isConfiguration(whole) ? whole : null
}

export const isConfiguration = (value: unknown): value is CampaignConfiguration =>
  Value.Check(CampaignConfiguration, value)
