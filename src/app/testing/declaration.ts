import type { Declaration } from '../../programme/declarations/declaration.ts'
import type { Town } from './programme.ts'

/** A whole declaration as 种植业科党支部 would write it; tests take away what they need missing. */
export const aDeclaration = (town: Town): Declaration => ({
  name: '田埂上的课堂',
  field: '党员教育',
  form: {
    audience: ['基层单位'],
    connotation: '农时不等人，课也不能等人来听。支部把党课和农技课一起开到田埂上。',
    concept: '让党员身份在每一块田里都看得见，让每一课都有人用得上。',
    theme: '先分作物排出四季课表，再把党员分到六个片区，最后用减损率和回访检验。',
    background: '去年试办十二场，到场四百人次，水稻减损率由百分之四降到百分之三（统计台账）。',
    feature: '课表跟着农时走，讲课的就是管那一片的农技员，当场看苗当场答疑。',
    secrecy: true,
  },
  plan: {
    goals: '到明年三月，六个片区四季课表全部开完，大户回访满意。',
    measures: [
      {
        id: 'm1',
        title: '四季田埂课',
        carrier: '课表公示',
        owner: [town.people.secretary],
        lead: [town.people.lead],
        period: { from: '2026-04-20', to: '2026-11-30' },
      },
      {
        id: 'm2',
        title: '大户联系卡',
        carrier: '一户一卡',
        owner: [town.people.owner],
        lead: [town.people.lead],
        period: { from: '2026-05-01', to: '2026-09-30' },
      },
    ],
    results: [{ id: 'r1', indicator: '减损率', unit: '%', now: '3', target: '2', source: '统计台账' }],
    flow: '四月排课，五月开讲，九月回访，十二月总结。',
  },
  leadingGroup: {
    drafting: [town.people.secretary],
    carrying_out: [town.people.owner],
    checking: [town.people.secretary],
  },
  replies: {},
})
