import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { planOf, say } from './testing.ts'

describe('grounds and reasons in longer sentences', () => {
  it.each([['对名称不规范、内涵不清晰的，要求重新提炼申报。', ['名称不规范', '内涵不清晰']]])('%s', (sentence, said) =>
    expect(say(sentence).returnReasons).toEqual(said),
  )
  it.each([
    [
      '无正当理由逾期未结项、成果存在抄袭、经费使用违规的，撤销立项。',
      ['无正当理由逾期未结项', '成果存在抄袭', '经费使用违规'],
    ],
    [
      '整改后仍不达标的，或者发生重大安全事故、群体性事件的，取消命名。',
      ['整改后仍不达标', '发生重大安全事故', '群体性事件'],
    ],
    ['对弄虚作假的，取消评选资格；已经表彰的，撤销表彰。', ['弄虚作假']],
  ])('%s', (sentence, said) => expect(say(sentence).delistingGrounds).toEqual(said))
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

describe('stages that are all heading', () => {
  const { stages } = planOf(
    '四、时间安排',
    '1．3月10日—3月28日，各支部填写申报书；',
    '2．4月1日—4月15日，组织部组织专家评审。',
  )
  it('takes who does it off their names and keeps the line for their text', () =>
    expect(stages.map(s => [s.name, s.text.slice(0, 14)])).toEqual([
      ['填写申报书', '3月10日—3月28日，各支'],
      ['专家评审', '4月1日—4月15日，组织部'],
    ]))
})

describe('who issued it, where nobody signed', () => {
  it.each<[string, string | null]>([
    ['绿洲县公路局机关党委党建品牌创建实施方案\n\n一、目标\n建成品牌。', '绿洲县公路局机关党委'],
    ['关于创建党建品牌的实施方案\n\n绿洲县民政局党组\n\n（2025年3月5日）\n\n一、目标\n建成品牌。', '绿洲县民政局党组'],
    ['市直机关党建品牌创建方案\n\n一、目标\n建成品牌。', null],
  ])('%s', (sheet, issuer) => expect(readPlan(sheet).plan.issuer).toBe(issuer))
})
