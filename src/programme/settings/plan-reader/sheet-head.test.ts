import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { say } from './testing.ts'

describe('a sheet’s first and last lines', () => {
  it('takes the day from the bracket with the number', () =>
    expect(
      readPlan('某大学党支部品牌管理办法\n（校党〔2024〕31号，2024年9月5日印发）\n第一条 为加强建设，制定本办法。').plan
        .docDate,
    ).toBe('2024-09-05'))
  it('keeps who sent it, with its day, out of the title above', () => {
    const { plan } = readPlan(
      '2024年度全市卫生健康系统党建品牌培育工作要点及安排\n\n市卫生健康委直属机关党委  2024年1月15日\n\n一、总体要求\n提高质量。',
    )
    expect([plan.title, plan.issuer, plan.docDate]).toEqual([
      '2024年度全市卫生健康系统党建品牌培育工作要点及安排',
      '市卫生健康委直属机关党委',
      '2024-01-15',
    ])
  })
  it('has the issuer’s full name from the page’s own line', () =>
    expect(
      readPlan(
        '某区“品牌赛马”行动方案\n发布时间：2025-03-05 来源：城北区委区直机关工委 浏览次数：3\n为激发活力，区委区直机关工委决定开展“品牌赛马”行动。',
      ).plan.issuer,
    ).toBe('城北区委区直机关工委'))
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

describe('names of occasions and sheets', () => {
  it.each([
    ['9月23日举办品牌成果展示。', ['品牌成果展示']],
    ['9月组织迎新服务周。', ['迎新服务周']],
    ['4月8日至4月30日，各支部组织党员围绕“靠什么让群众记住”开展讨论。', []],
  ])('%s', (sentence, names) => expect(say(sentence).events.map(e => e.name)).toEqual(names))
  it('has the issuer under a line of contacts', () =>
    expect(
      readPlan(
        '关于开展党建品牌创建工作的通知\n各支部：\n现将有关事项通知如下。\n一、目标\n提质增效。\n联系人：冯楠，电话：0898-66668888\n中国某银行某分行党委\n2025年3月25日',
      ).plan.issuer,
    ).toBe('中国某银行某分行党委'))
  it('leaves whom it is sent to out of the title', () =>
    expect(readPlan('致各支部：关于开展“品牌大家谈”活动的安排\n同志们：\n具体如下。').plan.title).toBe(
      '关于开展“品牌大家谈”活动的安排',
    ))
})

describe('who issued it, where nobody signed', () => {
  it.each<[string, string | null]>([
    ['绿洲县公路局机关党委党建品牌创建实施方案\n\n一、目标\n建成品牌。', '绿洲县公路局机关党委'],
    ['关于创建党建品牌的实施方案\n\n绿洲县民政局党组\n\n（2025年3月5日）\n\n一、目标\n建成品牌。', '绿洲县民政局党组'],
    ['市直机关党建品牌创建方案\n\n一、目标\n建成品牌。', null],
  ])('%s', (sheet, issuer) => expect(readPlan(sheet).plan.issuer).toBe(issuer))
})
