import { type Block, descendants } from './blocks.ts'
import { type Sentence, sentencesOf } from './lines.ts'
import type { Plan } from './plan.ts'
import { type Reading, sourceSpan } from './reading.ts'
import { type SectionKind, sectionKind } from './sections.ts'
import type { Dated } from './timeline.ts'

/** A sentence with the heading it stands under; `kind` is that of the nearest heading that has one. */
export type Placed = Sentence & { block: Block; kind: SectionKind | null; inTitle: boolean }

/** The plan while it is being read: every rule adds its facts here, each with the stretch it was read from. */
export type Draft = {
  reading: Reading
  text: string
  plan: Plan
  /** The body; the sheet that carries it (a notice's letter), and what follows it (annexes). */
  body: Block
  letter: Block
  annexes: Block
  sentences: Placed[]
  dates: Dated[]
  /** The day the plan was issued, where it is known: no date of a web page that printed it later. */
  issued: string | null
  /** Periods that became a stage's window: no deadline or event is made of them again. */
  spent: Set<Dated>
  /** Stretches of the reading that facts were made of; `whole`: a stage's text, taken over as it stands. */
  made: { start: number; end: number; whole: boolean }[]
}

export function mark(draft: Draft, path: string, start: number, end: number, whole = false): void {
  draft.plan.spans[path] = sourceSpan(draft.reading, start, end)
  draft.made.push({ start, end, whole })
}

/** Last year's, or before the plan was issued: nothing is asked for a day gone by. */
export const isOver = (draft: Draft, { period, dates }: Dated): boolean =>
  period.first.relative === -1 || (draft.issued !== null && dates.end !== null && dates.end < draft.issued)

/** As the writer put it, lost characters back in place, blanks at the ends off. */
export function shown(draft: Draft, start: number, end: number): string {
  return draft.reading.shown.slice(start, end).trim()
}

export const titleWords = (draft: Draft, block: Block): string => draft.text.slice(block.titleStart, block.titleEnd)

export function kindOf(draft: Draft, block: Block): SectionKind | null {
  return block.parent ? sectionKind(titleWords(draft, block)) : null
}

export const sectionsOf = (draft: Draft, kind: SectionKind): Block[] =>
  descendants(draft.body).filter(block => kindOf(draft, block) === kind)

export function placedSentences(text: string, root: Block): Placed[] {
  const kinds = new Map<Block, SectionKind | null>()
  const placed: Placed[] = []
  for (const block of [root, ...descendants(root)]) {
    const own = block.parent ? sectionKind(text.slice(block.titleStart, block.titleEnd)) : null
    const kind = own ?? (block.parent ? (kinds.get(block.parent) ?? null) : null)
    kinds.set(block, kind)
    if (block.titleEnd > block.titleStart) {
      const title = { start: block.titleStart, end: block.titleEnd, text: text.slice(block.titleStart, block.titleEnd) }
      // A heading that runs on over a comma is a sentence (“第十一条 每年十一月，…进行复审”).
      placed.push({ ...title, block, kind, inTitle: !title.text.includes('，') })
    }
    for (const s of sentencesOf(text, block.bodyStart, block.bodyEnd))
      placed.push({ ...s, block, kind, inTitle: false })
  }
  return placed
}

/** Numbered or listed parts of a section: its children, or “一是…二是…”, or its paragraphs. */
export function partsOf(
  draft: Draft,
  block: Block,
): { title: { start: number; end: number } | null; start: number; end: number }[] {
  // “1.A。2.B。3.C。” on one line: its first number opened a block, the others stand within it.
  const [first] = block.children
  const within = block.children.length === 1 && first ? inlineItems(draft.text, first.start, first.end) : []
  if (first && within[0] && within.length >= 2 && within[0].start - first.start <= 3) return titled(draft, within)
  if (block.children.length > 0) {
    return block.children.flatMap(child => {
      // “◆有服务清单——每季度更新；”
      const [dashed] = titled(draft, [{ start: child.titleStart, end: child.end }])
      if (dashed?.title && dashed.start > child.start && draft.text.slice(dashed.start - 2, dashed.start) === '——')
        return [dashed]
      return [
        {
          title: child.titleEnd > child.titleStart ? { start: child.titleStart, end: child.titleEnd } : null,
          start: child.bodyStart,
          end: child.end,
        },
      ]
    })
  }
  const inline = inlineItems(draft.text, block.bodyStart, block.bodyEnd)
  const lines = paragraphs(draft.text, block.bodyStart, block.bodyEnd)
  // “坚持A；坚持B；坚持C。” on one line.
  const only = lines.length === 1 ? lines[0] : undefined
  const chained = only && /^坚持[^，。；、]+(?:、坚持[^，。；、]+)+。?$/.test(draft.text.slice(only.start, only.end))
  const parted = only ? splitAt(draft.text, only.start, only.end, chained ? '、' : '；') : []
  // “做到‘五有’：” over the lines that say which five.
  const [lead] = lines
  const listed =
    lines.length >= 3 && lead && lead.end - lead.start <= 20 && draft.text.charAt(lead.end - 1) === '：'
      ? lines.slice(1)
      : lines
  return titled(draft, inline.length >= 2 ? inline : parted.length >= 3 ? parted : listed)
}

/** A short opening up to a stop, a colon or a dash is the item's title. */
function titled(
  draft: Draft,
  items: { start: number; end: number }[],
): { title: { start: number; end: number } | null; start: number; end: number }[] {
  return items.map(item => {
    const stop = /[。：；]|——/.exec(draft.text.slice(item.start, Math.min(item.end, item.start + 26)))
    const from = stop ? item.start + stop.index + stop[0].length : item.end
    return !stop || from >= item.end
      ? { title: null, start: item.start, end: item.end }
      : { title: { start: item.start, end: item.start + stop.index }, start: from, end: item.end }
  })
}

/** “一是…；二是…”, “（1）…（2）…”, “①…②…”, “首先…其次…” within running text. */
export function inlineItems(text: string, from: number, to: number): { start: number; end: number }[] {
  const stretch = text.slice(from, Math.min(to, from + 4000))
  for (const pattern of [
    /(?:^|[。；，：\n])(?:[一二三四五六七八九十]{1,2}(?:是要?|要(?!求)))/g,
    /（(?:\d{1,2}|[一二三四五六七八九十])）/g,
    /[①②③④⑤⑥⑦⑧⑨⑩]/g,
    /(?:^|[。；，：\n])(?:\d[.、](?!\d))/g,
    /(?:^|[。；，：\n])(?:首先|其次|再次|最后|第[一二三四五六][，、])/g,
  ]) {
    const marks = [...stretch.matchAll(pattern)]
    if (marks.length < 2) continue
    // “…；四是看得见，居民有感受。名称要…”: the last of items parted by semicolons ends with its sentence.
    const last = marks[marks.length - 1]?.index ?? 0
    const full = /[。\n]/.test(stretch.slice((marks[0]?.index ?? 0) + 1, last)) ? -1 : stretch.indexOf('。', last + 1)
    const close = full < 0 ? stretch.length : full
    return marks.map((m, i) => {
      const start = from + m.index + m[0].length
      let end = from + (marks[i + 1]?.index ?? close)
      while (end > start && /[\s；。，]/.test(text.charAt(end - 1))) end--
      return { start, end }
    })
  }
  return []
}

export function paragraphs(text: string, from: number, to: number): { start: number; end: number }[] {
  return splitAt(text, from, to, '\n')
}

function splitAt(text: string, from: number, to: number, stop: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && text.charAt(i) !== stop) continue
    if (i > start) found.push({ start, end: i })
    start = i + 1
  }
  return found
}
