import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { planOf, say } from './testing.ts'

describe('occasions and who leads', () => {
  it.each([
    ['6月中旬组织开展集中督导。', '集中督导'],
    ['10月15日至20日开展品牌互学互评活动。', '品牌互学互评活动'],
    ['5月组织一次交叉互评。', '交叉互评'],
  ])('%s', (sentence, name) => expect(say(sentence).events.map(e => e.name)).toEqual([name]))
  it('does not take a unit’s own crew for who leads', () =>
    expect(say('各单位要成立创建工作专班，抓好落实。').leadingGroup).toBeNull())
  it.each([
    ['党建办抓统筹，农业办抓产业类品牌，宣传办抓推广。', ['党建办抓统筹', '农业办抓产业类品牌', '宣传办抓推广']],
    ['机关党委负总责，各支部具体抓。', ['机关党委负总责', '各支部具体抓']],
    ['组织部负责业务指导，财务处落实培育经费。', ['组织部负责业务指导', '财务处落实培育经费']],
  ])('%s', (sentence, duties) => expect(say(sentence).duties).toEqual(duties))
})

describe('a sheet’s head', () => {
  it('reads who sent it and when from the line above the title', () => {
    const { issuer, docDate } = readPlan(
      '市监管局机关党委  二○二三年二月十日\n\n全市系统党建品牌创建活动实施方案\n\n一、目标\n提质增效。',
    ).plan
    expect([issuer, docDate]).toEqual(['市监管局机关党委', '2023-02-10'])
  })
  it('keeps the blank between the halves of a name', () =>
    expect(readPlan('某医院“红色先锋  健康守护”党支部品牌建设方案\n一、目标\n提质增效。').plan.title).toBe(
      '某医院“红色先锋 健康守护”党支部品牌建设方案',
    ))
})

describe('lists in yet other dress', () => {
  it('parts what is numbered within one line under 主要内容', () =>
    expect(planOf('三、主要内容', '1、建强堡垒。2、打造队伍。3、创优品质。').requirements.map(r => r.title)).toEqual([
      '建强堡垒',
      '打造队伍',
      '创优品质',
    ]))
  it('parts a line at its dash and leaves out what announces the lines', () =>
    expect(
      planOf('二、建设标准', '做到“三有”：', '有名称——体现特点；', '有目标——切合实际；', '有成效——群众满意。')
        .requirements,
    ).toEqual([
      { title: '有名称', text: '体现特点；' },
      { title: '有目标', text: '切合实际；' },
      { title: '有成效', text: '群众满意。' },
    ]))
  it.each([
    ['对评比末位、出现重大问题的支部，取消评优资格，已授予称号的予以撤销。', ['评比末位', '出现重大问题']],
    ['发生医疗纠纷、被评为“一般”等次的，予以摘牌。', ['发生医疗纠纷', '被评为“一般”等次']],
  ])('%s', (sentence, said) => expect(say(sentence).delistingGrounds).toEqual(said))
  it.each([
    [
      '评估采取支部自评、党员测评、机关党委评定相结合的方式，分别占20%、30%、50%。',
      ['支部自评', '党员测评', '机关党委评定'],
    ],
    ['从支部基础（30分）、培育方案（70分）两个方面打分。', ['支部基础', '培育方案']],
  ])('%s', (sentence, names) => expect(say(sentence).criteria.map(c => c.name)).toEqual(names))
  it('takes who does it off a stage’s name, in a row of dated paragraphs', () =>
    expect(
      planOf(
        '四、时间安排',
        '7月至9月，各项目支部开展创建。其间，8月召开现场观摩会。',
        '10月1日至10月31日，各单位组织自查。',
        '11月至12月，集团党委组织现场考评。',
      ).stages.map(s => s.name),
    ).toEqual(['创建', '自查', '现场考评']))
})
