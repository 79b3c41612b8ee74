import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

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

describe('numbers that count', () => {
  it('reads “1．6个支部” as the first of a list, not as a decimal heading', () =>
    expect(planOf('二、创建目标', '1．6个支部各创建1个品牌；', '2．评出品牌2个。').objectives).toEqual([
      '6个支部各创建1个品牌',
      '评出品牌2个。',
    ]))
  it.each([
    ['每个机关党委可申报2—3个品牌，党支部可申报1个品牌。', { min: 1, max: 1 }],
    ['每个支部落地不少于2个服务项目。', null],
  ])('%s', (sentence, quota) => expect(say(sentence).quota).toEqual(quota))
  it.each([
    ['评价体系由组织力（20）、服务力（80）构成。', ['组织力', 20], ['服务力', 80]],
    [
      '评议团打分，工作实绩占一半，群众口碑占三成，党员参与占两成。',
      ['工作实绩', 50],
      ['群众口碑', 30],
      ['党员参与', 20],
    ],
  ])('%s', (sentence, ...weights) => expect(say(sentence).criteria.map(c => [c.name, c.weight])).toEqual(weights))
})

describe('small words around what is read', () => {
  it('names a judging body with its chair and members', () =>
    expect(say('工委成立评审委员会，由副书记任主任，各部室负责人为委员，负责评审工作。').leadingGroup).toBe(
      '评审委员会，由副书记任主任，各部室负责人为委员',
    ))
  it('parts 一要…二要…', () =>
    expect(
      planOf('二、创建要求', '一要突出主题，围绕中心；二要突出特色，一支部一品。').requirements.map(r => r.title),
    ).toEqual(['突出主题', '突出特色']))
  it('does not count the papers into their name', () =>
    expect(say('每月28日前报送创建动态信息1篇。').deadlines[0]?.what).toBe('创建动态信息'))
})

describe('points without a unit, labels before names', () => {
  it.each([
    [
      ['1.政治引领（20）', '2.业务融合（80）'],
      ['政治引领', '业务融合'],
    ],
    [
      ['指标一：组织体系（权重30%）', '指标二：服务能力（权重70%）'],
      ['组织体系', '服务能力'],
    ],
  ])('%s', (lines, names) => expect(planOf('五、评选标准', ...lines).criteria.map(c => c.name)).toEqual(names))
})

describe('plain speech', () => {
  it('knows 别超过', () => expect(say('品牌名字别超过8个字。').naming).toEqual({ min: null, max: 8 }))
  it('knows 开总结会', () => expect(say('12月下旬开总结会。').events.map(e => e.name)).toEqual(['总结会']))
  it('reads what is asked and answered', () =>
    expect(
      planOf('一、有关事项', '大家照着办。', '（1）哪些会被打回来：名字太长、方案写得太空、没有责任人。').returnReasons,
    ).toEqual(['名字太长', '方案写得太空', '没有责任人']))
})

describe('small words again', () => {
  it.each([
    ['党委书记负总责，支部书记负直接责任，党务专干负责日常工作。', 3],
    ['党建股统筹协调，教育股指导活动，人事股将创建成效纳入考核，督导室定期督查。', 4],
  ])('%s', (sentence, many) => expect(say(sentence).duties.length).toBe(many))
  it.each([
    ['采用学生评、家长评、党支部评三方评价，权重依次为20%、30%、50%。', ['学生评', '家长评', '党支部评']],
    ['由机关党委按“机制20分、平台80分”逐项打分。', ['机制', '平台']],
    ['评分由三部分构成，基础分40分，成效分40分，创新分20分。', ['基础分', '成效分', '创新分']],
  ])('%s', (sentence, names) => expect(say(sentence).criteria.map(c => c.name)).toEqual(names))
  it('keeps 支部被撤销或合并 for a ground', () =>
    expect(say('复核不合格、支部被撤销或合并的，取消命名并收回牌匾。').delistingGrounds).toEqual([
      '复核不合格',
      '支部被撤销或合并',
    ]))
  it.each([
    ['各学校10月31日前制定具体方案并报教体局机关党委备案。', '具体方案', '教体局机关党委'],
    ['7月底前完成中期自评并报送自评报告。', '自评报告', null],
  ])('%s', (sentence, what, to) => expect(say(sentence).deadlines[0]).toMatchObject({ what, to }))
  it('reads what is due in a table’s row', () =>
    expect(
      planOf(
        '三、进度安排',
        '阶段\t时间\t主要工作',
        '启动\t3月上旬\t制定计划',
        '中期评估\t7月15日前\t各支部报送中期报告至机关党总支',
      ).deadlines,
    ).toEqual([{ what: '中期报告', date: '2024-07-15', time: null, to: '机关党总支' }]))
  it('makes no stage of a year that is only spoken of', () =>
    expect(
      planOf(
        '现就做好2025年度品牌培育工作通知如下。',
        '3月21日至4月10日，组织部进行资格审核。',
        '4月11日至10月31日，培育对象组织实施。',
        '11月，组织实地评估。',
      ).stages.map(s => s.name),
    ).toEqual(['资格审核', '培育对象组织实施', '实地评估']))
})
