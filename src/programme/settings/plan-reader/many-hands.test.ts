import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { planOf, say } from './testing.ts'

describe('who has which part', () => {
  it.each([
    ['党办负责组织协调，医务科、护理部负责业务指导。', ['党办负责组织协调', '医务科、护理部负责业务指导']],
    [
      '工委统筹调度，宣传部负责宣传造势，各单位党组（党委）要提供经费保障。',
      ['工委统筹调度', '宣传部负责宣传造势', '各单位党组（党委）要提供经费保障'],
    ],
    [
      '书记负总责，支部副书记具体抓，组织委员、宣传委员协助抓。',
      ['书记负总责', '支部副书记具体抓', '组织委员、宣传委员协助抓'],
    ],
    ['各支部书记要履行第一责任人职责，党员要积极参与。', ['支部书记要履行第一责任人职责', '党员要积极参与']],
    ['工委书记总抓，各机关党委（党总支）书记直接抓。', ['工委书记总抓', '机关党委（党总支）书记直接抓']],
  ])('%s', (sentence, said) => expect(say(sentence).duties).toEqual(said))

  it('counts who is answerable beside the departments, though in an article of its own', () =>
    expect(
      planOf('五、职责', '1.党群部负责策划；财务部负责经费。', '2.各支部书记是第一责任人，要亲自推动。').duties.length,
    ).toBe(3))
})

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

describe('rules in sentences and lists', () => {
  it('reads what an article announces and lists', () =>
    expect(
      planOf('第一条 申报品牌应具备以下条件：', '（一）组织健全。按期换届；', '（二）制度完善。落实到位。')
        .requirements,
    ).toEqual([
      { title: '组织健全', text: '按期换届；' },
      { title: '制度完善', text: '落实到位。' },
    ]))
  it('parts aims numbered within one line', () =>
    expect(planOf('一、目标要求', '①到7月完成初创；②到12月建成示范品牌6个；③力争获评区级先进。').objectives).toEqual([
      '到7月完成初创',
      '到12月建成示范品牌6个',
      '力争获评区级先进',
    ]))
  it.each([['有下列情形之一的不予立项：名称不规范的、目标不明确的。', ['名称不规范', '目标不明确']]])(
    '%s',
    (sentence, said) => expect(say(sentence).returnReasons).toEqual(said),
  )
  it('knows 淘汰 for delisting', () => expect(say('连续两年黄牌的品牌，予以淘汰。').delistingGrounds.length).toBe(1))
  it.each([
    ['评价看三条：群众口碑（40）、业务贡献（40）、可推广性（20）。', ['群众口碑', '业务贡献', '可推广性'], 100],
    ['看业绩由业务部门评（60分），看作风由服务对象评（40分）。', ['看业绩', '看作风'], 100],
  ])('%s', (sentence, names, total) => {
    const { criteria, criteriaTotal } = say(sentence)
    expect([criteria.map(c => c.name), criteriaTotal]).toEqual([names, total])
  })
  it.each([
    ['每家医院至少申报1个品牌。', { min: 1, max: null }],
    ['每个县局推荐品牌不超过3个。', { min: null, max: 3 }],
    ['请各单位报送报名表、照片3—5张。', null],
  ])('%s', (sentence, quota) => expect(say(sentence).quota).toEqual(quota))
})

describe('what is due in a stage, and the stage’s own window', () => {
  const { stages, deadlines } = planOf(
    '四、实施阶段',
    '（一）学习筹备：2024年4月1日—4月20日',
    '组织学习。',
    '（二）品牌确立：2024年4月21日—5月15日',
    '各支部召开党员大会研究，向机关党委提交《品牌创建计划》，提交截止时间为5月15日。',
  )
  it('keeps the window of the heading’s line', () =>
    expect(stages.map(s => [s.start, s.end])).toEqual([
      ['2024-04-01', '2024-04-20'],
      ['2024-04-21', '2024-05-15'],
    ]))
  it('finds what and to whom in the clause before the last day', () =>
    expect(deadlines).toEqual([{ what: '《品牌创建计划》', date: '2024-05-15', time: null, to: '机关党委' }]))
  it('takes a platform for where a paper goes', () =>
    expect(say('10月15日前在“机关云”平台提交品牌申报书。').deadlines[0]).toMatchObject({
      what: '品牌申报书',
      to: '“机关云”平台',
    }))
  it('begins a list of months with whatever is done first', () =>
    expect(
      planOf('三、安排', '一月 印发要点。', '二月 调研摸底。', '三月 集中申报。', '四月 组织验收。').stages.map(
        s => s.name,
      ),
    ).toEqual(['印发要点', '调研摸底', '集中申报', '验收']))
  it('counts headings of 壹、贰、', () =>
    expect(planOf('壹、总的考虑', '以品牌提质。', '贰、目标', '建成品牌8个。').objectives).toEqual(['建成品牌8个。']))
})
