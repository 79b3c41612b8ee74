import { type Draft, inlineItems, mark, type Placed, paragraphs, shown } from './draft.ts'

export type Item = { start: number; end: number }
type ListField = 'returnReasons' | 'marks' | 'pillars' | 'textsToPublish' | 'delistingGrounds' | 'duties'

/** Writes a list into the plan once, each entry with its place. */
export function record(draft: Draft, field: ListField, items: Item[], tidy: (words: string) => string = w => w): void {
  for (const { start, end } of items) {
    const value = tidy(shown(draft, start, end))
    if (value.length < 2 || draft.plan[field].includes(value)) continue
    const i = draft.plan[field].push(value) - 1
    mark(draft, `${field}.${i}`, start, end)
  }
}

/** Splits A、B和C at the separators given; blanks and 等 at the ends go. */
export function split(draft: Draft, start: number, end: number, separators: RegExp): Item[] {
  const items: Item[] = []
  const text = draft.text.slice(start, end)
  let from = 0
  const push = (to: number): void => {
    let [a, b] = [from, to]
    while (a < b && /[\s，、；。：“]/.test(text.charAt(a))) a++
    const tail = /(?:等(?![次级])(?:[^、，]{0,10})?|[\s，、；。：”的]+)$/.exec(text.slice(a, b))
    if (tail && tail.index > 1) b = a + tail.index
    if (b > a) items.push({ start: start + a, end: start + b })
  }
  for (const match of text.matchAll(new RegExp(separators.source, 'g'))) {
    // A separator of one conjunction needs words on both sides.
    if (match.index - from < 2 || text.length - match.index - match[0].length < 2) continue
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return items
}

/** Entries after a colon: numbered blocks below, numbers within the line, or the paragraphs that follow. */
export function listedAfter(draft: Draft, sentence: Placed, offset: number): Item[] {
  const { block } = sentence
  const from = sentence.start + offset
  if (block.children.length > 0 && (sentence.inTitle || sentence.end >= block.bodyEnd - 2)) {
    return block.children.map(c =>
      trimmed(
        draft,
        c.titleEnd > c.titleStart ? c.titleStart : c.bodyStart,
        c.titleEnd > c.titleStart ? c.titleEnd : c.end,
      ),
    )
  }
  const inline = inlineItems(draft.text, from, block.bodyEnd)
  if (inline.length >= 2) return inline.map(i => firstSentence(draft, i))
  const rest = draft.text.slice(from, sentence.end)
  const colon = rest.indexOf('：')
  if (colon >= 0 && /[、；，]/.test(rest.slice(colon)))
    return split(draft, from + colon + 1, sentence.end, /[；]/).flatMap(i => split(draft, i.start, i.end, /、/))
  if (
    !/[：]$/.test(draft.text.slice(sentence.start, Math.min(sentence.end + 1, draft.text.length)).trim()) &&
    colon < 0
  )
    return []
  const list = Math.max(from, sentence.end)
  return listLines(draft, draft.text.charAt(list) === '：' ? list + 1 : list, block.bodyEnd)
}

/** Lines of a list without numbers: as long as they open with the first one's dash, or until one ends with a full stop. */
function listLines(draft: Draft, from: number, to: number): Item[] {
  const items: Item[] = []
  let dash: string | null = null
  for (const line of paragraphs(draft.text, from, to).slice(0, 20)) {
    const words = draft.text.slice(line.start, line.end)
    const opening = /^[—-]{1,3}/.exec(words)?.[0] ?? ''
    dash ??= opening
    if (opening !== dash || words.length > 60) break
    items.push(trimmed(draft, line.start + opening.length, line.end))
    if (dash === '' && words.endsWith('。')) break
  }
  return items
}

function firstSentence(draft: Draft, item: Item): Item {
  const stop = draft.text.slice(item.start, item.end).search(/[。；\n]/)
  return trimmed(draft, item.start, stop < 0 ? item.end : item.start + stop)
}

function trimmed(draft: Draft, start: number, end: number): Item {
  let to = end
  while (to > start && /[\s；。，：]/.test(draft.text.charAt(to - 1))) to--
  if (to - start > 4 && draft.text.charAt(to - 1) === '的') to--
  return { start, end: to }
}

/** What is listed under a heading: numbered blocks, numbers within the text, lines, or a chain. */
export function listedUnder(draft: Draft, sentence: Placed): Item[] {
  const { block } = sentence
  if (block.children.length > 0) return listedAfter(draft, { ...sentence, end: block.bodyEnd }, 0)
  const inline = inlineItems(draft.text, block.bodyStart, block.bodyEnd)
  if (inline.length >= 2) return inline
  const lines = paragraphs(draft.text, block.bodyStart, block.bodyEnd)
  if (lines.length >= 2) return lines.map(l => trimmed(draft, l.start, l.end))
  return split(draft, block.bodyStart, block.bodyEnd, /[；、]/)
}
