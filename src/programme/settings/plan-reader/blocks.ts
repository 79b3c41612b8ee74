import { numberingOf } from './numbering.ts'

/**
 * A heading and what stands under it. All offsets are into the reading. `titleStart`–`titleEnd` are the heading's own
 * words (empty when a numbered item is one long sentence); `bodyStart`–`bodyEnd` what follows before the first child.
 */
export type Block = {
  style: string
  value: number
  depth: number
  start: number
  titleStart: number
  titleEnd: number
  bodyStart: number
  bodyEnd: number
  end: number
  parent: Block | null
  children: Block[]
}

/** A date, loosely: enough to see that a bracket or a line's opening speaks of time. */
const DATED =
  /\d{1,4}[年月]|[一二三四五六七八九十]月|年初|年底|每年|即日|\d{1,2}\.\d{1,2}|\d{4}[./-]\d{1,2}|长期|全年|贯穿|季度|[上下]半年|学[期年]|[寒暑]假|[节会期]前/
const DATE_BRACKET = /^([^。；：（）\t]{0,24})（([^（）]{1,60})）/
/** “‘七一’前夕（6月下旬），组织…”: a time of the year with its date, no heading. */
const OCCASION = /(?:前夕|前后|期间|之际|当天|当日|来临)$/
const TIMED_NAME =
  /^(?=[^：]*[年月日旬度])[\d年月日—至到.一二三四五六七八九十上中下旬第季度次明今当底初起]{2,26}：[\u4e00-\u9fff]{2,12}(?:。|$)/
const MAX_TITLE = 26

/** Where a heading's words end within its line, and where the text after them begins. */
function splitHeading(line: string): { title: number; body: number } {
  const bracket = DATE_BRACKET.exec(line)
  if (bracket && DATED.test(bracket[2] ?? '') && !OCCASION.test(bracket[1] ?? '')) {
    let end = bracket[0].length
    const bare = (bracket[1] ?? '').replace(/阶段$/, '') === ''
    if (bare) {
      // “第一阶段（3月1日—15日）：宣传发动。”: the name follows the bracket.
      const named = /^[：，、—]?[^，。；：\t]{2,16}(?=[。；：，]|$)/.exec(line.slice(end))
      if (named) end += named[0].length
    }
    const after = /^(?:阶段)?[：。，、；—]?/.exec(line.slice(end))
    return { title: end, body: end + (after ? after[0].length : 0) }
  }
  // The colon of an hour (16：30) ends no heading.
  const opening = line.slice(0, MAX_TITLE + 1).replace(/(\d{1,2})：(?=\d{2}(?!\d))/g, '$1点')
  const stop = opening.search(/[。；：！？\t]/)
  // An item that is one whole sentence is text, not a heading.
  const closed = line.indexOf('。')
  const whole =
    closed === line.length - 1 && (closed > 12 || (closed > 7 && /每[年月季]|^[对将由].{2,}|应当|须/.test(line)))
  const sentence = whole && (stop < 0 ? line.includes('，') : stop === closed) && /[\d每应须将报]|不得|的|，/.test(line)
  if (stop >= 0 && !sentence) return { title: stop, body: stop + 1 }
  if (line.length <= 34 && !sentence) return { title: line.length, body: line.length }
  return { title: 0, body: 0 }
}

/** An unnumbered paragraph that opens like a stage: “品牌酝酿（4月1日至10日）各单位…”, “动员部署阶段：…”. */
function opensLikeStage(line: string): boolean {
  const bracket = DATE_BRACKET.exec(line)
  if (
    bracket &&
    (bracket[1] ?? '').length >= 2 &&
    // “现将《…计划（2024—2026年）》印发你们”
    !/《[^》]*$/.test(bracket[1] ?? '') &&
    !(bracket[1] ?? '').includes('，') &&
    DATED.test(bracket[2] ?? '') &&
    !/[前于]$/.test(bracket[1] ?? '') &&
    !OCCASION.test(bracket[1] ?? '')
  )
    return true
  // “2022年一季度：谋划布局。…”
  if (TIMED_NAME.test(line)) return true
  return /^[^，。；：、（）\t\d]{2,12}阶段[：。，]/.test(line) && !/^本阶段/.test(line)
}

/** `alone`: the heading's line holds nothing but the heading. */
type Open = { block: Block; last: number; alone: boolean }

/** No plan nests deeper; damaged or hostile numbering must not either. */
const MAX_DEPTH = 8

/**
 * The tree of headings. Levels are not fixed by style: a style never seen below the open headings opens a level, one
 * seen closes down to it, and a number that starts again at 1 in the same style (“1. … 1.”) opens a level too. `bare`
 * are the offsets of headings without a number.
 */
