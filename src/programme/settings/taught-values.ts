import { numberFrom } from './plan-reader/numerals.ts'
import type { Bounds, PlanDeadline, PlanRecheck } from './plan-reader/plan.ts'
import { readPlan } from './plan-reader/read-plan.ts'
import { readText } from './plan-reader/reading.ts'

/**
 * Values out of a stretch that the officer selected. It is read as a sentence of a plan by the reader's own rules: what the
 * selection leaves out (who, of what) is put around it. Null: there is no such value in it.
 */
const asPlan = (sentence: string, year = '') =>
  readPlan(`关于开展${year}品牌创建活动的方案\n\n一、有关要求\n1.${sentence}。\n`).plan
const firstOf = <T>(sentences: readonly string[], value: (sentence: string) => T | null): T | null => {
  for (const sentence of sentences) {
    const found = value(sentence)
    if (found !== null) return found
  }
  return null
}

/** One line, in one writing, without what only a heading's number says. */
export const plainWords = (selected: string): string =>
  readText(selected)
    .shown.replace(/[\n\t]+/g, '')
    .replace(/^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\s*/, '')
    .replace(/^[，。；：、\s]+|[，；：、\s]+$/g, '')

export const namingIn = (words: string): Bounds | null =>
  firstOf([words, `品牌名称${words}`, `品牌名称用${words}概括`], sentence => asPlan(sentence).naming)

export const quotaIn = (words: string): Bounds | null =>
  firstOf(
    [words, `每个支部${words}`, `每个支部创建${words}党建品牌`, `每个支部申报${words}`],
    sentence => asPlan(sentence).quota,
  )

export const recheckIn = (words: string): PlanRecheck | null =>
  firstOf([words, `工委对已认定的品牌${words}`, `工委对已认定的品牌${words}复查`], sentence => asPlan(sentence).recheck)

/** A day without its year is this campaign's. */
export const deadlineIn = (words: string, year: number): PlanDeadline | null =>
  firstOf([words, `各支部${words}`, `各支部于${words}`], sentence => asPlan(sentence, `${year}年`).deadlines[0] ?? null)

export interface Days {
  readonly workingDays: number | null
  readonly days: number | null
}
export function daysIn(words: string): Days | null {
  const said = /(\d{1,3}|[一二两三四五六七八九十]{1,3})个?(工作日|天|日)/.exec(readText(words).text)
  const count = numberFrom(said?.[1] ?? '')
  if (!said || count === null || count < 1 || count > 60) return null
  return said[2] === '工作日' ? { workingDays: count, days: null } : { workingDays: null, days: count }
}

export function yearIn(words: string): number | null {
  const said = /(?:19|20)\d{2}|[二〇○零一二三四五六七八九]{4}(?=年)/.exec(readText(words).text)?.[0]
  const year = said === undefined ? null : numberFrom(said)
  return year !== null && year >= 2000 && year <= 2100 ? year : null
}

/** “甲、乙和丙”, “（1）甲；（2）乙”, “一是甲；二是乙”, a line each. */
export function listIn(selected: string): string[] {
  const lines = readText(selected).shown.split(/[\n\t]+/)
  const marks =
    /(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[①-⑩]|[一二三四五六七八九十]是要?|(?:^|[。；;])\d{1,2}[.、．])/g
  const counted = lines.flatMap(line => ((line.match(marks) ?? []).length >= 2 ? line.split(marks) : [line]))
  const stop = counted.some(part => /、/.test(part))
    ? /[、；;]/
    : counted.some(part => /[；;]/.test(part))
      ? /[；;]/
      : /[，,]/
  const parts = counted.flatMap(line => line.split(stop))
  const last = parts[parts.length - 1] ?? ''
  // The last two of a list stand with 和 between them.
  const pair =
    parts.length > 1 || counted.length === 1
      ? /^(.{2,12}?)(?:和(?!谐|平|睦|气)|或者?|以及|及(?!时))(.{2,12})$/.exec(last.trim())
      : null
  const items = pair ? [...parts.slice(0, -1), pair[1] ?? '', pair[2] ?? ''] : parts
  return items.map(plainItem).filter(Boolean)
}

const plainItem = (item: string) =>
  item
    .trim()
    .replace(/^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]\s*/, '')
    .replace(/^[“”"]+|[“”"]+$/g, '')
    .replace(/[，。；：,;:]+$/, '')
    .replace(/等$/, '')
