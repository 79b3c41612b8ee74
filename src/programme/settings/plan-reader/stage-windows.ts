import type { Block } from './blocks.ts'
import { type Draft, titleWords } from './draft.ts'
import { type Dated, datesWithin } from './timeline.ts'
import { VAGUE_TIME } from './vague-times.ts'

/** The window in a heading's own words. */
export function titleDate(draft: Draft, block: Block): Dated | null {
  const own = datesWithin(draft.dates, block.titleStart, block.titleEnd).filter(usable)
  // “年末评议（每年12月）”: what stands in the bracket, else what has a number.
  return (
    // “（二季度首月，即4月）”
    own.find(d => draft.text.charAt(d.start - 1) === '即') ??
    own.find(d => draft.text.slice(block.titleStart, d.start).includes('（')) ??
    own.find(d => /[\d月日]/.test(draft.text.slice(d.start, d.end))) ??
    own[0] ??
    null
  )
}
/** “（2025年春季学期起）”, “（暑假前）”: a time, but no days; what the text dates is something within the stage. */
export const saysWhen = (draft: Draft, block: Block): boolean =>
  /（[^（）]*）/.test(titleWords(draft, block)) && VAGUE_TIME.test(titleWords(draft, block))

const usable = (d: Dated): boolean => d.dates.start !== null || d.dates.end !== null || d.dates.every !== null

/** “每年底开展一次…” speaks of an act within the stage, not of its window. */
const passing = (draft: Draft, d: Dated): boolean =>
  d.dates.every !== null &&
  d.period.kind !== 'range' &&
  !/^(?:[，：。；）\n]|为|是)/.test(draft.text.slice(d.end, d.end + 1))

/** The window a stage states in its text: where the text opens, or after “时间”. */
export function bodyDate(draft: Draft, block: Block): Dated | null {
  const own = datesWithin(draft.dates, block.bodyStart, block.bodyEnd).filter(d => usable(d) && !passing(draft, d))
  // “品牌确立：4月21日—5月15日” over a text that says when something is due: the window stands first.
  if (own[0]?.period.kind === 'range' && !/^，/.test(draft.text.slice(own[0].end)) && opensWithWindow(draft, block))
    return own[0]
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
  // “5月20日前，各支部…”: a stage known by its last day only, whatever else is due on it.
  const due = /将|报送|提交|上报/.test(draft.text.slice(first.end, first.end + 14))
  if (opening && first.period.kind === 'by' && (!due || draft.text.charAt(first.end) === '，')) return first
  const range = own.find(
    d =>
      d.period.kind === 'range' &&
      d.start - block.bodyStart <= 40 &&
      /(?:从|自|于|为|：)$/.test(draft.text.slice(block.bodyStart, d.start)),
  )
  return range ?? null
}

/** “（一）征集：4月8日至26日。各支部…”: the text opens with a stretch of time and nothing else. */
export function opensWithWindow(draft: Draft, block: Block): boolean {
  const [first] = datesWithin(draft.dates, block.bodyStart, Math.min(block.end, block.bodyStart + 60)).filter(usable)
  if (!first || first.start - block.bodyStart > 1 || first.period.kind === 'by') return false
  const oneDay = first.dates.start !== null && first.dates.start === first.dates.end
  return !oneDay && /^(?:[。；，\n]|$)/.test(draft.text.slice(first.end, first.end + 1))
}
