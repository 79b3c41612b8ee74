import { blanksOf, type ReadLine, readLine } from './characters.ts'
import { cellsOnLines, headsTable } from './columns.ts'
import { pageFurniture } from './furniture.ts'
import { continues, type SheetLine, wrappingOf } from './line-breaks.ts'
import { normalise } from './normalise.ts'

/**
 * The text as the rules read it. `text` has one punctuation, `shown` the writer's own; both have lost characters put
 * back, blanks out, one paragraph a line, columns parted by tabs, and the same length. `at` leads back to the source.
 * `furniture` are lines of the page itself (numbers, running heads), taken out so that sentences close over them.
 */
export type Reading = {
  source: string
  text: string
  shown: string
  at: number[]
  furniture: { words: string; at: number }[]
  cut: string | null
}

type Line = ReadLine & SheetLine

/** Lines with blanks, breaks and lost characters mended, each character knowing where it stood. */
export function readText(raw: string): Reading {
  const { source, cut } = normalise(raw)
  const all = linesIn(source)
  const page = pageFurniture(all.map(line => line.text))
  // A sentence goes on over the foot of one page and the head of the next.
  const lines = all.flatMap((line, i) => (page.has(i) ? [] : [page.has(i - 1) ? { ...line, gap: false } : line]))
  const furniture = all.flatMap((line, i) => (page.has(i) ? [{ words: line.shown, at: line.at[0] ?? 0 }] : []))
  const wrapping = wrappingOf(lines)
  const joined = cellsOnLines(lines.map(line => line.text))
  const parts: string[] = []
  const shownParts: string[] = []
  const at: number[] = []
  let last = ''
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    // Continuation is judged on the end of what went before, at most a few hundred characters of it.
    const goesOn = joined.has(i) ? '\t' : above && continues(last, above, line, wrapping) ? '' : '\n'
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
  return { source, text: parts.join(''), shown: shownParts.join(''), at, furniture, cut }
}

/** The lines that hold words. Under a head of column names parted by single blanks, blanks part the cells. */
function linesIn(source: string): Line[] {
  const lines: Line[] = []
  let width = 0
  let from = 0
  let gap = false
  while (from <= source.length) {
    const newline = source.indexOf('\n', from)
    const to = newline < 0 ? source.length : newline
    const opening = source.slice(from, Math.min(to, from + 1000))
    const written = opening.trim()
    const cells = written.split(/ +/, 12)
    if (headsTable(cells)) width = cells.length
    else if (cells.length < 2 || cells.length < width - 1) width = 0
    const line = readLine(source, from, to, width > 0 ? 'cells' : blanksOf(written))
    from = to + 1
    if (line.text === '' || /^[—\-\t：=_*]+$/.test(line.text)) {
      gap = true
      continue
    }
    lines.push({ ...line, indent: columnsOf(/^[\s>＞]*/.exec(opening)?.[0] ?? ''), columns: columnsOf(opening), gap })
    gap = false
  }
  return lines
}

/** A Chinese character and the blank that goes with it are two columns wide. */
function columnsOf(words: string): number {
  let columns = 0
  for (const char of words.trimEnd() || words) columns += char > '\u2e7f' || char === '\t' ? 2 : 1
  return columns
}

/** The stretch of source that lies under [from, to) of the reading. */
export function sourceSpan(reading: Reading, from: number, to: number): { start: number; end: number } {
  const start = reading.at[from] ?? 0
  const end = (reading.at[Math.max(from, to - 1)] ?? start) + 1
  return { start, end }
}
