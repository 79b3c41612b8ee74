import { describe, expect, it } from 'vitest'
import { emptyPlan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const times = (text: string, n: number): string => text.repeat(n)
const hostile: Record<string, string> = {
  nothing: '',
  blanks: ' \t\u3000\n'.repeat(1000),
  'five million of one character': times('年', 5_000_000),
  'five million digits': times('1', 5_000_000),
  'five million spaces': times(' ', 5_000_000),
  'two hundred thousand lines': times('一、\n', 200_000),
  'lines numbered 1.': times('1.\n', 60_000),
  'nested brackets': times('（', 50_000) + times('）', 50_000),
  'nested quotation marks': times('“《【', 30_000),
  'ten thousand 年': `2024${times('年', 10_000)}前报`,
  'dates without end': times('2024年3月1日至', 12_000),
  'dates with dashes': times('3月—', 30_000),
  'commas and 对': times('对，的、', 25_000),
  'conditions that never close': times('对创建方案存在问题、', 10_000),
  'publicity without end': times('公示', 50_000),
  'quota without end': times('每个支部申报不超过', 10_000),
  'weights without end': times('甲占30分、', 16_000),
  'tables without end': times('阶段\t3月1日\t', 14_000),
  'a table of empty cells': times('\t|\n', 40_000),
  'annexes without end': times('附件1\n他说。\n', 10_000),
  'titles without end': times('关于的\n实施方案\n', 10_000),
  'lost characters': times('容涵示性模作用', 14_000),
  'enumerated without end': times('有下列情形之一的，退回：', 8_000),
  'one line of headings': times('①', 100_000),
  'lone surrogates': times('\ud800\udc00\udfff', 30_000),
  'dates under headings': Array.from({ length: 12_000 }, (_, i) => `一、3月${i % 28}日前\n`).join(''),
  'every date yearly': times('每年12月底前报送，', 11_000),
  'leading groups': times('成立领导小组，组长', 11_000),
  'two megabytes of open brackets': times('(', 2_000_000),
  'two megabytes of digits': times('1234567890', 200_000),
  'two megabytes of table rows': times('阶段\t时间\t任务\n申报\t3月1日\t报\n', 80_000),
  'two megabytes of cells on lines': times('序号\n指标\n分值\n1\n甲\n10\n', 120_000),
  'rows of labels': times('名称要求\t4—6字，不重复\n', 6_000),
  ornaments: times('🚩01目标\n', 15_000),
  'a wrapped sheet': times('各支部要认真总结经验做法并且不断地加以提\n', 5_000),
  'a mail quoted': times('> 一、目标\n', 12_000),
  'questions and answers': times('问：怎么做？\n答：负责。\n', 7_000),
  'a chat': times('张三 2026/3/2 09:15\n收到\n', 5_000),
  'days of a year': `每年${times('6月30日、', 15_000)}前上报总结`,
  'goals and demands': times('目标\n要求\n安排\n', 8_000),
  'pages and heads': times('— 3 —\n某某局文件\n', 8_000),
  'numbers alone': Array.from({ length: 12_000 }, (_, i) => `${i}\n一二三四五六七\n`).join(''),
  'what a site offers': `一二三\n猜你喜欢\n${times('甲乙\n', 30_000)}`,
  'qualities without end': `${times('把甲好、乙好的', 12_000)}做法列为培育对象`,
  'duties without end': `各支部小组负责${times('甲乙、', 30_000)}等职责`,
  'heads without end': `每年完善方案，${times('甲乙、', 30_000)}`,
  'forms without end': `${times('填写', 50_000)}，于3月1日前报`,
  'bodies without end': `${times('医务处、', 25_000)}负责`,
  'heads of branches without end': `${times('支部书记、', 20_000)}具体抓`,
  'labels without end': times('目标：甲\n标准：乙\n流程：丙\n', 6_000),
  'points without a unit': times('甲甲（1）、', 16_000),
  'ends of months': `4月1日至30日${times('，月底前报', 16_000)}`,
  'ordinals without end': times('首先是“谈”。4月8日，议。\n', 6_000),
  'grounds without end': times('逾期不改，或者发生问题、造假的，', 6_000),
  'items before months': times('1、5月中旬前，各单位报方案。\n', 6_000),
  'judging without end': times('评价从甲、乙、', 14_000),
}

describe('hostile and huge input', () => {
  for (const [name, raw] of Object.entries(hostile)) {
    it(`${name} is read to its end within a second`, () => {
      // This thread's second, not the wall's: other tests run beside this one.
      const before = process.threadCpuUsage()
      const { plan, text } = readPlan(raw)
      const { user, system } = process.threadCpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(1000)
      expect(Object.keys(plan)).toEqual(Object.keys(emptyPlan()))
      expect(text.length).toBeLessThanOrEqual(100_000)
      expect(Object.values(plan.spans).filter(span => span.end > text.length)).toEqual([])
    }, 20_000)
  }

  it('says where a text was cut', () => {
    const { plan } = readPlan(`${times('各支部要认真总结经验。\n', 10_000)}末尾的话`)
    expect(plan.noise.some(words => words.startsWith('正文过长，此后没有读'))).toBe(true)
  })
})
