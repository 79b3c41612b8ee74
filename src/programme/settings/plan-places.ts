import type { Span } from './plan-reader/plan.ts'

/** Between two parts of one list no more than “、” or “和” stands: they are shown as one place. */
const NEAR = 3

/**
 * Where a value was read, in the order of the text. A list has a place for each part; parts that stand side by side are one.
 * What lies within another of the same value is left out.
 */
export function placesOf(spans: Readonly<Record<string, Span>>, paths: readonly string[], text: string): Span[] {
  const found = paths.flatMap(path => {
    const own = spans[path]
    if (own) return [own]
    return Object.keys(spans)
      .filter(key => key.indexOf(`${path}.`) === 0)
      .flatMap(key => spans[key] ?? [])
  })
  return joined(found.map(span => withoutNext(text, span)))
}

export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans.filter(one => one.end > one.start).sort((one, other) => one.start - other.start)) {
    const last = all.pop()
    if (!last) all.push(span)
    else if (span.start > last.end + NEAR) all.push(last, span)
    else all.push({ start: last.start, end: Math.max(last.end, span.end) })
  }
  return all
}

/** The reader's paragraphs end with their line end, whose place is the next line's first character: that one is not theirs. */
function withoutNext(text: string, { start, end }: Span): Span {
  const tail = /\s*\n\s*[^\s。！？；，、）”’》]$/.exec(text.slice(start, end))
  return tail ? { start, end: start + tail.index } : { start, end }
}

/**
 * Where a sentence stands that the reader gives in its own words: blanks and line ends taken out, lost characters put back.
 * Null: it is not there.
 */
export function whereSaid(text: string, sentence: string): Span | null {
  const sought = sentence.replace(/\s/g, '')
  // A character that was put back may well be the first.
  for (const lost of [0, 1]) {
    const first = sought.charAt(lost)
    for (let at = text.indexOf(first); first !== '' && at >= 0; at = text.indexOf(first, at + 1)) {
      const end = matchedTo(text, at, sought, lost)
      if (end !== null) return { start: at, end }
    }
  }
  return null
}

function matchedTo(text: string, from: number, sought: string, lostBefore: number): number | null {
  let lost = 1 + Math.floor(sought.length / 20) - lostBefore
  let at = from
  for (let index = lostBefore; index < sought.length; index++) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++
    if (text.charAt(at) === sought.charAt(index)) at++
    else if (lost-- <= 0) return null
  }
  return at
}
