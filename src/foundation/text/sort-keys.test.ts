import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinyinKey } from './sort-keys.ts'

const inOrder = (names: readonly string[], person = false) =>
  names
    .map(name => ({ name, key: Buffer.from(pinyinKey(name, { person })) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ name }) => name)

describe('the order of names', () => {
  test.each([
    [['第一党支部', '第2党支部', '第三党支部', '第10党支部', '第十一党支部', '第20党支部', '第一百零三党支部']],
    [['机关一支部', '机关二支部', '机关三支部', '机关十支部', '机关十二支部']],
    [['2号', '10号', 'AB', '艾', '安']],
    [['财政局', '城管局', '公安局', '民政局', '税务局']],
    [['和', '河', '红']],
    [['妈', '麻', '马', '骂', '满']],
    [['党建', '党建红']],
  ])('%j', names => {
    expect(inOrder(names.slice().reverse())).toEqual(names)
  })

  test('persons stand under their surname as it is read, one surname together', () => {
    expect(inOrder(['张红', '章安', '张安', '曾勤', '单德明', '陈红'], true)).toEqual([
      '陈红',
      '单德明',
      '曾勤',
      '张安',
      '张红',
      '章安',
    ])
  })

  test('punctuation and leading zeros do not move a name', () => {
    expect(pinyinKey('红帆·港湾')).toBe(pinyinKey('红帆港湾'))
    expect(pinyinKey('第02支部')).toBe(pinyinKey('第二支部'))
  })

  test.each([
    ['一窗办到底', '1窗办到底'],
    ['第十十支部', '第20支部'],
  ])('%s is not read as %s', (name, other) => {
    expect(pinyinKey(name)).not.toBe(pinyinKey(other))
  })

  test('keys are ASCII, so that every comparison by bytes agrees', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(pinyinKey(text)).toMatch(/^[\x21-\x7e]*$/)
      }),
    )
  })

  test('numbers sort by value', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(Math.sign(Buffer.compare(Buffer.from(pinyinKey(`第${a}组`)), Buffer.from(pinyinKey(`第${b}组`))))).toBe(
          Math.sign(a - b),
        )
      }),
    )
  })
})
