import { describe, expect, it } from 'vitest'
import { planOf } from './testing.ts'

const stages = (...lines: string[]): unknown =>
  planOf(...lines).stages.map(({ name, start, end, text }) => [name, start, end, text])

describe('stages in less usual dress', () => {
  it.each<[string, string[]]>([
    [
      'the quarter before the name',
      ['二、进度', '2.1 第一季度：定品牌。各支部定题。', '2.2 第二季度：建品牌。各支部实施。'],
    ],
    [
      'without any number',
      ['二、推进时序', '2024年一季度：定品牌。各支部定题。', '2024年二季度：建品牌。各支部实施。'],
    ],
    [
      'under a circled number',
      [
        'PART 02 行动步骤',
        '① 2024.1.1—2024.3.31  定品牌',
        '各支部定题。',
        '② 2024.4.1—2024.6.30  建品牌',
        '各支部实施。',
      ],
    ],
  ])('%s', (_, lines) =>
    expect(stages(...lines)).toEqual([
      ['定品牌', '2024-01-01', '2024-03-31', '各支部定题。'],
      ['建品牌', '2024-04-01', '2024-06-30', '各支部实施。'],
    ]),
  )

  it('are named by an article’s own bracket', () =>
    expect(
      planOf(
        '第一条（申报） 每年3月1日至3月20日，支部申报。',
        '第二条（审核） 每年3月21日至3月31日，机关党委审核。',
      ).stages.map(({ name, every }) => [name, every]),
    ).toEqual([
      ['申报', { from: '03-01', to: '03-20' }],
      ['审核', { from: '03-21', to: '03-31' }],
    ]))

  it('answer a question', () =>
    expect(
      stages(
        '问：分几步走？',
        '答：第一步，选题（4月），入户访谈。第二步，申报（5月），街道论证。第三步，实施（6月—12月），挂点指导。',
      ),
    ).toEqual([
      ['选题', '2024-04-01', '2024-04-30', '入户访谈。'],
      ['申报', '2024-05-01', '2024-05-31', '街道论证。'],
      ['实施', '2024-06-01', '2024-12-31', '挂点指导。'],
    ]))

  it('hold what their text dates after its own window', () =>
    expect(
      planOf(
        '二、主要任务',
        '（一）创建品牌。6月中旬至明年5月底，开展活动。7月初组织“品牌故事汇”活动。',
        '（二）考评品牌。2025年6月，逐项打分。',
      ).events,
    ).toEqual([{ name: '品牌故事汇', start: '2024-07-01', end: '2024-07-10' }]))

  it('stand in this year, though an aim for the next was told before', () =>
    expect(
      planOf(
        '到明年2月底，每个支部都要有一个品牌。',
        '3月1日到3月31日是选题阶段，支部走访。',
        '4月1日到4月15日是申报阶段，支部填表。',
      ).stages.map(({ start }) => start),
    ).toEqual(['2024-03-01', '2024-04-01']))
})
