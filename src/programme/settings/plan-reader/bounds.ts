import { NUM, numberFrom } from './numerals.ts'
import type { Bounds } from './plan.ts'

export type Limit = Bounds & { from: number; to: number }

/** Numbers with a unit, read as bounds: “4-8个字”, “不超过8个字”, “八字以内”, “至少1个”, “限报1个”. */
export function boundsIn(text: string, unit: string, most: number): Limit | null {
  const range = new RegExp(
    `(${NUM})(?:个|条|项)?(?:${unit})?(?:—+|-+|至|到|~)(${NUM})(?:个|项|件|种)?(?:左右的?)?(?:${unit})`,
  ).exec(text)
  const ok = (n: number | null): n is number => n !== null && n >= 1 && n <= most
  if (range) {
    const min = numberFrom(range[1] ?? '')
    const max = numberFrom(range[2] ?? '')
    if (ok(min) && ok(max) && min <= max) return { min, max, from: range.index, to: range.index + range[0].length }
  }
  const several = new RegExp(`(${NUM})(?:${unit})(?:、(?:${NUM})(?:${unit}))*(?:、|或者?|和)(${NUM})(?:${unit})`).exec(
    text,
  )
  if (several) {
    const min = numberFrom(several[1] ?? '')
    const max = numberFrom(several[2] ?? '')
    if (ok(min) && ok(max) && min < max) return { min, max, from: several.index, to: several.index + several[0].length }
  }
  const spoken = new RegExp(`([一二三四五六七八九])([二两三四五六七八九])(?:个|项|件|种)?(?:${unit})`).exec(text)
  if (spoken) {
    const min = numberFrom(spoken[1] ?? '')
    const max = numberFrom(spoken[2] ?? '')
    if (ok(min) && ok(max) && max === min + 1)
      return { min, max, from: spoken.index, to: spoken.index + spoken[0].length }
  }
  // “六个字左右” is no limit.
  const count = `(${NUM})(?:个|项|件|种)?(?:以内的?)?(?:${unit})(?!左右|上下)`
  const lowest = new RegExp(
    `(?:至少|不少于|不低于|最少|不得少于|起码|少则)[^，。；\\d一二三四五六七八九十]{0,12}${count}|${count}(?:及)?以上`,
  ).exec(text)
  const highest = new RegExp(
    `(?:[不别](?:能|要)?超过|不得超过|不多于|不得多于|最多|至多|上限为?|以内为?|控制在|限报|只能申报|限申报|限|不得超|不超|多则|只能报|只可申报)[^，。；\\d一二三四五六七八九十]{0,12}${count}|${count}(?:以内|以下|之内|为限|封顶)`,
  ).exec(text)
  const min = lowest ? numberFrom(lowest[1] ?? lowest[2] ?? '') : null
  const max = highest ? numberFrom(highest[1] ?? highest[2] ?? '') : null
  if (!ok(min) && !ok(max)) return null
  const spans = [ok(min) ? lowest : null, ok(max) ? highest : null].filter(m => m !== null)
  const from = Math.min(...spans.map(m => m.index))
  return {
    min: ok(min) ? min : null,
    max: ok(max) ? max : null,
    from,
    to: Math.max(...spans.map(m => m.index + m[0].length)),
  }
}

export function clauses(text: string, stop: RegExp): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  let at = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !stop.test(text.charAt(i))) continue
    if (i > at) found.push({ text: text.slice(at, i), at })
    at = i + 1
  }
  return found
}
