import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { say } from './testing.ts'

describe('how long a name may be', () => {
  it.each([
    ['用4-8个字的短语概括品牌名称。', 4, 8],
    ['品牌名称以四到八个字为宜。', 4, 8],
    ['品牌名称不超过8个字。', null, 8],
    ['名称不少于4个字，最多10个字。', 4, 10],
    ['品牌名称一般应在4个字以上。', 4, null],
    ['品牌名称４～８个汉字。', 4, 8],
    ['品牌名称以四字为宜，可以附一句20字以内的阐释语。', 4, 4],
    ['品牌名称统一为四个字。', 4, 4],
    ['名称以6个字左右为宜，最多不超过10个字。', null, 10],
    ['品牌名称要简洁明快，字数在4到8个之间。', 4, 8],
    ['名称原则上不超过6个汉字。', null, 6],
    ['品牌名称提倡用四字词语，最长不得超过八字。', null, 8],
    ['品牌名称（4-8字）应高度凝练。', 4, 8],
    ['名称要精炼，一般5—7个字。', 5, 7],
    ['命名字数以5至9字为宜。', 5, 9],
    ['品牌名要朗朗上口，控制在六个字之内。', null, 6],
    ['名称简短，四至六字最佳。', 4, 6],
    ['品牌名称限8字以内（不含标点）。', null, 8],
    ['品牌名称不得少于4个字。', 4, null],
    ['取一个响亮的名字，8个字以内。', null, 8],
  ])('%s', (sentence, min, max) => expect(say(sentence).naming).toEqual({ min, max }))
  it.each([
    '事迹材料不超过2000字。',
    '名称响亮，并附20字以内的释义。',
    '先进事迹控制在30字左右。',
    '工作总结2000字以内。',
    '品牌内涵阐述控制在300字以内，品牌口号不超过16字。',
    '名称不限字数，品牌简介500字左右。',
  ])('%s is about another writing', sentence => expect(say(sentence).naming).toBeNull())
})

describe('how many brands a branch may have', () => {
  it.each([
    ['各支部都要拥有1-2个叫得响的党建品牌。', 1, 2],
    ['每个支部至少创建1个品牌。', 1, null],
    ['原则上每个支部申报一至两个品牌。', 1, 2],
    ['每个支部创建一两个品牌。', 1, 2],
    ['原则上一个支部创建1个品牌，确有需要的，最多不超过2个。', 1, 2],
    ['每个支部原则上培育1个，最多不超过2个。', 1, 2],
    ['每个支部申报1个品牌，党员五十人以上的可再增报1个。', 1, 2],
    ['各支部至少培育1个品牌，最多不超过3个。', 1, 3],
    ['每个党支部可申报1至2个品牌项目。', 1, 2],
    ['各党支部原则上只能申报一个品牌。', null, 1],
    ['每支部限报一项。', null, 1],
    ['申报数量：每个支部不超过2项。', null, 2],
    ['确保每个支部有1个以上特色品牌。', 1, null],
    ['坚持“一支部一品牌”，每个支部集中力量打造一个品牌。', 1, 1],
    ['以支部为单位申报，每个支部申报品牌1个。', 1, 1],
    ['每个支部创建不少于1个、不多于2个党建品牌。', 1, 2],
    ['同一支部申报品牌不得超过两个。', null, 2],
    ['各支部申报品牌1—2个。', 1, 2],
  ])('%s', (sentence, min, max) => expect(say(sentence).quota).toEqual({ min, max }))
  it.each([
    '全市评选10个示范品牌。',
    '各支部打造1个党员活动阵地。',
    '各支部报1名联络员。',
    '力争全市打造50个叫得响的品牌。',
    '每个支部确定2名党员担任品牌联络员。',
    '每个支部每年至少开展4次品牌主题党日。',
    '各支部要完善1本台账、1面展示墙。',
  ])('%s sets none', sentence => expect(say(sentence).quota).toBeNull())

  it('counts in the title’s own word', () => {
    const { plan } = readPlan('某街道“一支部一名片”培育方案\n一、名额\n每个支部报1张。')
    expect(plan.quota).toEqual({ min: 1, max: 1 })
  })

  it('takes a rule before what is hoped for', () => {
    const { plan } = readPlan(
      '某局品牌创建方案\n一、工作目标\n每个支部都有一个立得住的品牌。\n二、名额\n每个支部创建1至2个品牌。',
    )
    expect(plan.quota).toEqual({ min: 1, max: 2 })
  })
})

describe('how long a list is shown', () => {
  it.each([
    ['公示期为7天。', null, 7],
    ['公示时间不少于五个工作日。', 5, null],
    ['对拟表彰对象进行为期7天的公示。', null, 7],
    ['验收合格的张榜公布五天。', null, 5],
    ['公示时间不少于5个工作日。', 5, null],
    ['在机关内网公示，公示期5个工作日。', 5, null],
    ['公示结束后5个工作日内印发文件。', null, null],
    ['公示（5个工作日）无异议后命名。', 5, null],
    ['公示七天。', null, 7],
    ['进行不少于7日的公示。', null, 7],
    ['公示一周。', null, 7],
    ['公示5天无异议。', null, 5],
  ])('%s', (sentence, working, days) => {
    const { publicityWorkingDays, publicityDays } = say(sentence)
    expect([publicityWorkingDays, publicityDays]).toEqual([working, days])
  })
})
