import { descendants } from './blocks.ts'
import { split } from './chains.ts'
import { type Draft, mark, type Placed, paragraphs } from './draft.ts'
import { numberFrom } from './numerals.ts'
import { type Cell, cellsOf } from './stage-tables.ts'

type Weighted = { name: string; weight: number; start: number; end: number }
type Group = { items: Weighted[]; depth: number }
/** A row's name by its heading, and the nearest short words left of the number: merged cells leave only the second. */
type Row = { byHeader: Cell | null; near: Cell | null; cell: Cell; weight: number }

const IN_BRACKET = /（(?:[^（）\d]{0,10})(\d{1,3}(?:\.\d)?)(?:分|%)(?:[^（）\d]{0,6})）/
const AFTER_NAME = /^([^，。；：\t（）\d]{2,20}?)(?:，|：|—+)?(?:占|计|满分|分值|权重|共)(?:为|：|占)?(\d{1,3})(?:分|%)/
const BONUS = /加分|附加|奖励分|奖分/
const TOTAL = /(?:满分|总分|总计|合计|共计|总分值)(?:为|：|是|值)?\t?(\d{2,4})分?|(百分制)/

/** What brands are scored by: headings or lines with （30分）, table rows, “A占30%、B占40%”. */
export function readScoring(draft: Draft): void {
  const groups = [
    ...headingGroups(draft),
    ...tableGroups(draft),
    ...lineGroups(draft),
    ...proseGroups(draft),
    ...evenGroups(draft),
  ]
  const stated = statedTotal(draft)
  const bonusAt = readBonus(draft)
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
  if (stated) {
    draft.plan.criteriaTotal = stated.value
    mark(draft, 'criteriaTotal', stated.start, stated.end)
  } else if (chosen) draft.plan.criteriaTotal = sum(chosen)
  if (bonusAt) mark(draft, 'bonusMax', bonusAt.start, bonusAt.end)
}

function weightIn(words: string): { weight: number; name: string } | null {
  const bracket = IN_BRACKET.exec(words)
  if (bracket && bracket.index >= 2 && !/扣|加|得分|每/.test(bracket[0]))
    return { weight: Number(bracket[1]), name: words.slice(0, bracket.index) }
  const plain = AFTER_NAME.exec(words) ?? /^([^，。；：\t（）\d]{2,20}?)[：，—]?(\d{1,3})分(?=$|[。；：，])/.exec(words)
  if (plain?.[1] && !/[扣得加每减]$/.test(plain[1])) return { weight: Number(plain[2]), name: plain[1] }
  return null
}

const tidy = (name: string): string =>
  name
    .replace(/^[一二三四五六七八九十]是/, '')
    .replace(/^[\s，。；：、“”《》\t和由及其中]+|[\s，。；：、“”\t—]+$/g, '')
    .replace(/(?:方面|部分)?(?:占|权重|分值|满分|总分)(?:为|占)?$/, '')
    .replace(/^(?:其中|总分中|分别为)/, '')
    // “评选设置组织建设（30分）”, “镇党委从产业发展（35分）…”, “得分＝自评分×20%”: what leads up to the first name.
    .replace(/^[^（）]{2,14}?(?:从|设置|设有|包括|包含|分为|[＝=])(?=[^设]{2})/, '')
    .replace(/^[＝=＋+×*]+|[＝=＋+×*]+$/g, '')
const acceptable = (name: string, weight: number): boolean =>
  name.length >= 2 &&
  name.length <= 30 &&
  weight > 0 &&
  weight <= 200 &&
  !BONUS.test(name) &&
  !/^(?:满分|总分|合计|总计|共计|小计|优秀|良好|合格|基本合格|不合格)/.test(name) &&
  !/扣|减分/.test(name)

function headingGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  for (const root of [draft.body, draft.annexes]) {
    for (const parent of [root, ...descendants(root)]) {
      const items: Weighted[] = []
      for (const child of parent.children) {
        const found = weightIn(
          draft.text.slice(child.titleStart, Math.min(child.end, child.titleEnd + 24)).split('\n')[0] ?? '',
        )
        const name = found ? tidy(found.name) : ''
        if (found && acceptable(name, found.weight))
          items.push({
            name,
            weight: found.weight,
            start: child.titleStart,
            end: Math.max(child.end, child.titleStart + 1),
          })
      }
      if (items.length >= 2) groups.push({ items, depth: parent.depth })
    }
  }
  return groups
}

const WEIGHT_HEAD = /^(?:分值|权重|满分|标准分|分数|配分|赋分|基准分|分值权重|占比)(?:（[分%]）)?$/
const NAME_HEAD = /指标|项目|内容|要素|名称|类别|维度|要点/

function tableGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  let header: string[] | null = null
  let rows: Row[] = []
  const close = (): void => {
    const group = groupOf(rows, header)
    if (group) groups.push(group)
    rows = []
  }
  let misses = 0
  for (const line of paragraphs(draft.text, draft.body.start, draft.annexes.end)) {
    const stretch = draft.text.slice(line.start, Math.min(line.end, line.start + 2000))
    if (!stretch.includes('\t')) {
      if (++misses > 2) {
        close()
        header = null
      }
      continue
    }
    misses = 0
    const cells = cellsOf(draft.text, line.start, Math.min(line.end, line.start + 2000)).filter(c => c.text !== '')
    if (cells.some(c => WEIGHT_HEAD.test(c.text)) && cells.some(c => NAME_HEAD.test(c.text))) {
      close()
      header = cells.map(c => c.text)
      continue
    }
    const row = rowOf(cells, header)
    if (row && !cells.some(c => TOTAL_ROW.test(c.text) || BONUS.test(c.text))) rows.push(row)
  }
  close()
  return groups
}

function groupOf(rows: Row[], header: string[] | null): Group | null {
  if (rows.length === 0) return null
  const whole = rows.every(r => r.byHeader !== null)
  const items: Weighted[] = []
  for (const { byHeader, near, cell, weight } of rows) {
    const named = whole ? byHeader : (near ?? byHeader)
    if (!named) continue
    const words = tidy(named.text)
    const bracket = weightIn(words)
    const name = bracket
      ? tidy(bracket.name)
      : words.replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、]/, '').replace(/^（[^（）]{1,3}）/, '')
    const known = items.find(i => i.name === name)
    // A merged cell written out in every row: its rows' points are one criterion's.
    if (known) known.weight += weight
    else if (acceptable(name, weight))
      items.push({ name, weight, start: named.start, end: Math.max(named.end, cell.end) })
  }
  return { items, depth: header ? 1 : 2 }
}

const TOTAL_ROW = /^(?:合计|总计|共计|小计|总分|得分)$/
const NUMBER_CELL = /^(\d{1,3}(?:\.\d)?)(?:分|%)?$/

function rowOf(cells: Cell[], header: string[] | null): Row | null {
  const column = header?.findIndex(h => WEIGHT_HEAD.test(h)) ?? -1
  const aligned =
    header && column >= 0 && cells.length >= header.length - 1 && NUMBER_CELL.test(cells[column]?.text ?? '')
      ? header
      : null
  const cell = aligned ? cells[column] : cells.find((c, i) => NUMBER_CELL.test(c.text) && i > 0)
  const weight = Number(NUMBER_CELL.exec(cell?.text ?? '')?.[1] ?? Number.NaN)
  if (!cell || Number.isNaN(weight) || cells.length < 2) return null
  if (!header && !/[分%]$/.test(cell.text) && cells.length > 4) return null
  const at = cells.indexOf(cell)
  const short = (c: Cell): boolean => c.text.length >= 2 && c.text.length <= 20 && !/^[\d.、]+$/.test(c.text)
  const near = cells.slice(0, at).reverse().find(short) ?? cells.slice(at + 1).find(short) ?? null
  if (!aligned) return { byHeader: null, near, cell, weight }
  const second = aligned.findIndex((h, i) => i < at && /二级|三级/.test(h))
  const named = cells[second >= 0 ? second : aligned.findIndex(h => NAME_HEAD.test(h) && !/标准|序号/.test(h))]
  return { byHeader: named && named !== cell && named.text.length <= 30 ? named : null, near, cell, weight }
}

function lineGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  let group: Group | null = null
  for (const line of paragraphs(draft.text, draft.body.start, draft.annexes.end)) {
    const opening = draft.text
      .slice(line.start, Math.min(line.end, line.start + 44))
      .replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）).、]\s?/, '')
    const found = opening.includes('\t') ? null : weightIn(opening.split(/[。；]/)[0] ?? '')
    const name = found ? tidy(found.name) : ''
    if (!found || !acceptable(name, found.weight)) {
      if (!found) group = null
      continue
    }
    if (!group) {
      group = { items: [], depth: 3 }
      groups.push(group)
    }
    group.items.push({ name, weight: found.weight, start: line.start, end: line.end })
  }
  return groups
}

const INLINE =
  /([^，。；：、（）\t\d＋+]{2,20}?)(?:（)?(?:占|为|：|计|满分|分值|权重|—|×|\*){0,4}(?:(\d{1,3})(?:分|%)|([一二三四五六七八九]?十[一二三四五六七八九]?)分|百分之([一二三四五六七八九]?十[一二三四五六七八九]?))/g

function proseGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  for (const sentence of draft.sentences) {
    if (!/[\d十](?:分|%)|百分之/.test(sentence.text) || /扣|减分/.test(sentence.text)) continue
    const items = inlineWeights(sentence)
    if (items.length >= 2) groups.push({ items, depth: 4 })
  }
  return groups
}

function inlineWeights(sentence: Placed): Weighted[] {
  const items: Weighted[] = []
  for (const match of sentence.text.matchAll(INLINE)) {
    const name = tidy(match[1] ?? '')
      .replace(/^.{0,10}(?:由|包括|分为)|^(?:采取|实行|采用|按照?|和|及|与|其中)/, '')
      .replace(/（.*$/, '')
    const after = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 3)
    // “品牌评价满分100分，其中…”: the whole, not a part.
    if (
      /(?:满分|总分)(?:为|计)?$/.test(
        sentence.text.slice(0, match.index + match[0].search(/\d|[一二三四五六七八九]?十|百分/)),
      )
    )
      continue
    if (
      /^(?:以上|以下|及以|的为|者)/.test(after) ||
      /(?:[扣得加每满]|低于|高于|达到|超过|不[少低高]于)$/.test(match[1] ?? '')
    )
      continue
    const weight = numberFrom(match[2] ?? match[3] ?? match[4] ?? '') ?? 0
    if (!acceptable(name, weight)) continue
    items.push({
      name,
      weight,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    })
  }
  return items
}

/** “A、B、C、D四个方面，每项25分”. */
function evenGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  for (const sentence of draft.sentences) {
    const match =
      /([^。；：]{4,80}?)(?:等)?(?:[两二三四五六七八九十\d]个?)(?:方面|维度|指标|项目|项|部分|要素)[^。；]{0,10}?每(?:个?(?:方面|项目|项|维度|指标|部分)|个)(?:各|占|为|满分|计)*(\d{1,3})(?:分|%)/.exec(
        sentence.text,
      )
    if (!match?.[1]?.includes('、')) continue
    const lead =
      /^.*(?:考核|评价|考评|评审|评定|包括|分为|设置|从|为|，)/.exec(match[1].slice(0, match[1].indexOf('、')))?.[0]
        .length ?? 0
    const from = sentence.start + match.index + lead
    const items = split(draft, from, from + match[1].length - lead, /、|和(?=[^、和]{2,10}$)/).map(
      ({ start, end }) => ({
        name: tidy(draft.text.slice(start, end)),
        weight: Number(match[2]),
        start,
        end,
      }),
    )
    if (items.length >= 2 && items.every(i => acceptable(i.name, i.weight))) groups.push({ items, depth: 5 })
  }
  return groups
}

function statedTotal(draft: Draft): { value: number; start: number; end: number } | null {
  for (const root of [draft.body, draft.annexes]) {
    for (const line of paragraphs(draft.text, root.start, root.end)) {
      const words = draft.text.slice(line.start, Math.min(line.end, line.start + 1500))
      const match = TOTAL.exec(words)
      if (!match) continue
      const value = match[2] ? 100 : Number(match[1])
      if (value < 10 || value > 1000) continue
      return { value, start: line.start + match.index, end: line.start + match.index + match[0].length }
    }
  }
  return null
}

const BONUS_LIMITS = [
  /(?:加分|附加分|奖励分)(?:项目?)?[^。；\n]{0,40}?(?:最高|最多|不超过|上限|封顶|至多|不得超过|限)[^\d。；\n]{0,8}(\d{1,2})分/,
  /加[满至到](\d{1,2})分|以(\d{1,2})分为限|(\d{1,2})分封顶/,
  /(?:最高|最多|累计|至多)(?:可)?加(?:分)?(?:不超过)?(\d{1,2})分/,
  /(?:另设|设置?|设有)[^。；\n\d]{0,8}(?:加分项?目?|附加分|奖励分)(?:为|共|计)?(\d{1,2})分/,
  /加(?:\d{1,2})(?:分)?(?:—|-|至|到)(\d{1,2})分/,
  /(?:加分项?目?|附加分|奖励分)(?:（|\t|：)(?:满分|最高|共|不超过)?(\d{1,2})分?(?:）|\t|$|。|\n)/,
]

function readBonus(draft: Draft): { start: number; end: number } | null {
  for (const root of [draft.body, draft.annexes]) {
    for (const line of paragraphs(draft.text, root.start, root.end)) {
      const words = draft.text.slice(line.start, Math.min(line.end, line.start + 1500))
      for (const pattern of BONUS_LIMITS) {
        const match = pattern.exec(words)
        if (!match) continue
        draft.plan.bonusMax = Number(match[1] ?? match[2] ?? match[3])
        return { start: line.start + match.index, end: line.start + match.index + match[0].length }
      }
    }
  }
  return null
}
