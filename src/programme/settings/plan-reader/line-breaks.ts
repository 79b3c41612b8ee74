import { isSiteNotice } from './noise.ts'

/** A line as it stood on the sheet: its words, how far it was set in, how many columns it filled. */
export type SheetLine = { text: string; indent: number; columns: number; gap: boolean }

/**
 * How the sheet breaks its lines. `columns`: lines end where the page was full (a scan, a .txt wrapped at 72);
 * `indented`: a paragraph's first line is set in, so a line that is not goes on.
 */
export type Wrapping = { columns: number | null; indented: boolean }

/** Lines differ by a word kept whole and by punctuation that may not begin a line. */
const SLACK = 6

export function wrappingOf(lines: SheetLine[]): Wrapping {
  const columns = lines.map(line => line.columns).filter(n => n >= 24)
  const sorted = [...columns].sort((a, b) => a - b)
  const widest = sorted[Math.floor(sorted.length * 0.97)] ?? 0
  const full = columns.filter(n => n >= widest - SLACK).length
  const wrapped = widest <= 110 && full >= 5 && full >= columns.length * 0.4
  const set = lines.filter(line => line.indent >= 2).length
  return { columns: wrapped ? widest : null, indented: set >= 3 && set <= lines.length * 0.9 }
}

/** Starts with a number, a bullet, an annex mark: a line that never continues the one before. */
const OPENS =
  /^(?:[（【《]?(?:第?[一二三四五六七八九十百\d]{1,3}[、.．）章节条步阶部，]|[①-⑳⑴-⒇ⅠⅡⅢⅣⅤ●■◆★•▪◇#]|[一二三四五六七八九十]是)|附件|附：|抄送|联系)/
const CLOSED = /[。！？：；”）】》…]$/
const TITLE_END = /(?:方案|通知|意见|办法|计划|细则|决定|规划|规定|的函|报告|文件|要点)$/
const WINDOW_AND_NAME = /\d[日月]?[—至到-]+[\d./年月-]*\d[日月]?[\u4e00-\u9fff]{2,10}$/
const ADDRESSEE = /^(?:各|全|市直|县直|区直|局属|机关)[^，。；]{0,40}：$/
const DAY_ALONE = /^\d{4}年\d{1,2}月\d{1,2}日$/
/** “市卫健委机关党委  2024年1月15日” under a title. */
const SENDER_AND_DAY = /^[^，。；：、\d]{4,30}\d{4}年\d{1,2}月\d{1,2}日$/

/**
 * A sentence broken by a line end: the line before is unfinished, and this one opens nothing. `before` is the end of
 * the paragraph so far, `above` the line that stood over this one.
 */
export function continues(before: string, above: SheetLine, line: SheetLine, wrapping: Wrapping): boolean {
  const { text } = line
  if (before === '' || before.includes('\t') || text.includes('\t')) return false
  if (isSiteNotice(text) || isSiteNotice(above.text)) return false
  if (/^(?:[，。；、！？）”》]|：\d{2})/.test(text)) return true
  if (openBracket(before) && text.length <= 60 && !DAY_ALONE.test(text)) return true
  if (wrapping.indented && line.indent >= 2) return false
  if (SENDER_AND_DAY.test(text) && !/[，。；]/.test(before)) return false
  // A title of its own, an empty line above it.
  if ((line.gap || wrapping.columns === null) && text.length >= 10 && TITLE_END.test(text) && !/[，。；]/.test(text))
    return false
  // No line of its own begins with 和.
  if (/^(?:和|及|以及|与|的|并且)/.test(text) && before.length >= 12 && !/[。！？：；]$/.test(before)) return true
  // A table of contents ends its lines with dots and a page.
  if (/[.…·]{4,}\d{1,3}$/.test(before)) return false
  const full = wrapping.columns !== null && above.columns >= wrapping.columns - SLACK
  // Where paragraphs are set in, a line of a wrapped sheet that is not goes on.
  const flush = wrapping.columns !== null && wrapping.indented && line.indent < 2 && above.indent < 12
  // “5月20日18：” and “00前”.
  if (/\d：$/.test(before) && /^\d{2}(?!\d)/.test(text)) return true
  if (/（\d{4}）\d{1,3}号$/.test(before)) return false
  if ((TITLE_END.test(before) && !/[，。；]/.test(before)) || ADDRESSEE.test(text)) return false
  if ((full || flush) && !line.gap && !/[。！？：；]$/.test(before)) return !opensItem(text)
  if (CLOSED.test(before) || OPENS.test(text)) return false
  if (
    /^(?:附件|附：|抄[送报]：|联系人|联系电话|电话|邮箱|地址|(?:副?组长|成员)：)/.test(before) ||
    /^\S{0,14}[：]/.test(text)
  )
    return false
  if (DAY_ALONE.test(text)) return false
  // “（三）培育阶段：2022年11月—2023年8月”: a heading that ends with its window is whole.
  if (OPENS.test(before) && /[\d）]?[年月日旬底初]$/.test(before) && !/[，。；]/.test(before)) return false
  // “① 2025.2.10—2025.2.28  宣传发动”
  if (OPENS.test(before) && WINDOW_AND_NAME.test(before) && !/[，。；：]/.test(before)) return false
  const body = /[，。；、]/.test(before)
  return body ? before.length >= 15 : before.length >= 24 && text.length >= 12
}

/** On a full line's heels only a heading's number begins anew, not “3月” or “2号楼”. */
const opensItem = (text: string): boolean => OPENS.test(text) && !/^\d{1,3}[，）]/.test(text)

/** “（3月18日—4月”: a bracket that the line before left open, not long ago. */
function openBracket(before: string): boolean {
  const near = before.slice(-40)
  const open = near.lastIndexOf('（')
  return open >= 0 && near.indexOf('）', open) < 0 && !/[。；]/.test(near.slice(open))
}
