import { type Block, descendants } from './blocks.ts'
import { type Draft, kindOf, titleWords } from './draft.ts'
import { nameOf } from './stage-name.ts'
import { bodyDate, opensWithWindow, saysWhen, titleDate } from './stage-windows.ts'
import type { FoundStage } from './stages.ts'

/** A heading with these words and no date is about how to work, not a stage. */
const NOT_A_STAGE = /施行|解释|废止|要求|保障|加强(?:组织)?领导|组织领导|提高认识|原则$|注意事项|联系|说明/

function stageLike(draft: Draft, block: Block): boolean {
  const words = titleWords(draft, block)
  const kind = kindOf(draft, block)
  if (block.style === '阶段' || block.style === 'stage') return true
  if (/分为|以下|如下|下列/.test(words)) return false
  if (
    words.length <= 34 &&
    /阶段(?:（|$|：|[—]|[\d一二三四五六七八九十年月（])/.test(words) &&
    !/阶段(?:划分|安排|任务)|分为|以下|如下|下列/.test(words)
  )
    return true
  if (words.length > 40 || kind === 'guiding' || kind === 'organisation') return false
  const date = titleDate(draft, block)
  if (date === null || NOT_A_STAGE.test(words)) return false
  if (draft.text.slice(block.titleStart, date.start).endsWith('（')) return true
  // A date among the words: a name beside it is a stage, a rule around it (“应于每年1月15日前修订…”) is not.
  return words.length - (date.end - date.start) <= 16 && !/[应须对将]|不得/.test(words)
}

/** Stages under headings of their own: items of the steps section, else a row of dated headings. */
export function headedStages(draft: Draft): FoundStage[] | null {
  const blocks = descendants(draft.body)
  const sections = blocks.filter(b => kindOf(draft, b) === 'steps' && b.children.length > 0)
  let best: Block[] = []
  for (const section of sections) {
    const chosen = section.children.flatMap(child => {
      const deeper = child.children.filter(g => stageLike(draft, g))
      if (deeper.length >= 2 && !titleDate(draft, child)) return deeper
      return [child]
    })
    const timed = chosen.filter(b => stageLike(draft, b) || bodyDate(draft, b)).length
    if (chosen.length < 2 && timed === 0) continue
    const kept = chosen.filter(
      b =>
        stageLike(draft, b) ||
        bodyDate(draft, b) ||
        (b.style !== '条' &&
          b.titleEnd > b.titleStart &&
          titleWords(draft, b).length <= 16 &&
          !NOT_A_STAGE.test(titleWords(draft, b))),
    )
    // Untimed items stay when the section's others are timed, or when they are short names.
    const named = kept.filter(b => timed > 0 || (b.titleEnd > b.titleStart && titleWords(draft, b).length <= 16))
    if (score(draft, named) > score(draft, best)) best = named
  }
  if (best.length > 0 && best.some(b => stageLike(draft, b) || bodyDate(draft, b)))
    return best.map(b => headed(draft, b))
  const families = new Map<Block, Block[]>()
  for (const block of blocks) {
    if (!block.parent || !(stageLike(draft, block) || opensNamed(draft, block))) continue
    // Articles count on through the chapters: those that state a time are one row of stages.
    const family = block.style === '条' ? draft.body : block.parent
    families.set(family, [...(families.get(family) ?? []), block].slice(0, 40))
  }
  let family: Block[] = []
  for (const group of families.values()) if (score(draft, group) > score(draft, family)) family = group
  if (family.length >= 2) return family.map(b => headed(draft, b))
  return best.length >= 2 ? best.map(b => headed(draft, b)) : null
}

/** A short name and then its window, wherever it stands. */
const opensNamed = (draft: Draft, block: Block): boolean =>
  block.titleEnd > block.titleStart &&
  titleWords(draft, block).length <= 16 &&
  !NOT_A_STAGE.test(titleWords(draft, block)) &&
  opensWithWindow(draft, block)

function score(draft: Draft, blocks: Block[]): number {
  return blocks.reduce((sum, b) => sum + 1 + (titleDate(draft, b) || bodyDate(draft, b) ? 3 : 0), 0)
}

/** Nothing, or “时间：”, before the window that a stage’s text opens with. */
const OPENS = /^(?:[\s\S]?|\n?(?:时间|时限)(?:安排)?[：为]?)$/

function headed(draft: Draft, block: Block): FoundStage {
  const window = titleDate(draft, block) ?? (saysWhen(draft, block) ? null : bodyDate(draft, block))
  const name = nameOf(draft, block, window)
  let end = block.end
  while (end > block.bodyStart && draft.text.charAt(end - 1) === '\n') end--
  // “3月底前。各支部…”: a date that stands alone before the text is the window, not the text.
  const lead =
    window &&
    !window.inTitle &&
    OPENS.test(draft.text.slice(block.bodyStart, window.start)) &&
    /[。；\n]/.test(draft.text.charAt(window.end))
  // “第一季度：定品牌。…”: the name that the text opens with is not the text.
  const opens =
    name.start - block.bodyStart <= 1 && name.start >= block.bodyStart && /[。：\n]/.test(draft.text.charAt(name.end))
  const from = lead ? window.end + 1 : opens ? name.end + 1 : block.bodyStart
  // “3月10日—28日，各支部填写申报书；”: an item that is all heading is its own text.
  const all = from >= end && window?.start === block.titleStart && draft.text.charAt(window.end) === '，'
  const text = all ? { start: block.titleStart, end: block.titleEnd } : { start: Math.min(from, end), end }
  const stage: FoundStage = { name, window, text }
  if (!window) {
    const parts = descendants(block)
      .map(b => titleDate(draft, b))
      .filter(d => d !== null)
    const starts = parts.map(d => d.dates.start).filter(d => d !== null)
    const ends = parts.map(d => d.dates.end).filter(d => d !== null)
    if (parts.length >= 2) stage.span = { start: starts.sort()[0] ?? null, end: ends.sort().pop() ?? null }
  }
  return stage
}
