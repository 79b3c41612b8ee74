import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { planOf, say } from './testing.ts'

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

describe('grounds and reasons', () => {
  it.each([
    ['连续两年三星以下，或者发生重大矛盾纠纷的，摘牌退出。', ['连续两年三星以下', '发生重大矛盾纠纷']],
    ['群众不满意的、活动停了的，牌子收回。', ['群众不满意', '活动停了']],
  ])('%s', (sentence, said) => expect(say(sentence).delistingGrounds).toEqual(said))
  it('leaves out what is done before the faults are found', () =>
    expect(say('评议团对候选名字打分，内涵空洞的、照抄别人的，请支部重新报。').returnReasons).toEqual([
      '内涵空洞',
      '照抄别人',
    ]))
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
