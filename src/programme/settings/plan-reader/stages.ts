import { type Block, descendants } from './blocks.ts'
import type { Window } from './calendar-sense.ts'
import { type Draft, kindOf, mark, shown, titleWords } from './draft.ts'
import type { PlanStage } from './plan.ts'
import { nameOf } from './stage-name.ts'
import { proseStages } from './stage-prose.ts'
import { tableStages } from './stage-tables.ts'
import { type Dated, datesWithin } from './timeline.ts'
import { VAGUE_TIME } from './vague-times.ts'

/** A stage as found, before it is written into the plan. Offsets are into the reading. */
export type FoundStage = {
  name: { value: string; start: number; end: number }
  window: Dated | null
  /** Without a period of its own: from its parts. */
  span?: Window
  text: { start: number; end: number }
}

/** A heading with these words and no date is about how to work, not a stage. */
const NOT_A_STAGE = /施行|解释|废止|要求|保障|加强(?:组织)?领导|组织领导|提高认识|原则$|注意事项|联系|说明/

/** Finds the stages: headed items of the steps section, else dated headings, else a table, else running text. */
export function readStages(draft: Draft): void {
  const headings = headedStages(draft)
  const timed = headings?.filter(stage => stage.window || stage.span).length ?? 0
  // One dated heading over a table or a paragraph of several stages is their heading, not a stage.
  const others = timed < 2 ? (tableStages(draft) ?? proseStages(draft)) : null
  const found = (others && others.length > timed ? others : headings) ?? []
  found.forEach((stage, i) => {
    const dates = stage.window?.dates
    const entry: PlanStage = {
      name: stage.name.value,
      start: dates?.start ?? stage.span?.start ?? null,
      end: dates?.end ?? stage.span?.end ?? null,
      ...(dates?.every ? { every: dates.every } : {}),
      text: shown(draft, stage.text.start, stage.text.end),
    }
    draft.plan.stages.push(entry)
    mark(draft, `stages.${i}.name`, stage.name.start, stage.name.end)
    if (stage.text.end > stage.text.start) mark(draft, `stages.${i}.text`, stage.text.start, stage.text.end, true)
    if (!stage.window) return
    draft.spent.add(stage.window)
    const { start, end } = stage.window
    if (entry.every) mark(draft, `stages.${i}.every`, start, end)
    if (entry.start) mark(draft, `stages.${i}.start`, start, end)
    if (entry.end) mark(draft, `stages.${i}.end`, start, end)
  })
}

function titleDate(draft: Draft, block: Block): Dated | null {
  const own = datesWithin(draft.dates, block.titleStart, block.titleEnd).filter(usable)
  // “年末评议（每年12月）”: what stands in the bracket, else what has a number.
  return (
    own.find(d => draft.text.slice(block.titleStart, d.start).includes('（')) ??
    own.find(d => /[\d月日]/.test(draft.text.slice(d.start, d.end))) ??
    own[0] ??
    null
  )
}
/** “（2025年春季学期起）”, “（暑假前）”: a time, but no days; what the text dates is something within the stage. */
const saysWhen = (draft: Draft, block: Block): boolean =>
  /（[^（）]*）/.test(titleWords(draft, block)) && VAGUE_TIME.test(titleWords(draft, block))

const usable = (d: Dated): boolean => d.dates.start !== null || d.dates.end !== null || d.dates.every !== null

/** “每年底开展一次…” speaks of an act within the stage, not of its window. */
const passing = (draft: Draft, d: Dated): boolean =>
  d.dates.every !== null &&
  d.period.kind !== 'range' &&
  !/^(?:[，：。；）\n]|为|是)/.test(draft.text.slice(d.end, d.end + 1))

/** The window a stage states in its text: where the text opens, or after “时间”. */
function bodyDate(draft: Draft, block: Block): Dated | null {
  const own = datesWithin(draft.dates, block.bodyStart, block.bodyEnd).filter(d => usable(d) && !passing(draft, d))
  const timed = own.find(d =>
    /(?:时间|时限|期限|安排)(?:安排)?(?:为|是|：|从|自|在|定于|定在)*$/.test(
      draft.text.slice(Math.max(block.bodyStart, d.start - 12), d.start),
    ),
  )
  if (timed) return timed
  const first = own[0]
  if (!first) return null
  const lead = draft.text.slice(block.bodyStart, first.start)
  const opening = /^(?:（|从|自|于|在|时间|计划|拟|利用|用)*$/.test(lead)
  if (opening && first.period.kind !== 'by') return first
  // “5月20日前，各支部…”: a stage known by its last day only.
  if (opening && first.period.kind === 'by' && !/将|报送|提交|上报/.test(draft.text.slice(first.end, first.end + 14)))
    return first
  const range = own.find(
    d =>
      d.period.kind === 'range' &&
      d.start - block.bodyStart <= 40 &&
      /(?:从|自|于|为|：)$/.test(draft.text.slice(block.bodyStart, d.start)),
  )
  return range ?? null
}

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

function headedStages(draft: Draft): FoundStage[] | null {
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
    if (!block.parent || !stageLike(draft, block)) continue
    // Articles count on through the chapters: those that state a time are one row of stages.
    const family = block.style === '条' ? draft.body : block.parent
    families.set(family, [...(families.get(family) ?? []), block].slice(0, 40))
  }
  let family: Block[] = []
  for (const group of families.values()) if (score(draft, group) > score(draft, family)) family = group
  if (family.length >= 2) return family.map(b => headed(draft, b))
  return best.length >= 2 ? best.map(b => headed(draft, b)) : null
}

function score(draft: Draft, blocks: Block[]): number {
  return blocks.reduce((sum, b) => sum + 1 + (titleDate(draft, b) || bodyDate(draft, b) ? 3 : 0), 0)
}

function headed(draft: Draft, block: Block): FoundStage {
  const window = titleDate(draft, block) ?? (saysWhen(draft, block) ? null : bodyDate(draft, block))
  const name = nameOf(draft, block, window)
  let end = block.end
  while (end > block.bodyStart && draft.text.charAt(end - 1) === '\n') end--
  // “3月底前。各支部…”: a date that stands alone before the text is the window, not the text.
  const lead =
    window && !window.inTitle && window.start - block.bodyStart <= 1 && /[。；\n]/.test(draft.text.charAt(window.end))
  const from = lead ? window.end + 1 : block.bodyStart
  const stage: FoundStage = { name, window, text: { start: Math.min(from, end), end } }
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
