import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

describe('looking again, year by year', () => {
  it.each([
    ['工委每年12月对已认定品牌进行复查。', { every: { from: '12-01', to: '12-31' } }],
    ['已认定品牌每两年复审一次。', { every: { from: null, to: null }, years: 2 }],
    [
      '每年年底组织“回头看”，重点看先进性、代表性和示范性。',
      { every: { from: '12-31', to: '12-31' }, criteria: ['先进性', '代表性', '示范性'] },
    ],
    ['工委每年年底组织一次复检。', { every: { from: '12-31', to: '12-31' } }],
    ['对已命名品牌实行年度复核，复核于每年第一季度进行。', { every: { from: '01-01', to: '03-31' } }],
    ['品牌称号有效期三年，期满复评。', { every: { from: null, to: null }, years: 3 }],
    ['认定后每年11月份进行“回头看”。', { every: { from: '11-01', to: '11-30' } }],
    ['通过验收的品牌，有效期三年，每两年复查一次。', { every: { from: null, to: null }, years: 2 }],
    ['往后每年2月都要重新过一遍筛子，群众不满意的摘牌。', { every: { from: '02-01', to: '02-28' } }],
    ['每年10月回访一次，名不副实的摘牌。', { every: { from: '10-01', to: '10-31' } }],
    ['每年6月看一次，没有活动的摘牌。', { every: { from: '06-01', to: '06-30' } }],
    ['建立一年一复查制度。', { every: { from: null, to: null } }],
    ['每年对命名满一年的品牌进行一次考核评估。', { every: { from: null, to: null } }],
    ['每年12月1日至20日，由工委对命名品牌逐个复验。', { every: { from: '12-01', to: '12-20' } }],
  ])('%s', (sentence, recheck) => expect(say(sentence).recheck).toEqual(recheck))
  it.each(['每半年检查一次进度。', '申报材料须经机关党委复核。'])('%s is no re-inspection', sentence =>
    expect(say(sentence).recheck).toBeNull(),
  )

  it('takes the window of a yearly stage named after it', () => {
    const { recheck } = planOf('一、工作步骤', '（一）申报（3月）。申报。', '（二）年度复核：每年11月。结果通报。')
    expect(recheck).toEqual({ every: { from: '11-01', to: '11-30' } })
  })
})

describe('a plan renewed every year', () => {
  it.each([
    ['要按照新要求，每年年初重新完善创建方案。', '每年年初重新完善创建方案'],
    ['各支部每年1月更新品牌创建计划。', '每年1月更新品牌创建计划'],
    ['创建方案每年修订一次。', '创建方案每年修订一次'],
    ['创建方案实行一年一修订。', '创建方案实行一年一修订'],
    [
      '每年3月，支部修订一次建设方案，重点写明充实内容、优化载体的新举措。',
      '每年3月，支部修订一次建设方案，重点写明充实内容、优化载体的新举措',
    ],
    ['每年1月15日前，支部将年度品牌计划报党委工作部。', '每年1月15日前，支部将年度品牌计划报党委工作部'],
    ['每年年底前各支部总结一次。', null],
  ])('%s', (sentence, clause) => expect(say(sentence).yearlyRefresh).toBe(clause))
})
