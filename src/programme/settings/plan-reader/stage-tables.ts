import { type Draft, paragraphs } from './draft.ts'
import { cleaned } from './stage-name.ts'
import type { FoundStage } from './stages.ts'
import { datesWithin } from './timeline.ts'

export type Cell = { text: string; start: number; end: number }

/** Cells of a flattened table's line (columns are tabs in the reading). */
export function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && text.charAt(i) !== '\t') continue
    cells.push({ text: text.slice(from, i), start: from, end: i })
    from = i + 1
  }
  return cells
}

const HEADER =
  /^(?:阶段|步骤|环节|时间|时间安排|起止时间|时间节点|工作阶段|内容|工作内容|主要任务|主要内容|任务|序号|责任单位|名称|阶段名称|工作任务|完成时限|(?:责任|牵头|配合)(?:单位|部门|人)|备注|要求|具体安排)$/

/** The column that says what is done; who does it is not the stage's text. */
const TASK = /任务|内容|具体安排|工作安排|主要工作|工作措施/

/** Rows of which one cell is a period and another a short name. */
export function tableStages(draft: Draft): FoundStage[] | null {
  const rows: FoundStage[] = []
  let task = -1
  for (const line of paragraphs(draft.text, draft.body.start, draft.body.end)) {
    const stretch = draft.text.slice(line.start, line.end)
    // A row is not longer than a page; what is, is no table.
    if (!stretch.includes('\t') || stretch.length > 3000) continue
    const cells = cellsOf(draft.text, line.start, line.end).filter(c => c.text !== '')
    if (cells.filter(c => HEADER.test(c.text)).length >= 2) {
      task = cells.findIndex(c => TASK.test(c.text))
      continue
    }
    const dates = datesWithin(draft.dates, line.start, line.end)
    const timed = cells.find(c =>
      dates.some(d => d.start >= c.start && d.end <= c.end && d.end - d.start >= c.text.length * 0.5),
    )
    const window = timed ? dates.find(d => d.start >= timed.start && d.end <= timed.end) : undefined
    const titled = cells.find(
      c => c !== timed && !/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、]?$/.test(c.text) && c.text.length <= 24,
    )
    if (!window || !titled) continue
    const name = cleaned(draft, titled.start, titled.end)
    if (!name) continue
    const others = cells.filter(c => c !== timed && c !== titled && c.text.length > 3)
    const own = task >= 0 ? cells[task] : undefined
    const text =
      own && own !== timed && own !== titled
        ? { start: own.start, end: own.end }
        : others.length > 0
          ? { start: others[0]?.start ?? line.end, end: others[others.length - 1]?.end ?? line.end }
          : { start: line.start, end: line.end }
    rows.push({
      name: { ...name, value: name.value.replace(/^(?:\d{1,2}|[一二三四五六七八九十])[.、]/, '') },
      window,
      text,
    })
  }
  return rows.length >= 2 ? rows : null
}
