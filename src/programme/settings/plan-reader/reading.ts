import { cellsOnLines, headsTable } from './columns.ts'
import { lostCharacters } from './repairs.ts'

/** Longest text that is read: a plan has 2–10 thousand characters, with annexes 40 thousand. */
export const READ_LIMIT = 100_000

/**
 * The text as the rules read it. `text` has one punctuation, `shown` the writer's own; both have lost characters put
 * back, blanks out, one paragraph a line, columns parted by tabs, and the same length. `at` leads back to the source.
 */
export type Reading = { source: string; text: string; shown: string; at: number[]; cut: string | null }

const PUNCTUATION: Record<string, string> = {
  ',': '，',
  ':': '：',
  '︰': '：',
  '∶': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '[': '（',
  ']': '）',
  '!': '！',
  '?': '？',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '－': '—',
  '–': '—',
  '―': '—',
  '─': '—',
  '‐': '—',
  '‑': '—',
  '−': '—',
  '~': '—',
  '～': '—',
  '∼': '—',
  '〜': '—',
  '﹣': '—',
}
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/

/** One form for line ends, blanks and full-width letters and digits; nothing that shows is dropped. */
export function normalise(raw: string): { source: string; cut: string | null } {
  const cut =
    raw.length > READ_LIMIT
      ? raw
          .slice(READ_LIMIT, READ_LIMIT + 40)
          .replace(/\s+/g, ' ')
          .trim()
      : null
  const source = raw
    .slice(0, READ_LIMIT)
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/\r\n?|[\u2028\u2029\u000b\u000c\u0085]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
  return { source, cut: raw.length > READ_LIMIT ? cut || '…' : null }
}

type Line = { text: string; shown: string; at: number[] }

/** How a line's blanks are meant: as mere spacing between words, between all characters (a bad scan), between cells. */
type Blanks = 'spacing' | 'scan' | 'cells'

function blanksOf(line: string): Blanks {
  // “中 共 白 云 县”: a blank after nearly every character.
  const characters = line.replace(/\s/g, '').length
  const single = line.match(/\S (?=\S)/g)?.length ?? 0
  return characters >= 4 && single >= (characters - 1) * 0.7 ? 'scan' : 'spacing'
}

