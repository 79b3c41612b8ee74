import { type Draft, isOver, kindOf, mark, shown } from './draft.ts'
import { OCCASION } from './events.ts'
import { handIn, type Parts } from './hand-in.ts'
import { bare, place } from './papers.ts'
import type { PlanDeadline } from './plan.ts'
import { AGAIN } from './recheck.ts'
import { type Dated, datesWithin } from './timeline.ts'

const DONE = /完成|制定|确定|形成|落实|开展|召开|组织/
const HELD = /^(?:由?[^，。；]{0,10})(?:召开|举办|举行|办好)/
const atLineStart = (text: string, index: number): boolean => index === 0 || text.charAt(index - 1) === '\n'
const HOPED = /^，?[^，。；]{0,14}(?:要有|都有|均有|建成|实现|达到|形成|拿得?出)/
/** What must be handed in by when, and to whom. */
export function readDeadlines(draft: Draft): void {
  for (const sentence of draft.sentences) {
    const dates = datesWithin(draft.dates, sentence.start, sentence.end)
    if (dates.length === 0) continue
    dates.forEach((d, i) => {
      // A stage's window in its text may say what is handed in during it; one in its heading is the stage's alone.
      const spent = draft.spent.has(d) && (d.inTitle || d.period.kind !== 'by')
      if (spent && (d.inTitle || d.period.kind !== 'range')) return
      if (isOver(draft, d)) return
      // A whole year (“本年度项目申报1个”) is nobody's last day.
      const { first } = d.period
      if (d.period.kind === 'at' && first.month === null && (first.part === null || first.part === '年初')) return
      // “每年6月30日、12月31日前上报…”: what follows the last goes for all.
      let k = i
      while (dates[k + 1] && /^[、和及]$/.test(draft.text.slice(dates[k]?.end, dates[k + 1]?.start))) k++
      const joined = dates[k] ?? d
      const limit = dates[k + 1]?.start ?? sentence.end
      const floor = i === 0 ? sentence.start : (dates[i - 1]?.end ?? sentence.start)
      const parts = partsAround(draft, joined, floor, limit)
      if (parts && !(spent && (parts.to === null || !/[书表告料案]$/.test(parts.what)))) add(draft, d, parts)
    })
  }
}

/** “截止时间：…。材料统一报至…”: where to stands in a sentence of its own beside it. */
function placeNearby(draft: Draft, d: Dated): { to: string | null; toAt: [number, number] | null } {
  const stretch = draft.text.slice(d.end, Math.min(d.block.bodyEnd, d.end + 200))
  const match = /(?:报送?|送|交|提交|发送?|寄)(?:至|到|给)([^，。；\n]{2,40})/.exec(stretch)
  if (!match?.[1]) return { to: null, toAt: null }
  const start = d.end + match.index + match[0].length - match[1].length
  return { to: place(shown(draft, start, start + match[1].length)), toAt: [start, start + match[1].length] }
}

function add(draft: Draft, d: Dated, parts: Parts): void {
  const { dates, period } = d
  const date = dates.every ? null : (dates.end ?? dates.start)
  const same = draft.plan.deadlines.some(
    x => x.what === parts.what && x.date === date && x.to === parts.to && x.every?.to === dates.every?.to,
  )
  // “3月21日至4月5日填报登记表，4月5日前寄党委办公室”: one thing, said twice.
  const again = draft.plan.deadlines.findIndex(x => x.what === parts.what && x.date === date && date !== null)
  const known = draft.plan.deadlines[again]
  if (known && known.to === null && parts.to !== null) {
    known.to = parts.to
    known.time ??= period.time
    if (parts.toAt) mark(draft, `deadlines.${again}.to`, ...parts.toAt)
    return
  }
  const recurring = dates.every !== null || period.kind === 'monthly' || period.kind === 'quarterly'
  // “5月16日18:00前发党办邮箱”, and no year anywhere: something is due all the same.
  const yearless = period.first.month !== null && (parts.to !== null || period.time !== null)
  if (same || (date === null && !recurring && !yearless)) return
  const entry: PlanDeadline = {
    what: parts.what,
    date,
    time: period.time,
    to: parts.to,
    ...(dates.every ? { every: dates.every } : {}),
    ...(period.kind === 'monthly' ? { monthly: period.day ?? 31 } : {}),
    ...(period.kind === 'quarterly' ? { quarterly: period.day ?? 31 } : {}),
  }
  const i = draft.plan.deadlines.push(entry) - 1
  if (date !== null || recurring) mark(draft, `deadlines.${i}.date`, d.start, d.end)
  if (parts.whatAt) mark(draft, `deadlines.${i}.what`, ...parts.whatAt)
  if (parts.toAt) mark(draft, `deadlines.${i}.to`, ...parts.toAt)
  if (period.time) mark(draft, `deadlines.${i}.time`, d.start, d.end)
}

