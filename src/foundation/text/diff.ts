import { diffArrays } from 'diff'
import { graphemes } from './graphemes.ts'

/** A stretch of text that stayed, went or came. */
export type TextChange = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string }

type Span = { same: string; deleted: string; inserted: string }

/** Past this many edits (some 50 ms) the texts have little in common and whole sentences read better than characters. */
const MOST_EDITS = 1000

/** Latin words and numbers change as wholes: 312 → 315 is one change, not “31” kept. */
const WORD = /[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*%?/g

/**
 * What changed between two texts, by character for Chinese and by word for Latin and numbers. The pieces that are not
 * inserted give `before`, those that are not deleted give `after`, exactly; where both changed, deleted stands first.
 */
export function diffText(before: string, after: string): TextChange[] {
  const byCharacter = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS })
  const changes = byCharacter ?? diffArrays(sentences(before), sentences(after))
  const spans: Span[] = []
  for (const change of changes) {
    const text = change.value.join('')
    const last = spans[spans.length - 1]
    const open = last !== undefined && last.same === '' ? last : undefined
    if (!change.added && !change.removed) spans.push({ same: text, deleted: '', inserted: '' })
    else if (open) {
      if (change.added) open.inserted += text
      else open.deleted += text
    } else spans.push({ same: '', deleted: change.added ? '' : text, inserted: change.added ? text : '' })
  }
  return withoutIslands(spans).flatMap(pieces)
}

/** One kept character between two changes tells the reader nothing and costs two marks: it joins them. Lines stay lines. */
function withoutIslands(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  spans.forEach((span, index) => {
    const before = kept[kept.length - 1]
    if (before && before.same === '' && span.same === '') {
      before.deleted += span.deleted
      before.inserted += span.inserted
    } else if (before && before.same === '' && index < spans.length - 1 && isIsland(span.same)) {
      before.deleted += span.same
      before.inserted += span.same
    } else kept.push({ ...span })
  })
  return kept
}

function isIsland(same: string): boolean {
  return same !== '\n' && same !== '\r\n' && graphemes(same).length === 1
}

function pieces(span: Span): TextChange[] {
  const all: TextChange[] = [
    { kind: 'same', text: span.same },
    { kind: 'deleted', text: span.deleted },
    { kind: 'inserted', text: span.inserted },
  ]
  return all.filter(piece => piece.text !== '')
}

function tokens(text: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of text.matchAll(WORD)) {
    found.push(...graphemes(text.slice(from, match.index)), match[0])
    from = match.index + match[0].length
  }
  return found.concat(graphemes(text.slice(from)))
}

function sentences(text: string): string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+/g) ?? []
}
