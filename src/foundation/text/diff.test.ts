import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffText } from './diff.ts'

const shown = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}]` : `[+${text}]`))
    .join('')

describe('what changed between two texts', () => {
  test.each([
    ['', '', ''],
    ['一窗办到底', '一窗办到底', '一窗办到底'],
    ['', '新写', '[+新写]'],
    ['删去', '', '[-删去]'],
    ['党员领办', '全由党员领办', '[+全由]党员领办'],
    ['试办 312 件', '试办 315 件', '试办 [-312][+315] 件'],
    ['平均 5 天', '平均 5.5 天', '平均 [-5][+5.5] 天'],
    ['用OA系统', '用OAuth系统', '用[-OA][+OAuth]系统'],
    ['红的花', '绿的草', '[-红的花][+绿的草]'],
    ['先红\n后花', '先绿\n再花', '先[-红][+绿]\n[-后][+再]花'],
    ['𠮷祥', '𠮶祥', '[-𠮷][+𠮶]祥'],
    ['每周四会诊。回访一次。', '每周四会诊。由书记回访一次。', '每周四会诊。[+由书记]回访一次。'],
  ])('%j to %j', (before, after, marked) => {
    expect(shown(before, after)).toBe(marked)
  })

  const text = fc.string({ unit: fc.constantFrom(...'红色引擎，。\n a1２𠮷👍'), maxLength: 60 })

  test('both texts can be read back from it, and no two pieces of a kind stand together', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after)
        const read = (kind: string) =>
          pieces
            .filter(piece => piece.kind !== kind)
            .map(piece => piece.text)
            .join('')
        expect(read('inserted')).toBe(before)
        expect(read('deleted')).toBe(after)
        pieces.forEach((piece, index) => {
          expect(piece.text).not.toBe('')
          expect(piece.kind).not.toBe(pieces[index + 1]?.kind)
        })
      }),
    )
  })

  test('no single kept character stands between two changes, lines excepted', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after)
        pieces.slice(1, -1).forEach(piece => {
          if (piece.kind === 'same' && piece.text !== '\n') expect(Array.from(piece.text).length).toBeGreaterThan(1)
        })
      }),
    )
  })

  test('two long texts with nothing in common are told apart by sentences, and soon', () => {
    const sentence = (seed: number) => (_: unknown, index: number) =>
      `${String.fromCharCode(0x4e00 + ((index * 7919 * seed) % 9000)).repeat(9)}。`
    const before = Array.from({ length: 300 }, sentence(1))
    const after = Array.from({ length: 300 }, sentence(5))
    const pieces = diffText(`${before.join('')}末句相同。`, `${after.join('')}末句相同。`)
    expect(
      pieces
        .filter(piece => piece.kind !== 'inserted')
        .map(piece => piece.text)
        .join(''),
    ).toBe(`${before.join('')}末句相同。`)
    expect(pieces[pieces.length - 1]).toEqual({ kind: 'same', text: '末句相同。' })
  })
})
