import type { Place, Reading } from './readings.ts'

/** A stretch of the document that belongs to a reading (with its number), or to a sentence that was not understood (none). */
export interface Mark {
  readonly key: string
  readonly number: number | null
  readonly place: Place
}
/** A piece of a line, the marks over it, and those whose place ends with it. */
export interface Piece {
  readonly at: number
  readonly text: string
  readonly over: readonly Mark[]
  readonly ending: readonly Mark[]
}
export interface PaperLine {
  readonly at: number
  readonly kind: 'title' | 'heading' | 'body'
  readonly pieces: readonly Piece[]
}

/** Numbers run as the text does: by where each reading stands first. */
export function numbersOf(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const placed = readings
    .filter(one => one.places.length > 0)
    .map((one, order) => ({ key: one.key, start: one.places[0]?.start ?? 0, order }))
    .sort((one, other) => one.start - other.start || one.order - other.order)
  return new Map(placed.map((one, index) => [one.key, index + 1]))
}

export function marksOf(
  readings: readonly Reading[],
  left: readonly { readonly key: string; readonly place: Place | null }[],
): Mark[] {
  const numbers = numbersOf(readings)
  return [
    ...readings.flatMap(({ key, places }) =>
      places.map((place): Mark => ({ key, number: numbers.get(key) ?? null, place })),
    ),
    ...left.flatMap(({ key, place }): Mark[] => (place ? [{ key, number: null, place }] : [])),
  ]
}

const HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条]|[（(][一二三四五六七八九十]{1,3}[)）])/
/** A heading is short; a numbered paragraph that goes on is text. */
const LONGEST_HEADING = 30

/** The document line by line as it is laid out, each line cut where marks begin and end. Blank lines part and are not shown. */
export function paperLines(text: string, marks: readonly Mark[]): PaperLine[] {
  const title = marks.filter(one => one.key === 'title')[0]?.place
  const ordered = [...marks].sort((one, other) => one.place.start - other.place.start)
  const lines: PaperLine[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const words = text.slice(start, end)
    if (words.trim() !== '') {
      const here = ordered.filter(({ place }) => place.start < end && place.end > start)
      const isTitle = title !== undefined && title.start >= start && title.start < end
      const isHeading = HEADING.test(words) && words.trim().length <= LONGEST_HEADING
      lines.push({
        at: start,
        kind: isTitle ? 'title' : isHeading ? 'heading' : 'body',
        pieces: piecesOf(text, start, end, here),
      })
    }
    start = end + 1
  }
  return lines
}

function piecesOf(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const edges = marks.flatMap(({ place }) => [place.start, place.end]).filter(edge => edge > start && edge < end)
  const cuts = [...new Set([start, ...edges, end])].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((at, index) => {
    const to = cuts[index + 1] ?? end
    const over = marks.filter(({ place }) => place.start <= at && place.end >= to)
    return { at, text: text.slice(at, to), over, ending: over.filter(({ place }) => place.end === to) }
  })
}
