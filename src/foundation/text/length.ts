import { graphemes } from './graphemes.ts'

/** What is pasted along from web pages and shows nothing. ZWJ (U+200D) stays: it holds emoji and scripts together. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g

/** Pairs that may stand around a whole name; the straight ones are their own partners. */
const OUTER_QUOTES: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ["'", "'"],
  ['＂', '＂'],
])

/**
 * Not counted in a name: Unicode's punctuation, separators and control characters, and what GB/T 15834 uses as 间隔号,
 * 分隔号 or 浪纹线 though Unicode calls it a symbol (∙ ⋅ | ~). Counted all the same, since they are read aloud and
 * GB/T 15834 knows them as no 标点: & % ‰ @ # *.
 */
const NOT_COUNTED = /^(?![&%‰@#*＆％＠＃＊])[\p{P}\p{Z}\p{Cc}\p{Cf}∙⋅|｜│~～]+\p{M}*$/u

/** Length of a text in user-perceived characters (NFC), as every limit of a form counts it. */
export function countCharacters(text: string): number {
  return graphemes(text.normalize('NFC')).length
}

/** A name's 字: punctuation, separators and spaces are not counted, since names come in pairs (“忠诚党办·服务先锋” is 8). */
export function countName(name: string): number {
  return graphemes(normalizeName(name)).filter(character => !NOT_COUNTED.test(character)).length
}

/** NFC comes last: an invisible character may have stood between a letter and its accent. */
const visible = (text: string) => text.replace(INVISIBLE, '').normalize('NFC')

/** A name as it is kept: NFC, trimmed, outer quotes off (《红色引擎》, “红色引擎”), inner runs of space one space. */
export function normalizeName(name: string): string {
  let text = visible(name).replace(/\s+/g, ' ').trim()
  for (;;) {
    const inner = withoutOuterQuotes(text)
    if (inner === text) return text
    text = inner
  }
}

/** A person's name as it is kept: “张　三” of official tables is 张三; the dot of 买买提 names is always ·. */
export function normalizePersonName(name: string): string {
  return visible(name)
    .replace(/\s*[·•‧・･∙⋅]\s*/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
    .trim()
}

/** “红心”向“党” begins and ends with quotes that are not one pair: only a pair that closes at the very end comes off. */
function withoutOuterQuotes(text: string): string {
  const open = text.charAt(0)
  const close = OUTER_QUOTES.get(open)
  if (close === undefined || text.length < 2 || text.charAt(text.length - 1) !== close) return text
  const inner = text.slice(1, -1)
  if (open === close) return inner.includes(open) ? text : inner.trim()
  let depth = 1
  for (const character of inner) {
    if (character === open) depth += 1
    if (character === close) depth -= 1
    if (depth === 0) return text
  }
  return inner.trim()
}
