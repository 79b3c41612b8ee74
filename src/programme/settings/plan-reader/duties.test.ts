import { describe, expect, it } from 'vitest'
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

describe('who has which part, said in other verbs', () => {
  it.each([
    [
      '组织部牵头抓总，宣传部做好宣传报道，纪委办公室开展监督检查。',
      ['组织部牵头抓总', '宣传部做好宣传报道', '纪委办公室开展监督检查'],
    ],
    ['局党组统一领导，机关党委牵头推进，各支部主体实施。', ['局党组统一领导', '机关党委牵头推进', '各支部主体实施']],
  ])('%s', (sentence, duties) => expect(say(sentence).duties).toEqual(duties))
  it('does not take what is done in a stage for a part', () =>
    expect(say('局机关党委开展调研，各支部组织讨论。').duties).toEqual([]))
})

describe('what is whose', () => {
  it('gives each body its part, beside 协同 and 具体落实', () =>
    expect(say('市直机关工委牵头，营商局、市工商联协同，各涉企部门具体落实。').duties).toEqual([
      '市直机关工委牵头',
      '营商局、市工商联协同',
      '各涉企部门具体落实',
    ]))
  it('does not take members of a group for a part', () =>
    expect(say('成立领导小组，院长任组长，各部门负责人为成员，日常事务由政治部承担。').duties).toEqual([]))
  it('does not count what the company names for what a branch may have', () =>
    expect(say('每个党支部形成一个主题，公司党委年内命名特色品牌3-5个。').quota).toBeNull())
  it('does not take a jury for who leads', () =>
    expect(say('由党委委员、服务对象代表组成评审委员会，按照标准打分。').leadingGroup).toBeNull())
  it.each([
    ['各单位填写推荐审批表，5月24日前报局党委办公室。', [['推荐审批表', '局党委办公室']]],
    ['党委党建部3月10日前完成审核。', []],
  ])('%s', (sentence, handed) => expect(say(sentence).deadlines.map(d => [d.what, d.to])).toEqual(handed))
})
