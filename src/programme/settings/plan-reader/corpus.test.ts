import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const folder = join(import.meta.dirname, 'corpus')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.replace(/\.txt$/, ''))

/** A string that ends in … stands for every text that begins so; everything else must be equal. */
function fits(expected: unknown, read: unknown): unknown {
  if (typeof expected === 'string' && expected.endsWith('…')) {
    return typeof read === 'string' && read.startsWith(expected.slice(0, -1)) ? expected : read
  }
  if (Array.isArray(expected) && Array.isArray(read)) return read.map((item, i) => fits(expected[i], item))
  if (expected && read && typeof expected === 'object' && typeof read === 'object') {
    const wanted = new Map(Object.entries(expected))
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, fits(wanted.get(key), value)]))
  }
  return read
}

const valueAt = (plan: Plan, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at && typeof at === 'object' ? new Map(Object.entries(at)).get(key) : undefined),
      plan,
    )

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('plans in many hands', () => {
  it('are a hundred and twenty-seven at least', () => expect(names.length).toBeGreaterThanOrEqual(127))

  for (const name of names) {
    const raw = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected: Omit<Plan, 'spans'> = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'))

    it(`${name}: says what its officer meant, field by field`, () => {
      const { spans, ...read } = readPlan(raw).plan
      if (read.stages.length > 0) expect(Object.keys(spans).length).toBeGreaterThan(5)
      expect(Object.keys(read).sort()).toEqual(Object.keys(expected).sort())
      expect(fits(expected, read)).toEqual(expected)
    })

    it(`${name}: shows for each value the words it was read from`, () => {
      const { plan, text } = readPlan(raw)
      for (const [path, { start, end }] of Object.entries(plan.spans)) {
        const words = text.slice(start, end)
        expect(end, path).toBeGreaterThan(start)
        expect(end, path).toBeLessThanOrEqual(text.length)
        const value = valueAt(plan, path)
        expect(value, path).toBeDefined()
        if (/\.(?:start|end|date|time|every)$|^docDate$/.test(path))
          expect(words, path).toMatch(/[\d年月日初底末季即一二三四五六七八九十]/)
        else if (/^(?:naming|quota|criteriaTotal|bonusMax|publicity)/.test(path))
          expect(words, path).toMatch(/[\d一二两三四五六七八九十百千]/)
        else if (typeof value === 'string') {
          // Lost characters were put back: every written one must still be found, in order.
          expect(
            isWithin(plain(value), plain(words)) || isWithin(plain(words), plain(value)),
            `${path}: ${value} / ${words}`,
          ).toBe(true)
        } else if (path.startsWith('criteria.'))
          expect(words, path).toContain(plan.criteria[Number(path.split('.')[1])]?.name)
      }
      for (const [i, stage] of plan.stages.entries()) {
        expect(plan.spans[`stages.${i}.name`]).toBeDefined()
        if (stage.start && plan.spans[`stages.${i}.start`] === undefined) throw new Error(`stage ${i} has no place`)
      }
    })
  }
})

/** Is every character of the first, in order, in the second – all but the few that a repair put in? */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  let missing = 0
  for (const char of part) {
    const found = whole.indexOf(char, at)
    if (found < 0) missing++
    else at = found + 1
  }
  return missing <= Math.ceil(part.length * 0.1)
}
