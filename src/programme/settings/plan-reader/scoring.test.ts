import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

const points = (sentence: string): unknown => say(sentence).criteria.map(({ name, weight }) => [name, weight])
const table = (...rows: string[]): unknown =>
  planOf('一、评价标准', ...rows).criteria.map(({ name, weight }) => [name, weight])

describe('points in words', () => {
  it.each([
    [
      '满分100分，其中社会反响30分、促进业务40分、群众满意30分。',
      [
        ['社会反响', 30],
        ['促进业务', 40],
        ['群众满意', 30],
      ],
    ],
    [
      '评分由社会反响（占30%）、促进业务（占40%）、群众满意（占30%）三部分构成。',
      [
        ['社会反响', 30],
        ['促进业务', 40],
        ['群众满意', 30],
      ],
    ],
    [
      '品牌评价满分100分，其中党建引领占60%，做法创新占40%。',
      [
        ['党建引领', 60],
        ['做法创新', 40],
      ],
    ],
    [
      '考核总分100分：政治建设20分，业务融合40分，作用发挥20分，群众评价20分。',
      [
        ['政治建设', 20],
        ['业务融合', 40],
        ['作用发挥', 20],
        ['群众评价', 20],
      ],
    ],
    [
      '按材料评审40%、现场展示30%、群众测评30%的比例计算总分。',
      [
        ['材料评审', 40],
        ['现场展示', 30],
        ['群众测评', 30],
      ],
    ],
    [
      '其中，支部自评占20%、党员互评占30%、工委考评占50%。',
      [
        ['支部自评', 20],
        ['党员互评', 30],
        ['工委考评', 50],
      ],
    ],
    [
      '评审采取百分制，主题内涵占二十分，创建过程占三十分，创建成效占五十分。',
      [
        ['主题内涵', 20],
        ['创建过程', 30],
        ['创建成效', 50],
      ],
    ],
    [
      '组织专家评审、网络展示和现场答辩，权重分别为50%、10%、40%。',
      [
        ['专家评审', 50],
        ['网络展示', 10],
        ['现场答辩', 40],
      ],
    ],
    [
      '实行千分制：制度建设400分，群众评价600分。',
      [
        ['制度建设', 400],
        ['群众评价', 600],
      ],
    ],
  ])('%s', (sentence, said) => expect(points(sentence)).toEqual(said))
  it.each(['党员参与率达到90%以上，群众满意率达到95%。', '得分90分以上为优秀，80分以上为良好，60分以下为不合格。'])(
    '%s scores nothing',
    sentence => expect(points(sentence)).toEqual([]),
  )
  it.each([
    ['满分100分，其中业务60分、群众40分。', 100],
    ['评分采用百分制。', 100],
    ['总分120分。', 120],
    ['考评实行千分制。', 1000],
  ])('%s', (sentence, total) => expect(say(sentence).criteriaTotal).toBe(total))
  it.each([
    ['获上级表彰的可加分，加分不超过5分。', 5],
    ['另设加分项，最高10分。', 10],
    ['附加分（8分）', 8],
    ['加分项不超过10分。', 10],
    ['受到市级表彰加2分、省级表彰加5分，累计加分最高不超过8分。', 8],
    ['附加分最高5分。', 5],
    ['每获一项荣誉加1分，加满5分为止。', 5],
  ])('%s', (sentence, most) => expect(say(sentence).bonusMax).toBe(most))
})

describe('points in tables', () => {
  const indicators = [
    ['理论学习', 15],
    ['组织生活', 15],
    ['重点任务', 40],
    ['服务群众', 30],
  ]
  const pillars = [
    ['政治引领', 30],
    ['业务融合', 70],
  ]

  it('names the second level where only that has points', () => {
    const head = '一级指标\t二级指标\t分值\t评分标准'
    const rest = ['业务融合\t重点任务\t40\t完成', '\t服务群众\t30\t满意', '合计\t\t100\t']
    expect(table(head, '政治引领\t理论学习\t15\t有计划', '\t组织生活\t15\t有记录', ...rest)).toEqual(indicators)
    expect(table(head, '政治引领\t理论学习\t15\t有计划', '政治引领\t组织生活\t15\t有记录', ...rest)).toEqual(indicators)
  })

  it('names the first level where it has points of its own', () => {
    expect(
      table(
        '评价维度\t权重\t评价指标\t分值',
        '政治引领\t30%\t理论学习\t15',
        '\t\t组织生活\t15',
        '业务融合\t70%\t重点任务\t40',
        '\t\t服务群众\t30',
      ),
    ).toEqual(pillars)
    expect(
      table(
        '一级指标\t二级指标\t分值',
        '政治引领（30分）\t理论学习\t15',
        '\t组织生活\t15',
        '业务融合（70分）\t重点任务\t40',
        '\t服务群众\t30',
      ),
    ).toEqual(pillars)
  })

  it('adds up what stands under one name, beside a column that only explains', () => {
    expect(
      table(
        '序号\t项目\t内容\t分值',
        '一\t政治引领\t学习有计划\t15',
        '\t\t活动有记录\t15',
        '二\t业务融合\t任务完成\t40',
        '\t\t群众满意\t30',
      ),
    ).toEqual(pillars)
  })

  it('reads bars, blanks and cells on lines of their own', () => {
    const rows = [
      ['考核项目', '分值', '考核方式'],
      ['组织建设', '30', '查阅资料'],
      ['业务融合', '40', '实地察看'],
      ['群众满意', '30', '问卷'],
    ]
    const said = [
      ['组织建设', 30],
      ['业务融合', 40],
      ['群众满意', 30],
    ]
    expect(table(...rows.map(row => `| ${row.join(' | ')} |`))).toEqual(said)
    expect(table(...rows.map(row => row.join(' ')))).toEqual(said)
    expect(table(...rows.flat())).toEqual(said)
  })

  it('does not take total, bonus and veto for criteria', () => {
    const plan = planOf(
      '一、评价标准',
      '项目\t分值',
      '组织建设\t40',
      '业务融合\t60',
      '合计\t100',
      '附加分\t5',
      '一票否决\t发生事故的',
    )
    expect(plan.criteria.map(one => one.name)).toEqual(['组织建设', '业务融合'])
    expect([plan.criteriaTotal, plan.bonusMax]).toEqual([100, 5])
  })
})
