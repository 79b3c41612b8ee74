import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { planOf, say } from './testing.ts'

describe('what was not understood', () => {
  it.each([
    '每个立项品牌给予3000元活动经费。',
    '不得要求支部为迎接检查补记录。',
    '弄虚作假的，取消参评资格。',
    '各支部要把创建任务分解到班组。',
    '暑假前整理一次资料。',
  ])('%s asks for something or names a time, and no fact was read', sentence =>
    expect(say(sentence).notUnderstood).toEqual([sentence]),
  )

  it.each([
    '品牌是群众嘴里的一句话。',
    '今年是机关作风建设年。',
    '去年12月下发的征求意见稿同时作废。',
    '每个支部创建1个品牌。',
  ])('%s is rhetoric, over, or understood', sentence => expect(say(sentence).notUnderstood).toEqual([]))

  it('lists what a stage asks for at no certain time', () => {
    const plan = planOf(
      '四、步骤',
      '1.创建（4月至12月）各支部开展活动。暑假前，各支部交一份阶段小结。',
      '2.评定（12月）组织评定。',
    )
    expect(plan.notUnderstood).toEqual(['暑假前，各支部交一份阶段小结。'])
  })

  it('lists a day whose year nobody says, though something is due', () => {
    const { plan } = readPlan('各支部：\n\n申报表5月16日18:00前发局党办邮箱，纸质件不要。')
    expect(plan.deadlines).toEqual([{ what: '申报表', date: null, time: '18:00', to: '局党办邮箱' }])
    expect(plan.notUnderstood).toEqual(['申报表5月16日18:00前发局党办邮箱，纸质件不要。'])
  })
})

describe('what is not the plan’s', () => {
  const plan = '某县品牌创建方案\n一、名额\n品牌要集中力量办好一件事，每个支部创建1个品牌。\n县直工委\n2024年3月1日'
  it.each([
    [
      'a site’s bars',
      `首页 > 通知公告\n${plan}\n分享到：微信 微博\n【返回顶部】`,
      ['首页>通知公告', '分享到：微信微博', '【返回顶部】'],
    ],
    ['what a site offers next', `${plan}\n猜你喜欢\n赏樱地图出炉`, ['猜你喜欢', '赏樱地图出炉']],
    ['an advertisement', `【广告】冲刺班3月5日前报名立减300元\n${plan}`, ['【广告】冲刺班3月5日前报名立减300元']],
    ['pages of a scan', plan.replace('创建1个', '创\n\n— 1 —\n\n建1个'), ['—1—']],
  ])('%s is named and left out', (_, text, noise) => {
    const read = readPlan(text).plan
    expect(read.noise).toEqual(noise)
    expect([read.quota, read.issuer, read.deadlines]).toEqual([{ min: 1, max: 1 }, '县直工委', []])
  })

  it('takes a head printed on each page out of the sentences', () => {
    const page = (n: number): string => `\n某局党总支文件\n- ${n} -\n`
    const { plan: read } = readPlan(
      `某局品牌创建方案\n一、名额\n品牌要集中力量办好一件事，每个支部${page(1)}创建1个品牌，也可以${page(2)}联合创建。${page(3)}`,
    )
    expect(read.quota).toEqual({ min: 1, max: 1 })
    expect(read.noise).toEqual(['某局党总支文件', '-1-', '-2-', '-3-'])
  })
})
