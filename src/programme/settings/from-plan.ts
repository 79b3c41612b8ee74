import type { CampaignConfiguration } from './configuration.ts'
import { calendarOf, yearOf } from './plan-calendar.ts'
import { laterStages, linesOf } from './plan-later.ts'
import type { Plan } from './plan-reader/plan.ts'
import { requirementsOf } from './plan-requirements.ts'
import { answersMoved, handInOf, isDuty, namedOf, rangeOf, reasonsOf } from './plan-rules.ts'

/**
 * A campaign's settings as its plan says them. What the plan does not say stays as in `base`, as a suggestion: `unsaid.ts`
 * lists it, and nobody checks or publishes before the officer has accepted or replaced it.
 */
export function configurationFromPlan(plan: Plan, base: CampaignConfiguration): CampaignConfiguration {
  const { programme, declarations, creationPlans, incubation, leadingGroups } = base
  const stages = calendarOf(plan)
  const duties = plan.duties.filter(isDuty)
  const reasons = plan.returnReasons.length > 0 ? reasonsOf(plan.returnReasons, declarations.reasons) : null
  const after = reasons ?? declarations.reasons
  const handIn = handInOf(plan.deadlines)
  const requirements = requirementsOf(plan.requirements, [...declarations.entries, ...creationPlans.entries])
  const responsibilities = plan.duties.filter(duty => !isDuty(duty))
  return {
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
}
