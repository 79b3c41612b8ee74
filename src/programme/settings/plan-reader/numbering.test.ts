import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numberingOf } from './numbering.ts'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const CN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
type Style = (n: number) => string
const styles: Record<string, [Style, Style]> = {
  '第一章 and （一）': [n => `第${CN[n]}章 `, n => `（${CN[n]}）`],
  '一. and 1)': [n => `${CN[n]}.`, n => `${n})`],
  '1. and 1.1': [n => `${n}. `, n => `${n}.${n} `],
  '1 and (1)': [n => `${n} `, n => `(${n})`],
  '1. and 1.': [n => `${n}.`, n => `${n}.`],
  '（一） and 1、': [n => `（${CN[n]}）`, n => `${n}、`],
  '第一部分 and ①': [n => `第${CN[n]}部分 `, n => '①②③④⑤⑥⑦⑧⑨'.charAt(n - 1)],
  'Ⅰ. and A.': [n => `${'ⅠⅡⅢⅣⅤⅥⅦⅧ'.charAt(n - 1)}. `, n => `${'ABCDEFGH'.charAt(n - 1)}.`],
  '【一】 and ●': [n => `【${CN[n]}】`, () => '● '],
  '## and -': [() => '## ', n => `${n}. `],
  'none at all': [() => '', () => ''],
}

/** Puts other numbers before the headings of a plan written with 一、 and 1. or （一）. */
function renumbered(raw: string, [outer, inner]: [Style, Style]): string {
  let first = 0
  let second = 0
  return raw
    .split('\n')
    .map(line => {
      const top = /^[一二三四五六七八九十]+、/.exec(line)
      if (top) {
        first++
        second = 0
        return outer(first) + line.slice(top[0].length)
      }
      const item = /^(?:\d{1,2}[.、](?!\d(?!\d{3}年))|[（(](?:[一二三四五六七八九十]|\d)[)）])/.exec(line)
      if (!item || first === 0) return line
      second++
      return inner(second) + line.slice(item[0].length)
    })
    .join('\n')
}

const facts = ({ spans: _, ...plan }: Plan): Omit<Plan, 'spans'> => plan

describe('the same plan with other numbers', () => {
  for (const name of [
    '01-damaged-organs',
    '10-notice-carrying-plan',
    '14-county-prose',
    '20-district-table',
    '37-word-automatic',
  ]) {
    const raw = readFileSync(join(import.meta.dirname, 'corpus', `${name}.txt`), 'utf8')
    const original = facts(readPlan(raw).plan)
    for (const [style, pair] of Object.entries(styles)) {
      it(`${name} gives the same facts numbered ${style}`, () => {
        const other = renumbered(raw, pair)
        expect(other).not.toBe(raw)
        expect(facts(readPlan(other).plan)).toEqual(original)
      })
    }
  }
})

describe('numbers that open a line', () => {
  it.each([
    ['一、指导思想', '一、', 1],
    ['十二．附则', null, null],
    ['（三）申报', '（一）', 3],
    ['第二章总则', '章', 2],
    ['第十一条申报', '条', 11],
    ['第一阶段：酝酿', '阶段', 1],
    ['1.1目标', '1.1', 1],
    ['⑥其他', '①', 6],
    ['2、申报', '1.', 2],
  ])('%s', (line, style, value) => {
    const found = numberingOf(line.replace('．', '.'))
    if (style === null) expect(found?.value).toBe(12)
    else expect([found?.style, found?.value]).toEqual([style, value])
  })
  it.each(['2024年3月1日', '3.1—3.15', '15日前报送', '第一阶段的工作', '一支部一品牌', '三个阶段'])(
    '%s is no heading',
    line => {
      expect(numberingOf(line)).toBeNull()
    },
  )
})