function partsAround(draft: Draft, d: Dated, floor: number, limit: number): Parts | null {
  const { text } = draft
  const { kind } = d.period
  const before = text.slice(floor, d.start)
  // “申报截止时间为5月20日18:00”, “报名时间截至…”, “申报表报送截止日期：”.
  const closing =
    /([^，。；：\n]{2,24}?)(?:的)?(?:时间|日期|期限)?(?:截止|截至|最迟|不迟于|不晚于)(?:时间|日期|期限|到|至|于)*(?:为|是|：|在|于|到)*$/.exec(
      before,
    )
  // “申报材料报送时间为3月1日至3月15日”.
  const during =
    kind === 'range'
      ? /([^，。；：\n]{2,24}?)(?:报送|提交|上报|递交)(?:时间|日期|期限)(?:为|是|：|定于)*$/.exec(before)
      : null
  const timed = closing ?? during
  if (timed?.[1]) {
    const start = floor + timed.index
    const words = bare(timed[1]).replace(/(?<=.{2})(?:报送|提交|上报|递交)$/, '')
    // “向机关党委提交《计划》，提交截止时间为5月15日”: what and to whom stand in the clause before.
    const clause = before.lastIndexOf('，', timed.index - 2) + 1
    const told = /^(?:提交|报送|上报|递交|材料|材料报送)$/.test(words)
      ? handIn(draft, floor + clause, before.slice(clause, timed.index), '', floor)
      : null
    if (told) return told.parts
    if (words.length >= 2) return { what: words, whatAt: [start, start + timed[1].length], ...placeNearby(draft, d) }
  }
  // A row of a table: “中期评估 | 7月15日前 | 各支部报送中期报告至机关党总支”.
  if (kind === 'by' && text.charAt(d.end) === '\t') {
    const cell = /^[^\t\n]*/.exec(text.slice(d.end + 1, limit))?.[0] ?? ''
    return handIn(draft, d.end + 1, cell, '', d.end + 1)?.parts ?? null
  }
  let stop = limit
  for (let i = d.end; i < limit; i++) {
    if (/[。；\n\t]/.test(text.charAt(i))) {
      stop = i
      break
    }
  }
  const after = text.slice(d.end, stop)
  // “到明年2月底，每个支部都要有一个…”: what is hoped for by then.
  if (/[到至]$/.test(before) && HOPED.test(after)) return null
  const byDay = kind === 'by' || kind === 'monthly' || kind === 'quarterly'
  const handed = handIn(draft, d.end, after, before, floor)
  if (handed) {
    if (byDay || kind === 'range' || kind === 'at') return handed.near || byDay ? handed.parts : null
    return null
  }
  const aim =
    d.block.parent !== null &&
    ['objectives', 'guiding'].includes(kindOf(draft, d.block) ?? kindOf(draft, d.block.parent) ?? '')
  // “2025年6月30日  完成项目立项”: a row of a list of days.
  const row =
    kind === 'at' && d.period.first.day !== null && /^(?:完成|确定|形成)/.test(after) && atLineStart(text, d.start)
  if ((kind !== 'by' && !row) || aim) return null
  const act = after.replace(/^[，、]/, '')
  const done = DONE.exec(act.slice(0, 24))
  // What is held is an event, what is looked at again each year the re-inspection.
  if (HELD.test(act.slice(0, 30)) || AGAIN.test(act)) return null
  // “6月底前，各公司组织一次交流会”: an occasion too.
  const occasion = /(?:组织|开展)[^，。；]{2,20}/.exec(act.slice(0, 40))
  if (occasion && new RegExp(`(?:${OCCASION.source})(?:”(?:主题|系列)?活动|”)?$`).test(occasion[0])) return null
  // “由政治部在年底前制定”, “6月底前完成验收”: the committee's own.
  if (!done || /^(?:由|工委|党委|领导小组|组织部|评审)/.test(act) || /由[^，。；]{2,14}$/.test(before)) return null
  if (
    /^完成(?:[^，。；]{0,2}(?:审核|审定|审查|遴选|公示)|[^，。；]{0,6}(?:验收|评审|评定|认定|命名|表彰|考核|复查))/.test(
      act.slice(done.index),
    )
  )
    return null
  const words = /^[^，。；\n]{2,40}/.exec(act.slice(done.index))?.[0] ?? ''
  if (bare(words).length < 4) return null
  const start = d.end + after.length - act.length + done.index
  return { what: bare(words), whatAt: [start, start + words.length], to: null, toAt: null }
}