function readLine(source: string, from: number, to: number, blanks: Blanks): Line {
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
      const kept =
        end < to && text.length > 0
          ? blankAs(source.slice(i, Math.min(end, i + 3)), text, source.charAt(end), blanks)
          : ''
      if (kept) put(kept, kept === '\t' ? '\t' : ' ', i)
      i = end
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

const BLANK = ' \t|｜│┃'

/** A run of blanks parts columns, stands after a heading's number (“1 目标”), parts Latin words, or is mere spacing. */
function blankAs(blank: string, before: string[], after: string, blanks: Blanks): string {
  if (blanks === 'cells') return '\t'
  if (blanks === 'scan' && blank.length < 3 && !/[^ ]/.test(blank)) return ''
  if (blank.length >= 3 || /[^ ]/.test(blank)) return '\t'
  const numbered = before.length <= 3 && /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(before.join(''))
  if (numbered && HAN.test(after) && !/[年月日个名项届是]/.test(after)) return '、'
  return /[A-Za-z0-9.]/.test(before[before.length - 1] ?? '') && /[A-Za-z0-9]/.test(after) ? ' ' : ''
}

const isNumberOnly = (text: string[]): boolean =>
  text.length <= 5 && /^(?:[一二三四五六七八九十]{1,3}|（[^（）]{1,3}）)$/.test(text.join(''))

function mend(line: Line): Line {
  const lost = lostCharacters(line.text)
  if (lost.size === 0) return line
  const text: string[] = []
  const shown: string[] = []
  const at: number[] = []
  for (let i = 0; i <= line.text.length; i++) {
    const character = lost.get(i)
    if (character) {
      text.push(character)
      shown.push(character)
      // A character put back points at its neighbour: the span stays inside the source.
      at.push(line.at[Math.min(i, line.at.length - 1)] ?? 0)
    }
    if (i < line.text.length) {
      text.push(line.text.charAt(i))
      shown.push(line.shown.charAt(i))
      at.push(line.at[i] ?? 0)
    }
  }
  return { text: text.join(''), shown: shown.join(''), at }
}

/** Starts with a number, a bullet, an annex mark: a line that never continues the one before. */
const OPENS =
  /^(?:[（【《]?(?:第?[一二三四五六七八九十百\d]{1,3}[、.．）章节条步阶部，]|[①-⑳⑴-⒇ⅠⅡⅢⅣⅤ●■◆★•▪◇#]|[一二三四五六七八九十]是)|附件|附：|抄送|联系)/
const CLOSED = /[。！？：；”）】》…]$/
const TITLE_END = /(?:方案|通知|意见|办法|计划|细则|决定|规划|规定|的函|报告|文件|要点)$/

/** A sentence broken by a line end: the line before is long and unfinished, and this one opens nothing. */
function continues(before: string, line: string): boolean {
  if (before === '' || before.includes('\t') || line.includes('\t')) return false
  if (/^[，。；、！？）”》]/.test(line)) return true
  // No line of its own begins with 和.
  if (/^(?:和|及|以及|与|的|并且)/.test(line) && before.length >= 12 && !/[。！？：；]$/.test(before)) return true
  // A table of contents ends its lines with dots and a page.
  if (/[.…·]{4,}\d{1,3}$/.test(before)) return false
  if (CLOSED.test(before) || TITLE_END.test(before) || OPENS.test(line)) return false
  if (/^(?:附件|附：)/.test(before) || /^\S{0,14}[：]/.test(line)) return false
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(line)) return false
  const body = /[，。；、]/.test(before)
  return body ? before.length >= 15 : before.length >= 24 && line.length >= 12 && !TITLE_END.test(line)
}

/** Lines with blanks, breaks and lost characters mended, each character knowing where it stood. */
export function readText(raw: string): Reading {
  const { source, cut } = normalise(raw)
  const lines = linesIn(source)
  const joined = cellsOnLines(lines.map(line => line.text))
  const parts: string[] = []
  const shownParts: string[] = []
  const at: number[] = []
  let last = ''
  lines.forEach((line, i) => {
    // Continuation is judged on the end of what went before, at most a few hundred characters of it.
    const goesOn = joined.has(i) ? '\t' : continues(last, line.text) ? '' : '\n'
    if (at.length > 0 && goesOn !== '') {
      parts.push(goesOn)
      shownParts.push(goesOn)
      at.push(line.at[0] ?? 0)
      last = goesOn === '\t' ? '\t' : ''
    }
    last = (last + line.text).slice(-400)
    parts.push(line.text)
    shownParts.push(line.shown)
    for (const offset of line.at) at.push(offset)
  })
  return { source, text: parts.join(''), shown: shownParts.join(''), at, cut }
}

/** The lines that hold words. Under a head of column names parted by single blanks, blanks part the cells. */
function linesIn(source: string): Line[] {
  const lines: Line[] = []
  let width = 0
  let from = 0
  while (from <= source.length) {
    const newline = source.indexOf('\n', from)
    const to = newline < 0 ? source.length : newline
    const written = source.slice(from, Math.min(to, from + 1000)).trim()
    const cells = written.split(/ +/, 12)
    if (headsTable(cells)) width = cells.length
    else if (cells.length < 2 || cells.length < width - 1) width = 0
    const line = readLine(source, from, to, width > 0 ? 'cells' : blanksOf(written))
    from = to + 1
    if (line.text !== '' && !/^[—\-\t：=_*]+$/.test(line.text)) lines.push(line)
  }
  return lines
}

/** The stretch of source that lies under [from, to) of the reading. */
export function sourceSpan(reading: Reading, from: number, to: number): { start: number; end: number } {
  const start = reading.at[from] ?? 0
  const end = (reading.at[Math.max(from, to - 1)] ?? start) + 1
  return { start, end }
}