export function blocksOf(text: string, from: number, to: number, bare: Set<number>): Block {
  const blank = { style: '', value: 0, titleStart: from, titleEnd: from, bodyStart: from, bodyEnd: to, end: to }
  const root: Block = { ...blank, depth: 0, start: from, parent: null, children: [] }
  const stack: Open[] = []
  let lineStart = from
  while (lineStart < to) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 || newline > to ? to : newline
    const line = text.slice(lineStart, Math.min(lineEnd, lineStart + 400))
    const heading = headingOf(line, stack, bare.has(lineStart))
    if (heading) {
      const { value, length } = heading
      const style = strayStyle(stack, heading) ?? heading.style
      const words = line.slice(length)
      const frame = style === '【】' ? words.indexOf('】') : -1
      // “第四条（名称） 品牌名称应当…”: the article's name stands in brackets.
      const named = style === '条' ? /^（([^（），。；]{2,12})）/.exec(words) : null
      const split =
        frame > 0
          ? { title: frame, body: frame + 1 }
          : named
            ? { title: named[0].length - 2, body: named[0].length - 1 }
            : splitHeading(words)
      const titleStart = lineStart + length + (named ? 1 : 0)
      const alone = titleStart + split.body >= lineEnd
      closeTo(stack, style, value, alone)
      const parent = stack[stack.length - 1]?.block ?? root
      const block: Block = {
        style,
        value,
        depth: parent.depth + 1,
        start: lineStart,
        titleStart,
        titleEnd: titleStart + split.title,
        bodyStart: titleStart + split.body,
        bodyEnd: to,
        end: to,
        parent,
        children: [],
      }
      parent.children.push(block)
      stack.push({ block, last: value, alone })
    }
    lineStart = lineEnd + 1
  }
  seal(root, to)
  return root
}

function headingOf(
  line: string,
  stack: Open[],
  bare: boolean,
): { style: string; value: number; length: number } | null {
  const numbered = numberingOf(line)
  if (numbered) return numbered
  if (line.includes('\t') && !bare) return null
  const framed = /^【([^【】]{2,16})】/.exec(line)
  if (framed) return { style: '【】', value: 0, length: 1 }
  const underNumber = stack.some(open => !['bare', 'stage', '【】', '●'].includes(open.block.style))
  if (bare && !underNumber) return { style: 'bare', value: 0, length: 0 }
  const top = stack[stack.length - 1]
  const leafNumber = top && !['bare', 'stage'].includes(top.block.style) && top.block.parent?.style !== ''
  if (opensLikeStage(line) && !leafNumber) return { style: 'stage', value: 0, length: 0 }
  return null
}

const FAMILIES = [
  ['1.', '（1）', '1）', '①', '⑴', '⒈'],
  ['一、', '（一）', '一）', '㈠'],
]

/** “1、… (2)… ３．… ④”: a number that goes on counting in another dress belongs to the list it goes on. */
function strayStyle(stack: Open[], { style, value }: { style: string; value: number }): string | null {
  const family = FAMILIES.find(styles => styles.includes(style))
  if (!family || value < 2 || stack.some(open => open.block.style === style)) return null
  const sibling = stack.findLast(open => family.includes(open.block.style) && open.last === value - 1)
  return sibling?.block.style ?? null
}

const COUNTED = (style: string): boolean => !/^(?:●|首先|#|bare|stage|【】|问)/.test(style)

function closeTo(stack: Open[], style: string, value: number, alone: boolean): void {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]
    if (!open || open.block.style !== style) continue
    if (COUNTED(style)) {
      const follows = value === open.last + 1
      const outer = stack.slice(0, i).find(o => o.block.style === style && value === o.last + 1)
      // Both levels may count on (“…3. 3项” then “4.”): a line that is only a heading joins those that are.
      if (outer && (!follows || (outer.alone === alone && open.alone !== alone))) continue
      // The same style begins again under a heading that has no text of its own: one level down.
      if (value === 1 && open.last >= 1 && open.alone && stack.length < MAX_DEPTH) return
    }
    stack.length = i
    return
  }
  // Bare headings never stand under one another, and close whatever numbered their items.
  if (style === 'bare') stack.length = 0
  if (stack.length >= MAX_DEPTH) stack.length = MAX_DEPTH - 1
}

function seal(block: Block, end: number): void {
  block.end = end
  block.bodyEnd = block.children[0]?.start ?? end
  block.bodyStart = Math.min(block.bodyStart, block.bodyEnd)
  for (let i = 0; i < block.children.length; i++) {
    const child = block.children[i]
    if (child) seal(child, block.children[i + 1]?.start ?? end)
  }
}

/** Every block below, in reading order. */
export function descendants(block: Block): Block[] {
  const all: Block[] = []
  const visit = (b: Block): void => {
    for (const child of b.children) {
      all.push(child)
      visit(child)
    }
  }
  visit(block)
  return all
}
