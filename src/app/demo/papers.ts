import { addDays, dateOf, type LocalDate, partsOf } from '../../foundation/calendar/dates.ts'
import type { Declaration } from '../../programme/declarations/declaration.ts'
import type { CampaignConfiguration } from '../../programme/settings/configuration.ts'
import { newConfiguration } from '../../programme/settings/seed.ts'
import type { CityBranch } from './city.ts'

/** The four marks as this branch would answer them. */
export const marksOf = (branch: CityBranch) => ({
  effect: `去年${branch.work}${branch.number}件，平均用时由五天减到三天（本单位台账）。`,
  satisfaction: '季度回访中，服务对象都说找得到人、说得清楚。',
  plasticity: `${branch.carrier}的做法可以推到其他科室。`,
  potential: '台账和流程都在，换一任书记也接得住。',
})

/** Who stands in a branch's papers, as ids of the roster. */
export interface Named {
  readonly secretary: string
  readonly lead: string
  readonly editor: string
}

/** A whole declaration, ready to be handed in. */
export function declarationOf(branch: CityBranch, people: Named, begins: LocalDate): Declaration {
  const measure = (id: string, title: string, carrier: string, owner: string, from: number, to: number) => ({
    id,
    title,
    carrier,
    owner: [owner],
    lead: [people.lead],
    period: { from: addDays(begins, from), to: addDays(begins, to) },
  })
  return {
    name: branch.brand,
    field: branch.field,
    form: {
      audience: ['办事群众'],
      connotation: `${branch.sentence}“${branch.brand}”说的就是这件事。`,
      concept: `让党员身份在每一次${branch.work}中都看得见，让每一件事都有人管到底。`,
      theme: `先理出${branch.work}中最难的五类事项，再由党员分头领办，最后用回访和台账检验。`,
      background: Object.values(marksOf(branch)).join('\n'),
      feature: `与${branch.work}这项本职结合，${branch.carrier}就设在办事的地方，当场答复、当场记录。`,
      secrecy: true,
    },
    plan: {
      goals: `到创建期满，${branch.work}的五类难事全部由党员领办，服务对象回访满意。`,
      measures: [
        measure('m1', `党员领办${branch.work}`, branch.carrier, people.secretary, 10, 200),
        measure('m2', '按季回访', '回访记录簿', people.editor, 30, 300),
      ],
      results: [{ id: 'r1', indicator: '平均用时', unit: '天', now: '3', target: '2', source: '本单位台账' }],
      flow: '先摸底排出清单，再试办一个月，随后全面推开，年底回访总结。',
    },
    leadingGroup: { drafting: [people.secretary], carrying_out: [people.editor], checking: [people.secretary] },
    replies: {},
  }
}

/** The campaign of a year with its first two windows around a given first day: ten days of 酝酿, then ten of 申报. */
export function campaignFrom(first: LocalDate, officer: string): CampaignConfiguration {
  const { year } = partsOf(first)
  const seed = newConfiguration(year, `${officer}（工委 111 室）`)
  const days: Readonly<Record<string, readonly [LocalDate, LocalDate | null]>> = {
    incubation: [first, addDays(first, 9)],
    declaration: [addDays(first, 10), addDays(first, 19)],
    creation: [addDays(first, 20), addDays(first, 330)],
    recognition: [addDays(first, 331), addDays(first, 360)],
    stewardship: [addDays(first, 361), null],
  }
  const stages = seed.programme.stages.map(stage => {
    const [from, to] = days[stage.id] ?? [dateOf(year, 1, 1), null]
    return { ...stage, from, to }
  })
  return { ...seed, programme: { ...seed.programme, stages } }
}
