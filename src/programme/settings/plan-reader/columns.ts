/** What a column of a plan's tables is called: of a calendar, of a scoring sheet. */
const CALENDAR =
  '阶段|步骤|环节|时间|时间安排|起止时间|时间节点|完成时间|完成时限|时限|工作阶段|阶段名称|名称|工作内容|主要任务|主要内容|工作任务|任务|重点任务|具体安排|工作安排|工作措施|工作要求|(?:责任|牵头|配合)(?:单位|部门|人|领导)'
const SCORING =
  '(?:评价|考核|考评|评审|评分|评议|评比|验收|评估|测评)?(?:项目|内容|指标|要点|标准|方式|办法|方法|依据|维度|说明|细则)|[一二三]级指标|要素|类别|分值|权重|满分|标准分|分数|配分|占比|得分|自评分?|考评分|复评分?'
const HEAD = new RegExp(`^(?:序号|${CALENDAR}|${SCORING}|内容|备注|要求)(?:（[分%]）)?$`)
const TIMED = /时间|时限/
const WEIGHED = /^(?:分值|权重|满分|标准分|分数|配分|占比)/
const DATE =
  /\d{1,2}月|\d{4}年|\d{1,2}\.\d{1,2}|每[年月季]|[一二三四五六七八九十]月|年[初中底末]|[上下]半年|季度|即日|长期|全年|常年|学[期年]|[寒暑]假/
const NUMBER = /^\d{1,3}(?:\.\d)?(?:分|%)?$/
const MOST_COLUMNS = 7

/** Do these cells head a table that says when or how much? */
export function headsTable(cells: string[]): boolean {
  return (
    cells.length >= 2 &&
    cells.length <= MOST_COLUMNS &&
    cells.every(cell => HEAD.test(cell)) &&
    cells.some(cell => TIMED.test(cell) || WEIGHED.test(cell))
  )
}

/**
 * A table copied cell by cell, each on a line of its own: the lines that go on the row before them. Its head is a run
 * of column names; a row counts as long as there is a period under 时间 and a number under 分值.
 */
export function cellsOnLines(lines: string[]): Set<number> {
  const joined = new Set<number>()
  for (let i = 0; i < lines.length; i++) {
    let width = 0
    while (width <= MOST_COLUMNS && HEAD.test(lines[i + width] ?? '')) width++
    const head = lines.slice(i, i + width)
    if (width < 2 || !headsTable(head)) continue
    let row = i
    let next = i + width
    while (fitsUnder(head, lines, next)) {
      for (let k = 1; k < width; k++) joined.add(next + k)
      row = next
      next += width
    }
    // No row fits: the first of these names may be a heading above the table (时间安排).
    if (row === i) continue
    for (let k = 1; k < width; k++) joined.add(i + k)
    if (head.some(column => WEIGHED.test(column))) next = joinClosing(lines, next, joined)
    i = next - 1
  }
  return joined
}

function fitsUnder(head: string[], lines: string[], at: number): boolean {
  return head.every((column, k) => {
    const cell = lines[at + k]
    if (cell === undefined || cell.includes('\t') || cell.length > 400) return false
    if (WEIGHED.test(column)) return NUMBER.test(cell)
    if (TIMED.test(column)) return cell.length <= 40 && DATE.test(cell)
    return true
  })
}

/** Under a scoring table, rows of fewer cells: “合计 / 100”, “加分项 / 最高10分 / 获表彰的酌情加分”. */
function joinClosing(lines: string[], from: number, joined: Set<number>): number {
  let at = from
  while (/^(?:合计|总计|总分|小计|加分项?目?|附加分|奖励分)$/.test(lines[at] ?? '')) {
    if (!/^\D{0,6}\d{1,3}(?:分|%)?$/.test(lines[at + 1] ?? '')) break
    joined.add(at + 1)
    at += 2
  }
  return at
}
