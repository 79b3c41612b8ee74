import { describe, expect, it } from 'vitest'
import { configurationFromPlan } from './from-plan.ts'
import { leftSentences } from './left-sentences.ts'
import { placesOf, whereSaid } from './plan-places.ts'
import { readPlan } from './plan-reader/read-plan.ts'
import { readingsOf } from './readings.ts'
import { newConfiguration } from './seed.ts'

const head = '临江县直机关“一支部一品牌”创建活动实施方案\n\n一、方法步骤\n'
const of = (body: string) => {
  const { plan, text } = readPlan(`${head}${body}\n`)
  const configuration = configurationFromPlan(plan, newConfiguration(2026, '顾一帆'))
  const readings = readingsOf(plan, text, configuration)
  const reading = (key: string) => readings.filter(one => one.key === key)[0]
  return {
    plan,
    text,
    readings,
    notes: (key: string) => reading(key)?.notes,
    said: (key: string) => reading(key)?.places.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('how a date was reckoned is said to the officer', () => {
  it.each([
    ['1.品牌创建（2026年4月1日至2026年4月10日）各支部实施。', 'stages.creation', []],
    ['1.品牌创建（2026年4月1日至4月10日）各支部实施。', 'stages.creation', []],
    [
      '1.品牌创建（2026年4月下旬至次年2月底）各支部实施。',
      'stages.creation',
      ['方案写“2026年4月下旬至次年2月底”，按2026年4月21日至2027年2月28日起算。', '“次年”按 2027 年算。'],
    ],
    ['1.品牌认定（2026年3月）工委验收。', 'stages.recognition', ['方案写“2026年3月”，按2026年3月1日至3月31日起算。']],
    ['1.动态管理（2026年3月5日起）工委复查。', 'stages.stewardship', ['方案没写结束时间，不设截止。']],
    ['1.品牌创建（2025年11月1日至2月20日）各支部实施。', 'stages.creation', ['结束日期没写年份，顺延到 2026 年。']],
  ])('%s', (body, key, notes) => {
    expect(of(body).notes(key)).toEqual(notes)
  })

  it('a year that stands elsewhere, a 旬, 今年', () => {
    const plan = of(
      '1.品牌创建（2026年4月1日至11月30日）各支部实施。其中今年六月中下旬，工委举办“党建成果巡礼”活动。\n2.品牌认定（12月1日至12月20日）各支部于12月5日前将申请表报工委。',
    )
    expect(plan.notes('stages.exhibition')).toEqual([
      '方案写“今年六月中下旬”，按2026年6月11日至6月30日起算。',
      '“今年”按 2026 年算。',
    ])
    expect(plan.notes('stages.recognition')).toEqual(['没写年份，按上下文定为 2026 年。'])
    expect(plan.notes('handIn')).toEqual(['没写年份，按上下文定为 2026 年。'])
    expect(plan.notes('year')).toEqual(['年度按第一个阶段的开始时间定。'])
  })

  it('a stage whose kind no word tells', () => {
    expect(of('1.宣传发动（2026年4月1日至4月10日）各单位部署。').notes('stages.other')).toEqual([
      '没有认出这一阶段的性质，请选一项。',
    ])
  })

  it('one bound of two', () => {
    const plan = of('1.品牌创建（2026年4月1日至4月10日）品牌名称不超过6个字，每个支部限报一个品牌。')
    expect(plan.notes('naming')).toEqual(['方案只写了上限，下限按 4 字。'])
    expect(plan.notes('quota')).toEqual(['方案只写了上限，下限按 1 个。'])
  })
})

describe('what the document lost is shown as it stands and as it was read', () => {
  const plan = of('1.品牌申报（2026年4月1日至4月10日）对思路不清晰、容无特色的要求重新申报，发挥党员先锋模作用。')
  it('in a list, in a text', () => {
    expect(plan.notes('reasons')).toEqual(['原文“容无特色”缺字，按“内容无特色”读。'])
    expect(plan.notes('stages.declaration')).toEqual([
      '原文“容无特色的”缺字，按“内容无特色的”读。',
      '原文“党员先锋模作用”缺字，按“党员先锋模范作用”读。',
    ])
  })
  it('a list that stands together is one place', () => {
    expect(plan.said('reasons')).toEqual(['思路不清晰、容无特色'])
    expect(plan.said('stages.declaration')).toEqual(['2026年4月1日至4月10日'])
  })
})

it('a paragraph ends where it ends, not in the next one', () => {
  const text = '指导思想\n求实求精。\n\n二、目标'
  expect(placesOf({ guidingText: { start: 5, end: 13 } }, ['guidingText'], text)).toEqual([{ start: 5, end: 10 }])
})

describe('a sentence that was not understood', () => {
  it.each([
    ['各支部要用心。再办。', '各支部要用心。', '各支部要用心。'],
    ['各支\n部要用心。', '各支部要用心。', '各支\n部要用心。'],
    ['反映品牌涵要求。', '反映品牌内涵要求。', '反映品牌涵要求。'],
    ['涵丰富。', '内涵丰富。', '涵丰富。'],
  ])('is found in %j', (text, sentence, there) => {
    const place = whereSaid(text, sentence)
    expect(place && text.slice(place.start, place.end)).toBe(there)
  })

  it('is not found where it is not', () => {
    expect(whereSaid('各单位要认真学习。', '各支部要用心。')).toBeNull()
  })

  it('has its place in the text, its heading and a likely setting', () => {
    const { plan, text } = of(
      '1.品牌创建（2026年4月1日至11月30日）各支部实施。\n\n二、相关要求\n1.要探索创新，丰富载体。各支部要改变机关党建载体不新、亮点不多的局面，使机关党建富于创造性。\n2.要统筹安排。品牌创建期间的展位视场地情况统筹安排。',
    )
    const left = leftSentences(plan, text)
    expect(left.map(one => [one.text.slice(0, 6), one.likely, one.heading])).toEqual([
      ['各支部要改变', 'requirements', '探索创新，丰富载体'],
      ['品牌创建期间', 'stages.creation', '统筹安排'],
    ])
    for (const one of left) expect(text.slice(one.place?.start, one.place?.end)).toBe(one.text)
  })
})
