import { stageKindNames } from '../campaigns/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { calendarOf, yearOf } from './plan-calendar.ts'
import { laterStages, linesOf } from './plan-later.ts'
import type { Plan, Span } from './plan-reader/plan.ts'
import { requirementsOf } from './plan-requirements.ts'
import { answersMoved, handInOf, isDuty, namedOf, rangeOf, reasonsOf, unanswered } from './plan-rules.ts'
import { readOf } from './plan-told.ts'

/** One thing the plan says: where it stands in the settings (empty: kept beside them) and where in the document. */
export interface ReadSetting {
  readonly path: string
  readonly label: string
  readonly value: string
  readonly spanPath: string
}
/** What the plan does not say, and where on the page it is filled. */
export interface MissingSetting {
  readonly label: string
  readonly where: string
}

/** A campaign's settings as its plan says them. What the plan does not say stays as in `base` and is listed. */
export function configurationFromPlan(
  plan: Plan,
  base: CampaignConfiguration,
): { configuration: CampaignConfiguration; read: ReadSetting[]; missing: MissingSetting[] } {
  const { programme, declarations, creationPlans, incubation, leadingGroups } = base
  const stages = calendarOf(plan)
  const duties = plan.duties.filter(isDuty)
  const reasons = plan.returnReasons.length > 0 ? reasonsOf(plan.returnReasons, declarations.reasons) : null
  const after = reasons ?? declarations.reasons
  const handIn = handInOf(plan.deadlines)
  const requirements = requirementsOf(plan.requirements, [...declarations.entries, ...creationPlans.entries])
  const responsibilities = plan.duties.filter(duty => !isDuty(duty))
  const configuration: CampaignConfiguration = {
    ...base,
    ...laterStages(plan, base),
    programme: {
      ...programme,
      title: plan.title?.slice(0, 80) || programme.title,
      year: yearOf(plan, programme.year),
      stages: stages.length > 0 ? stages : programme.stages,
      naming: plan.naming ? rangeOf(plan.naming, programme.naming, 1, 30) : programme.naming,
      quota: plan.quota ? rangeOf(plan.quota, programme.quota, 0, 10) : programme.quota,
      handIn: handIn.length > 0 ? handIn : programme.handIn,
      guidingText: plan.guidingText?.slice(0, 3000) || programme.guidingText,
      objectives: plan.objectives.length > 0 ? linesOf(plan.objectives, 20, 1000) : programme.objectives,
      requirements: requirements.length > 0 ? requirements : programme.requirements,
      textsToPublish: plan.textsToPublish.length > 0 ? linesOf(plan.textsToPublish, 20, 60) : programme.textsToPublish,
    },
    declarations: {
      ...declarations,
      reasons: after,
      entries: answersMoved(declarations.entries, declarations.reasons, after),
    },
    creationPlans: {
      ...creationPlans,
      entries: answersMoved(creationPlans.entries, declarations.reasons, after),
    },
    incubation:
      plan.marks.length > 0 ? { ...incubation, marks: namedOf(plan.marks, incubation.marks, 'mark') } : incubation,
    leadingGroups: {
      duties: duties.length > 0 ? namedOf(duties, leadingGroups.duties, 'duty') : leadingGroups.duties,
      committee: plan.leadingGroup?.slice(0, 500) || leadingGroups.committee,
      responsibilities:
        responsibilities.length > 0 ? linesOf(responsibilities, 10, 60) : leadingGroups.responsibilities,
    },
  }
  return { configuration, read: readOf(plan), missing: missingOf(plan, configuration, duties.length) }
}

function missingOf(plan: Plan, configuration: CampaignConfiguration, duties: number): MissingSetting[] {
  const { stages } = configuration.programme
  const kinds = (['incubation', 'declaration', 'creation', 'recognition'] as const).filter(kind =>
    stages.every(stage => stage.kind !== kind || (stage.from === null && stage.to === null && !stage.every)),
  )
  const gaps: readonly (readonly [boolean, string, string])[] = [
    [plan.title === null, '活动名称', '基本设置'],
    [plan.stages.length === 0, '各阶段起止时间', '阶段与时限'],
    ...(plan.stages.length === 0 ? [] : kinds).map(
      kind => [true, `${stageKindNames[kind]}的起止时间`, '阶段与时限'] as const,
    ),
    ...plan.events
      .filter(event => event.start === null && event.end === null)
      .map(event => [true, `${event.name}的时间`, '阶段与时限'] as const),
    [true, '批准依据', '基本设置'],
    [true, '联系干事', '基本设置'],
    [true, '党建领域', '基本设置'],
    [true, '第二个品牌何时提名', '基本设置'],
    [plan.naming === null, '名称字数', '基本设置'],
    [plan.quota === null, '每支部品牌数', '基本设置'],
    [true, '审核步骤', '审核'],
    [true, '重新申报期限', '审核'],
    [plan.returnReasons.length === 0, '退回原因', '退回原因'],
    ...unanswered(configuration).map(label => [true, `答“${label}”的栏目`, '申报表栏目'] as const),
    [plan.marks.length === 0, '培育标志', '培育标志与小组职责'],
    [duties === 0, '小组职责', '培育标志与小组职责'],
    [plan.requirements.length === 0, '创建要求', '指导思想与要求'],
    ...configuration.programme.requirements
      .filter(one => one.entries.length === 0)
      .map(one => [true, `“${one.title}”写在哪一栏旁`, '指导思想与要求'] as const),
    [plan.criteria.every(one => one.weight === null), '评价标准的分值', '认定与公示'],
    [plan.publicityWorkingDays === null && plan.publicityDays === null, '公示天数', '认定与公示'],
    [plan.recheck === null, '复查时间', '动态管理'],
    [plan.delistingGrounds.length === 0, '摘牌情形', '动态管理'],
  ]
  return gaps.filter(([open]) => open).map(([, label, where]) => ({ label, where }))
}

/** Where a value was read; a list is read from its first word to its last. */
export function spanOf(spans: Readonly<Record<string, Span>>, path: string): Span | null {
  const own = spans[path]
  if (own) return own
  const parts = Object.keys(spans)
    .filter(key => key.indexOf(`${path}.`) === 0)
    .flatMap(key => spans[key] ?? [])
  if (parts.length === 0) return null
  return { start: Math.min(...parts.map(one => one.start)), end: Math.max(...parts.map(one => one.end)) }
}
