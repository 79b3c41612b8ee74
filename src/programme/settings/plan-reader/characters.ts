import { PUNCTUATION } from './normalise.ts'
import { lostCharacters } from './repairs.ts'

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/

/** One line of the source as it is read: `text` and `shown` have the same length, `at` says where each character stood. */
export type ReadLine = { text: string; shown: string; at: number[] }

/**
 * How a line's blanks are meant: as mere spacing between words, between all characters (a bad scan), between cells,
 * or to set one word wide.
 */
export type Blanks = 'spacing' | 'scan' | 'cells' | 'spread'

export function blanksOf(line: string): Blanks {
  // “通    知”, “实  施  方  案”: a word set wide.
  if (/^[\u3400-\u9fff](?: +[\u3400-\u9fff]){1,5}$/.test(line)) return 'spread'
  // “中 共 白 云 县”: a blank after nearly every character.
  const characters = line.replace(/\s/g, '').length
  const single = line.match(/\S (?=\S)/g)?.length ?? 0
  return characters >= 4 && single >= (characters - 1) * 0.7 ? 'scan' : 'spacing'
}

export function readLine(source: string, from: number, to: number, blanks: Blanks): ReadLine {
  // Kept as pieces: asking a growing string for its last character copies it each time.
  const text: string[] = []
  const shown: string[] = []
  const at: number[] = []
  const put = (read: string, written: string, i: number): void => {
    text.push(read)
    shown.push(written)
    at.push(i)
  }
  let i = from
  while (i < to) {
    const char = source.charAt(i)
    if (BLANK.includes(char)) {
      let end = i
      while (end < to && BLANK.includes(source.charAt(end))) end++
      const blank = source.slice(i, end)
      const kept =
        end < to && text.length > 0 ? blankAs(blank.slice(0, 3), text, source.slice(end, end + 2), blanks) : ''
      // An empty cell stands between two tabs, or between a table's edge and the first bar within.
      const bars = end < to ? barsIn(blank) - (text.length === 0 && !blank.includes('\t') ? 1 : 0) : 0
      const cells = text.length === 0 && !/[\t|｜│┃]/.test(source.slice(end, to)) ? 0 : bars
      if (cells > 1 || (cells === 1 && text.length === 0))
        for (let n = 0; n < Math.min(cells, 8); n++) put('\t', '\t', i)
      else if (kept) put(kept, kept === '\t' ? '\t' : ' ', i)
      i = end
      continue
    }
    // “> 一、指导思想”: a mail quotes what it answers.
    if (text.length === 0 && QUOTED.test(char)) {
      i++
      continue
    }
    // “答：” under “问：”: what is answered is the text.
    if (text.length === 0 && char === '答' && /[：:]/.test(source.charAt(i + 1))) {
      i += 2
      continue
    }
    // “🚩目标”: an ornament; at a line's head it is a bullet.
    if (/[\ud83c-\ud83e]/.test(char) && /[\udc00-\udfff]/.test(source.charAt(i + 1))) {
      if (text.length === 0) put('●', '●', i)
      i += 2
      continue
    }
    // Bold of a text that was Markdown.
    if (char === '*' && source.charAt(i + 1) === '*') {
      i += 2
      continue
    }
    let read = PUNCTUATION[char] ?? char
    // A full stop typed half-width: after a word and before a word or the line's end, never after a number.
    if (char === '.' && i > from && /[\u3400-\u9fff）)”"]/.test(source.charAt(i - 1)) && !isNumberOnly(text)) {
      const rest = source.charAt(i + 1)
      if (i + 1 >= to || HAN.test(rest) || rest === ' ') read = '。'
    }
    put(read, char, i)
    i++
  }
  return mend({ text: text.join(''), shown: shown.join(''), at })
}

/** Words that begin like a unit of counting, and are headings: “四 日程”. */
const COUNTED_WORD = /^(?:日程|年度|月度|项目|名称|名额|个人)/

const barsIn = (blank: string): number => blank.match(/[\t|｜│┃]/g)?.length ?? 0

const BLANK = ' \t|｜│┃'
/** Marks of a text quoted in a mail. */
const QUOTED = /[>＞]/

/** A run of blanks parts columns, stands after a heading's number (“1 目标”), parts Latin words, or is mere spacing. */
function blankAs(blank: string, before: string[], next: string, blanks: Blanks): string {
  const after = next.charAt(0)
  if (blanks === 'cells') return '\t'
  if (blanks === 'spread') return ''
  if (blanks === 'scan' && blank.length < 3 && !/[^ ]/.test(blank)) return ''
  if (blank.length >= 3 || /[^ ]/.test(blank)) return '\t'
  const numbered = before.length <= 3 && /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(before.join(''))
  if (numbered && HAN.test(after) && (COUNTED_WORD.test(next) || !/[年月日个名项届是]/.test(after))) return '、'
  if (blanks === 'spacing' && paired(before, next)) return ' '
  const last = before[before.length - 1] ?? ''
  if (/[A-Za-z0-9.]/.test(last) && /[A-Za-z0-9]/.test(after)) return ' '
  return /[，；：]/.test(last) && /[A-Za-z]/.test(after)
    ? ' '
    : between(blank, before, after)
      ? ' '
      : between(blank, before, after)
}

/** “红色先锋  健康守护”: a name of two halves within quotation marks. */
function paired(before: string[], next: string): boolean {
  const words = before.slice(-8).join('')
  return /“[\u3400-\u9fff]{3,7}$/.test(words) && /^[\u3400-\u9fff]{2}/.test(next)
}

/** “贺正平  市委书记”: name and post after a label. */
const between = (blank: string, before: string[], after: string): string =>
  blank.length <= 2 &&
  HAN.test(after) &&
  /(?:组长|成员|主任)：[\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4}){0,6}$/.test(before.slice(-40).join(''))
    ? ' '
    : ''

const isNumberOnly = (text: string[]): boolean =>
  text.length <= 5 && /^(?:[一二三四五六七八九十]{1,3}|（[^（）]{1,3}）)$/.test(text.join(''))

function mend(line: ReadLine): ReadLine {
  const lost = lostCharacters(line.text)
  if (lost.size === 0) return line
  const text: string[] = []
  const shown: string[] = []
  const at: number[] = []
  for (let i = 0; i <= line.text.length; i++) {
    const character = lost.get(i)
    if (character) {
      // “□容”: the box stands where the character was.
      const boxed = /[□\ufffd]/.test(text[text.length - 1] ?? '')
      if (boxed) for (const kept of [text, shown, at]) kept.pop()
      text.push(character)
      shown.push(character)
      // A character put back points at its neighbour: the span stays inside the source.
      at.push(line.at[boxed ? i - 1 : Math.min(i, line.at.length - 1)] ?? 0)
    }
    if (i < line.text.length) {
      text.push(line.text.charAt(i))
      shown.push(line.shown.charAt(i))
      at.push(line.at[i] ?? 0)
    }
  }
  return { text: text.join(''), shown: shown.join(''), at }
}
