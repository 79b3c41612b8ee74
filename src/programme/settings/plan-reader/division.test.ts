import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

describe('who does what', () => {
  it('takes a body and its part from each line', () =>
    expect(
      planOf(
        '六、职责分工',
        '党委办公室：牵头抓总，审核方案；',
        '医务部、护理部：指导业务类品牌；',
        '宣传科：负责媒体推送。',
      ).duties,
    ).toEqual(['党委办公室：牵头抓总，审核方案', '医务部、护理部：指导业务类品牌', '宣传科：负责媒体推送']))

  it('takes sentences that stand on lines of their own', () =>
    expect(
      planOf('六、责任分工', '1.局办公室负责经费保障、宣传报道；', '2.局人事科负责将结果纳入考核。').duties,
    ).toEqual(['局办公室负责经费保障、宣传报道', '局人事科负责将结果纳入考核']))

  it('takes them from one line, too', () =>
    expect(planOf('六、职责', '党群部：统筹推进；财务部：落实经费；各党支部：具体实施。').duties).toEqual([
      '党群部：统筹推进',
      '财务部：落实经费',
      '各党支部：具体实施',
    ]))

  it.each([
    [
      '党建办管统筹，农业办管产业类品牌，社会办管民生类品牌。',
      ['党建办管统筹', '农业办管产业类品牌', '社会办管民生类品牌'],
    ],
    ['院党委统一领导，党群部具体组织，各支部抓好落实。', ['院党委统一领导', '党群部具体组织', '各支部抓好落实']],
    [
      '党群办负责统筹协调和日常督导，社区办负责社区品牌的指导。',
      ['党群办负责统筹协调和日常督导', '社区办负责社区品牌的指导'],
    ],
  ])('%s', (sentence, duties) => expect(say(sentence).duties).toEqual(duties))

  it('does not take the people of the leading group for duties', () =>
    expect(
      planOf('六、组织领导', '组长：王志刚（党委书记）', '副组长：陈立（党委副书记）', '成员：各部门负责人').duties,
    ).toEqual([]))
})
