import { type Draft, paragraphs } from './draft.ts'
import { type Cell, cellsOf } from './stage-tables.ts'
import { acceptable, BONUS, type Group, tidy, type Weighted, weightIn } from './weights.ts'

const WEIGHT_HEAD = /^(?:分值|权重|满分|标准分|分数|配分|赋分|基准分|分值权重|占比)(?:（[分%]）)?$/
const NAME_HEAD = /指标|项目|内容|要素|名称|类别|维度|要点/
/** A column that explains: it names criteria only where no other does. */
const EXPLAINS = /标准|要点|依据|说明|办法|方式|方法|内容|序号/
const TOTAL_ROW = /^(?:合计|总计|共计|小计|总分|得分)$/
const NUMBER_CELL = /^(\d{1,3}(?:\.\d)?)(?:分|%)?$/
/** No table has lines longer than a page's; what has is none. */
const LONGEST = 2000

type Row = Cell[]

/** Scoring tables: for each column of points the names left of it; without a head, the nearest short words. */
export function tableGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  let header: string[] | null = null
  let rows: Row[] = []
  let misses = 0
  const close = (): void => {
    groups.push(...(header ? columnGroups(header, rows) : []), ...nearGroup(rows, header !== null))
    rows = []
  }
  for (const line of paragraphs(draft.text, draft.body.start, draft.annexes.end)) {
    const end = Math.min(line.end, line.start + LONGEST)
    if (!draft.text.slice(line.start, end).includes('\t')) {
      if (++misses <= 2) continue
      close()
      header = null
      continue
    }
    misses = 0
    const cells = cellsOf(draft.text, line.start, end)
    if (cells.some(c => WEIGHT_HEAD.test(c.text)) && cells.some(c => NAME_HEAD.test(c.text))) {
      close()
      header = cells.map(c => c.text)
    } else if (!cells.some(c => TOTAL_ROW.test(c.text) || BONUS.test(c.text))) rows.push(cells)
  }
  close()
  return groups
}

/** A group for each column of points, and one for names that carry theirs in brackets (“政治引领（30分）”). */
function columnGroups(header: string[], rows: Row[]): Group[] {
  const fitting = rows.filter(row => row.length <= header.length && row.length >= 2)
  // Cells that a copy lost shift the others: then the columns say nothing.
  if (fitting.length < rows.length) return []
  const groups: Group[] = []
  for (const [weightAt, head] of header.entries()) {
    if (!WEIGHT_HEAD.test(head)) continue
    const nameAt = nameColumn(header, weightAt)
    if (nameAt < 0) continue
    if (!fitting.every(row => NUMBER_CELL.test(row[weightAt]?.text ?? '') || (row[weightAt]?.text ?? '') === ''))
      return []
    groups.push({ items: gathered(fitting, nameAt, row => weighed(row, nameAt, weightAt)), depth: groups.length + 1 })
  }
  const first = header.findIndex(head => NAME_HEAD.test(head) && !EXPLAINS.test(head))
  const bracketed = first < 0 ? [] : gathered(fitting, first, row => bracketedIn(row, first), false)
  return bracketed.length >= 2 ? [{ items: bracketed, depth: 0 }, ...groups] : groups
}

/** The name nearest left of the points; what explains comes last. */
function nameColumn(header: string[], weightAt: number): number {
  const left = header.slice(0, weightAt)
  const named = left.findLastIndex(head => NAME_HEAD.test(head) && !EXPLAINS.test(head))
  return named >= 0 ? named : left.findIndex(head => NAME_HEAD.test(head) && !/标准|序号/.test(head))
}

type Points = { name: string; weight: number; start: number; end: number } | null

function weighed(row: Row, nameAt: number, weightAt: number): Points {
  const [name, cell] = [row[nameAt], row[weightAt]]
  const weight = Number(NUMBER_CELL.exec(cell?.text ?? '')?.[1] ?? Number.NaN)
  if (!name || !cell || Number.isNaN(weight)) return null
  return { name: plainName(name.text), weight, start: name.start, end: Math.max(name.end, cell.end) }
}

function bracketedIn(row: Row, nameAt: number): Points {
  const cell = row[nameAt]
  const found = weightIn(tidy(cell?.text ?? ''))
  return cell && found ? { name: plainName(found.name), weight: found.weight, start: cell.start, end: cell.end } : null
}

/**
 * Rows of a merged cell are one criterion's: a name left empty, or written out again, adds to the one before; points
 * in the name's own bracket are the whole already.
 */
function gathered(rows: Row[], nameAt: number, pointsOf: (row: Row) => Points, adds = true): Weighted[] {
  const items: Weighted[] = []
  for (const row of rows) {
    const points = pointsOf(row)
    if (!points) continue
    const empty = (row[nameAt]?.text ?? '') === ''
    const known = empty ? items[items.length - 1] : items.find(item => item.name === points.name)
    if (known) known.weight += adds ? points.weight : 0
    else if (acceptable(points.name, points.weight)) items.push({ ...points })
  }
  return items
}

const plainName = (words: string): string => {
  const name = tidy(words)
  const bracket = weightIn(name)
  return bracket
    ? tidy(bracket.name)
    : name.replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、]/, '').replace(/^（[^（）]{1,3}）/, '')
}

/** No head, or one that does not fit: the first number and the nearest short words left of it. */
function nearGroup(rows: Row[], headed: boolean): Group[] {
  const items: Weighted[] = []
  for (const cells of rows.map(row => row.filter(c => c.text !== ''))) {
    const cell = cells.find((c, i) => NUMBER_CELL.test(c.text) && i > 0)
    if (!cell || cells.length < 2 || (!headed && !/[分%]$/.test(cell.text) && cells.length > 4)) continue
    const at = cells.indexOf(cell)
    const named = cells.slice(0, at).reverse().find(isShort) ?? cells.slice(at + 1).find(isShort)
    if (!named) continue
    const [name, weight] = [plainName(named.text), Number(NUMBER_CELL.exec(cell.text)?.[1])]
    const known = items.find(item => item.name === name)
    if (known) known.weight += weight
    else if (acceptable(name, weight))
      items.push({ name, weight, start: named.start, end: Math.max(named.end, cell.end) })
  }
  return items.length > 0 ? [{ items, depth: 3 }] : []
}

const isShort = (c: Cell): boolean => c.text.length >= 2 && c.text.length <= 20 && !/^[\d.、]+$/.test(c.text)
