import { describe, expect, it } from 'vitest'
import { say } from './testing.ts'

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
