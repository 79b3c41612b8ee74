import { type Draft, mark, paragraphs } from './draft.ts'
import { tableGroups } from './scoring-tables.ts'
import { readUnweighted } from './scoring-unweighted.ts'
import { wordGroups } from './scoring-words.ts'
import type { Group } from './weights.ts'

const TOTAL = /(?:满分|总分|总计|合计|共计|总分值)(?:为|：|是|值)?\t*(\d{2,4})分?|(百分制|千分制)/

/** What brands are scored by: headings or lines with （30分）, table rows, “A占30%、B占40%”. */
export function readScoring(draft: Draft): void {
  const groups = [...tableGroups(draft), ...wordGroups(draft)]
  const stated = statedTotal(draft)
  const target = stated?.value ?? 100
  const sum = (g: Group): number => g.items.reduce((s, i) => s + i.weight, 0)
  const useful = groups.filter(
    g => g.items.length >= 2 && (sum(g) === target || g.items.length >= 3 || stated !== null),
  )
  useful.sort(
    (a, b) =>
      Number(sum(b) === target) - Number(sum(a) === target) || a.depth - b.depth || b.items.length - a.items.length,
  )
  const chosen = useful[0]
  chosen?.items.forEach((item, i) => {
    draft.plan.criteria.push({ name: item.name, weight: item.weight })
    mark(draft, `criteria.${i}`, item.start, item.end)
  })
  if (!chosen) readUnweighted(draft)
  if (stated) {
    draft.plan.criteriaTotal = stated.value
    mark(draft, 'criteriaTotal', stated.start, stated.end)
  } else if (chosen) draft.plan.criteriaTotal = sum(chosen)
}

function statedTotal(draft: Draft): { value: number; start: number; end: number } | null {
  for (const root of [draft.body, draft.annexes]) {
    for (const line of paragraphs(draft.text, root.start, root.end)) {
      const words = draft.text.slice(line.start, Math.min(line.end, line.start + 1500))
      const match = TOTAL.exec(words)
      if (!match) continue
      const value = match[2] ? (match[2] === '千分制' ? 1000 : 100) : Number(match[1])
      if (value < 10 || value > 1000) continue
      return { value, start: line.start + match.index, end: line.start + match.index + match[0].length }
    }
  }
  return null
}
