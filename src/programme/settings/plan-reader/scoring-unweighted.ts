import { type Block, descendants } from './blocks.ts'
import { type Draft, mark, paragraphs, partsOf, shown, titleWords } from './draft.ts'
import { sectionKind } from './sections.ts'
import { cellsOf } from './stage-tables.ts'
import { tidy } from './weights.ts'

type Stretch = { start: number; end: number }

const POINTS = /\d(?:分|%)|得分|扣/
const NAMES = /^(?:一级)?(?:评价|考核|考评|评审|评分|评议|评估|验收|认定)?(?:指标|项目|要素|维度)$/
const OTHER = /分值|权重|满分|占比|时间|时限|步骤|阶段/

/** “评价标准：1.主题鲜明。…”, and no points anywhere: what brands are judged by all the same. */
export function readUnweighted(draft: Draft): void {
  const sections = [...descendants(draft.body), ...descendants(draft.annexes)].filter(
    block => sectionKind(titleWords(draft, block)) === 'criteria',
  )
  const listed = sections.map(section => listedNames(draft, section)).find(names => names.length >= 2)
  for (const { start, end } of listed ?? tableNames(draft)) {
    const name = tidy(shown(draft, start, end))
    if (name.length < 2 || draft.plan.criteria.some(one => one.name === name)) continue
    const i = draft.plan.criteria.push({ name, weight: null }) - 1
    mark(draft, `criteria.${i}`, start, end)
  }
}

/** The titles of the section's parts, when each has a short one. */
function listedNames(draft: Draft, section: Block): Stretch[] {
  const words = draft.text.slice(section.bodyStart, section.end)
  if (POINTS.test(words) || words.includes('\t')) return []
  const titles = partsOf(draft, section).map(part => part.title)
  const names = titles.filter((title): title is Stretch => title !== null && title.end - title.start <= 12)
  return names.length === titles.length ? names : []
}

/** A table headed 评价指标 and the like, with no column of points. */
function tableNames(draft: Draft): Stretch[] {
  let column = -1
  let width = 0
  const found: Stretch[] = []
  for (const line of paragraphs(draft.text, draft.body.start, draft.annexes.end)) {
    const cells = cellsOf(draft.text, line.start, Math.min(line.end, line.start + 1000))
    const heads = cells.findIndex(cell => NAMES.test(cell.text))
    if (cells.length >= 2 && heads >= 0 && !cells.some(cell => OTHER.test(cell.text))) {
      ;[column, width] = [heads, cells.length]
      continue
    }
    if (column < 0) continue
    const name = cells[column]
    if (cells.length !== width || POINTS.test(draft.text.slice(line.start, line.end))) break
    if (name && name.text.length >= 2 && name.text.length <= 16) found.push({ start: name.start, end: name.end })
  }
  return found.length >= 2 ? found : []
}
