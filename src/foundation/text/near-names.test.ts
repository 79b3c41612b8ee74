import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NEAR, nearNames, nearness } from './near-names.ts'

describe('two names are shown side by side', () => {
  test.each([
    ['红色引擎', '红色发动机'],
    ['党建红', '红党建'],
    ['红帆港湾', '红色港湾'],
    ['廉心桥', '连心桥'],
    ['红心向党', '宏新向党'],
    ['一窗办到底', '一窗办到家'],
    ['一窗办到底', '一窗通办'],
    ['忠诚党办·服务先锋', '忠诚党办服务先锋'],
    ['忠诚党办·服务先锋', '服务先锋·忠诚党办'],
    ['税心服务', '税馨服务'],
    ['蓝盾先锋', '蓝盾卫士'],
    ['红心驿站', '红星驿站'],
    ['清风税务', '清峰税务'],
    ['党建+营商', '党建＋营商'],
    ['AI先锋', 'ai先锋'],
  ])('%s and %s', (a, b) => {
    expect(nearness(a, b)).toBeGreaterThanOrEqual(NEAR)
  })
})

describe('two names are not taken for each other', () => {
  test.each([
    ['一窗办到底', '听漏先锋'],
    ['忠诚党办·服务先锋', '听漏先锋'],
    ['红色引擎', '一窗办到底'],
    ['红帆港湾', '清风税务'],
    ['数智护航', '听漏先锋'],
    ['廉心桥', '一窗办到底'],
    ['银发余晖', '青春档案'],
    ['蓝盾先锋', '听漏先锋队'],
    ['护苗行动', '法润万家'],
    ['', '红色引擎'],
  ])('%s and %s', (a, b) => {
    expect(nearness(a, b)).toBeLessThan(NEAR)
  })
})

test('nearness is the same both ways, between 0 and 1, and 1 for the name itself', () => {
  const name = fc.string({ unit: fc.constantFrom(...'红宏色引擎党建先锋·A1'), maxLength: 8 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      const near = nearness(a, b)
      expect(near).toBeGreaterThanOrEqual(0)
      expect(near).toBeLessThanOrEqual(1)
      expect(nearness(b, a)).toBeCloseTo(near, 10)
      expect(nearness(a, a)).toBe(1)
    }),
  )
})

describe('among many names', () => {
  const tails = ['领航', '聚力', '惠民', '护企', '先行', '同心', '铸魂', '强基', '暖心', '赋能', '红帆', '蓝盾']
  const others = [...tails.map(tail => ({ name: `党建${tail}` })), { name: '红党建' }, { name: '听漏先锋' }]

  test('the nearest stand first, and the others themselves come back', () => {
    const found = nearNames('党建红', others)
    expect(found[0]?.other).toBe(others[12])
    expect(found.map(pair => pair.nearness)).toEqual(found.map(pair => pair.nearness).sort((a, b) => b - a))
  })

  test('a beginning that everyone uses makes no name near, though two alone would be', () => {
    expect(nearness('党建聚力', '党建领航')).toBeGreaterThanOrEqual(NEAR)
    expect(nearNames('党建聚力', others).map(pair => pair.other.name)).toEqual(['党建聚力'])
    expect(nearNames('党建领行', others).map(pair => pair.other.name)).toContain('党建领航')
  })

  test('a name that shares no character but sounds the same is not passed over', () => {
    const sounded = [...others, { name: '宏新' }, { name: '洪星' }]
    expect(nearNames('红心', sounded).map(pair => pair.other.name)).toEqual(['宏新', '洪星'])
  })

  test('a lower threshold shows no fewer', () => {
    expect(nearNames('党建红', others, 0)).toHaveLength(others.length)
    expect(nearNames('党建红', [], 0)).toEqual([])
  })
})
