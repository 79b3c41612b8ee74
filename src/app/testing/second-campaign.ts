import { localDate } from '../../foundation/calendar/dates.ts'
import type { CampaignConfiguration } from '../../programme/settings/configuration.ts'

/** Another committee's programme, by configuration alone: two steps, quota 3, names 2–12, five reasons, other stages. */
export function anotherCampaign(seed: CampaignConfiguration): CampaignConfiguration {
  const { programme, declarations, incubation } = seed
  return {
    ...seed,
    programme: {
      ...programme,
      title: '机关党建品牌擂台',
      naming: { min: 2, max: 12 },
      quota: { min: 1, max: 3 },
      second: 'at_once',
      fields: ['强基', '赋能', '惠民'],
      stages: [
        { id: 'call', name: '征集', kind: 'declaration', from: localDate('2026-03-01'), to: localDate('2026-04-30') },
        { id: 'show', name: '展评', kind: 'other', from: localDate('2026-06-01'), to: null },
      ],
    },
    incubation: { ...incubation, marks: incubation.marks.slice(0, 2) },
    declarations: {
      ...declarations,
      reasons: declarations.reasons.slice(0, 5),
      chain: [
        { name: '机关党委初审', by: 'unit' },
        { name: '工委复核', by: 'committee' },
      ],
      reenter: 'returning_step',
      returnWorkingDays: 3,
      entries: [
        { code: 'idea', label: '做法', kind: 'paragraph', required: true, min: 5, max: 200, answers: ['R1'] },
        { code: 'cost', label: '经费', kind: 'number', required: true, unit: '元' },
      ],
    },
  }
}
