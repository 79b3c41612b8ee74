import { describe, expect, it } from 'vitest'
import { planOf } from './testing.ts'

const criteria = (...lines: string[]): unknown => planOf(...lines).criteria

describe('criteria without points', () => {
  it('are the parts of the section that lists them', () =>
    expect(
      criteria('四、评价标准', '1.主题鲜明。名称好记。', '2.载体管用。有平台。', '3.成效明显。群众认可。'),
    ).toEqual([
      { name: '主题鲜明', weight: null },
      { name: '载体管用', weight: null },
      { name: '成效明显', weight: null },
    ]))

  it('are the names of a table that has no points', () =>
    expect(
      criteria('四、考核评价', '序号\t评价指标\t评价要点', '1\t组织建设\t班子健全，制度落实', '2\t群众满意\t口碑好'),
    ).toEqual([
      { name: '组织建设', weight: null },
      { name: '群众满意', weight: null },
    ]))

  it('lose none of their own first characters', () =>
    expect(criteria('四、评分', '评价指标\t分值', '中心任务完成\t60', '和谐机关建设\t40')).toEqual([
      { name: '中心任务完成', weight: 60 },
      { name: '和谐机关建设', weight: 40 },
    ]))

  it('keep 设计 whole before their points', () =>
    expect(criteria('四、考评标准', '（一）品牌设计20分。名称齐备。', '（二）推进落实80分。活动丰富。')).toEqual([
      { name: '品牌设计', weight: 20 },
      { name: '推进落实', weight: 80 },
    ]))

  it('are none where the plan says how they are taken off', () =>
    expect(criteria('四、评价标准', '1.缺少计划。扣5分。', '2.没有台账。扣3分。')).toEqual([]))
})
