import { describe, expect, it } from 'vitest'
import { planOf, say } from './testing.ts'

describe('what can be had beside the points', () => {
  it('stands in a numbered row of the table', () =>
    expect(
      planOf(
        '四、评价',
        '序号\t评价项目\t内容\t分值',
        '1\t组织\t班子\t60',
        '2\t成效\t口碑\t40',
        '3\t加分项\t获得荣誉\t10',
      ).bonusMax,
    ).toBe(10))

  it.each([
    ['获得市级以上荣誉的加5分。', 5],
    ['有创新性做法并被市级以上推广的，加五分。', 5],
    ['获省级表彰的加5分，获市级表彰的加3分。', 5],
    ['评估总分110分，其中基础分100分、加分10分。', 10],
    ['获得省级荣誉加5分，市级荣誉加3分，累计不超过8分。', 8],
    ['获表彰的每项加2分，最高加6分。', 6],
  ])('%s', (sentence, most) => expect(say(sentence).bonusMax).toBe(most))

  it.each(['每报送一篇经验材料加2分。', '优化服务，为品牌加分。', '媒体报道加2分，领导肯定加3分。'])(
    '%s sets no end',
    sentence => expect(say(sentence).bonusMax).toBeNull(),
  )
})
