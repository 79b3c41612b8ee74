import type { CampaignConfiguration } from './configuration.ts'
import type { Plan } from './plan-reader/plan.ts'
import { refreshHeads } from './plan-reader/yearly-refresh.ts'
import { contains } from './plan-rules.ts'

export const linesOf = (said: readonly string[], most: number, length: number): string[] =>
  said
    .map(line => line.trim().slice(0, length))
    .filter(Boolean)
    .slice(0, most)

/** Of the stages that come after 创建: how brands are judged, how long a list is shown, what a recognised one owes each year. */
export function laterStages(
  plan: Plan,
  { recognition, publicity, stewardship }: CampaignConfiguration,
): Pick<CampaignConfiguration, 'recognition' | 'publicity' | 'stewardship'> {
  const { recheck } = plan
  const days = (said: number | null) => (said === null ? null : Math.min(60, Math.max(1, Math.round(said))))
  return {
    recognition: {
      pillars: plan.pillars.length > 0 ? linesOf(plan.pillars, 12, 60) : recognition.pillars,
      criteria:
        plan.criteria.length > 0
          ? plan.criteria
              .filter(one => one.name.trim() !== '')
              .slice(0, 60)
              .map(({ name, weight }) => ({
                name: name.slice(0, 80),
                weight: weight === null ? null : Math.min(1000, Math.max(0, weight)),
              }))
          : recognition.criteria,
    },
    publicity: {
      workingDays: days(plan.publicityWorkingDays) ?? publicity.workingDays,
      days: days(plan.publicityDays) ?? publicity.days,
    },
    stewardship: {
      refresh: refreshOf(plan.yearlyRefresh, stewardship.refresh),
      recheck: recheck
        ? {
            years: Math.min(10, Math.max(1, recheck.years ?? 1)),
            from: recheck.every.from,
            to: recheck.every.to,
            criteria: recheck.criteria ? linesOf(recheck.criteria, 12, 40) : stewardship.recheck.criteria,
          }
        : stewardship.recheck,
      delistingGrounds:
        plan.delistingGrounds.length > 0 ? linesOf(plan.delistingGrounds, 20, 60) : stewardship.delistingGrounds,
    },
  }
}

/** The heads of the renewal stand in its clause; one the base means too (“增加创建投入”: 增加投入) keeps its words. */
function refreshOf(said: string | null, base: { text: string; heads: string[] }) {
  const heads = said
    ? linesOf(refreshHeads(said), 10, 20).map(head => base.heads.find(one => contains(head, one)) ?? head)
    : []
  return { text: said?.slice(0, 500) || base.text, heads: heads.length > 0 ? heads : base.heads }
}
