import type { Reading } from './reading.ts'

/** `gap`: an empty line stood above. */
export type Line = { start: number; end: number; text: string; shown: string; gap: boolean }

export function linesOf(reading: Reading): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= reading.text.length) {
    const newline = reading.text.indexOf('\n', start)
    const end = newline < 0 ? reading.text.length : newline
    if (end > start) {
      lines.push({
        start,
        end,
        text: reading.text.slice(start, end),
        shown: reading.shown.slice(start, end),
        gap: gapBefore(reading, start),
      })
    }
    start = end + 1
  }
  return lines
}

function gapBefore({ source, at }: Reading, start: number): boolean {
  const [above, here] = [at[start - 2], at[start]]
  return above === undefined || here === undefined || /\n[^\n\S]*\n/.test(source.slice(above, here))
}

export type Sentence = { start: number; end: number; text: string }

/** Longer sentences are read in pieces: no rule looks further than this. */
export const SENTENCE_LIMIT = 400

/** Sentences of a stretch; a line end ends one too, a semicolon does not. */
export function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const found: Sentence[] = []
  let start = from
  const push = (end: number): void => {
    if (end > start) found.push({ start, end, text: text.slice(start, end) })
    start = end
  }
  for (let i = from; i < to; i++) {
    const char = text.charAt(i)
    if (char === '\n') {
      push(i)
      start = i + 1
    } else if (char === '。' || char === '！' || char === '？') {
      // A closing quotation mark or bracket belongs to the sentence it closes.
      push(/[”’）]/.test(text.charAt(i + 1)) && i + 1 < to ? i + 2 : i + 1)
      i = Math.max(i, start - 1)
    } else if (i - start >= SENTENCE_LIMIT) push(i)
  }
  push(to)
  return found
}
