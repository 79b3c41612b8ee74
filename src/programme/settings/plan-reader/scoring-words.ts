import { descendants } from './blocks.ts'
import { split } from './chains.ts'
import { type Draft, type Placed, paragraphs } from './draft.ts'
import { numberFrom } from './numerals.ts'
import { acceptable, type Group, tidy, type Weighted, weightIn } from './weights.ts'

/** Criteria told in words: headings and lines with （30分）, “A占30%、B占40%”, “四个方面，每项25分”. */
export const wordGroups = (draft: Draft): Group[] => [
  ...headingGroups(draft),
  ...lineGroups(draft),
  ...proseGroups(draft),
  ...evenGroups(draft),
  ...respectiveGroups(draft),
  ...unitlessGroups(draft),
]

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
  /([^，。；：、（）\t\d＋+]{2,20}?)(?:（)?(?:占|为|：|(?<![设统审会])计|满分|分值|权重|—|×|\*){0,4}(?:(\d{1,3})(?:分|%)|([一二三四五六七八九]?十[一二三四五六七八九]?)分|百分之([一二三四五六七八九]?十[一二三四五六七八九]?)|(?<=占)(一半|[一二两三四五六七八九]成))/g

function proseGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  for (const sentence of draft.sentences) {
    if (!/[\d十](?:分|%)|百分之|占[一-龟]成/.test(sentence.text) || /扣|减分/.test(sentence.text)) continue
    const items = inlineWeights(sentence)
    if (items.length >= 2) groups.push({ items, depth: 4 })
  }
  return groups
}

function inlineWeights(sentence: Placed): Weighted[] {
  const items: Weighted[] = []
  for (const match of sentence.text.matchAll(INLINE)) {
    const name = tidy(match[1] ?? '')
      // “看业绩由业务部门评（30分）”: what is looked at, then who judges.
      .replace(/^(看.{2,8}?|.{4,10}?)由.{2,10}(?:评|打分|评价)$/, '$1')
      .replace(/^.{0,10}(?:由|包括|分为)|^.{0,14}按照?“|^(?:采取|实行|采用|按照?|从(?!严|业)|和|及|与|其中)/, '')
      .replace(/（.*$/, '')
      .replace(/^[“”]+/, '')
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
    const share = match[5] === '一半' ? 50 : (numberFrom(match[5]?.charAt(0) ?? '') ?? 0) * 10
    const weight = numberFrom(match[2] ?? match[3] ?? match[4] ?? '') ?? share
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

/** “专家评审、网络展示和现场答辩，权重分别为50%、10%、40%”. */
function respectiveGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  for (const sentence of draft.sentences) {
    const match =
      /([^，。；：]{4,60}?)(?:(?:相结合的?)?等?(?:方式|形式|办法)|[两二三四五]方(?:评价|评议|测评)?|等?[两二三四五六七八\d]个?(?:方面|维度|方式|部分|环节|项目|指标|项))?(?:进行|开展|组成|构成)?，?(?:的?(?:权重|比重|比例|占比|分值))?(?:分别|依次)(?:为|占|是|按)(\d{1,3}(?:分|%)(?:[、和，]\d{1,3}(?:分|%))+)/.exec(
        sentence.text,
      )
    if (!match?.[1] || !match[2]) continue
    const lead =
      /^.*(?:开展|采用|实行|(?<!、)组织(?!建设|领导|保障|力|覆盖|体系|生活)|进行|通过|包括|分为|采取|设置|由|从|对)/.exec(
        match[1].split('、')[0] ?? '',
      )?.[0].length ?? 0
    const from = sentence.start + match.index + lead
    const names = split(draft, from, from + match[1].length - lead, /、|和(?=[^、和]{2,12}$)|以及/)
    const weights = [...match[2].matchAll(/\d{1,3}/g)].map(Number)
    if (names.length !== weights.length) continue
    const items = names.map(({ start, end }, i) => ({
      name: tidy(draft.text.slice(start, end)),
      weight: weights[i] ?? 0,
      start,
      end,
    }))
    if (items.every(item => acceptable(item.name, item.weight))) groups.push({ items, depth: 4 })
  }
  return groups
}

/** “群众口碑（40）、业务贡献（40）、可推广性（20）”: numbers alone are points where they make up a hundred. */
function unitlessGroups(draft: Draft): Group[] {
  const groups: Group[] = []
  for (const sentence of draft.sentences) {
    const items = [...sentence.text.matchAll(/([^，。；：、（）\t\d]{2,16})（(\d{1,2})）/g)].map(match => ({
      name: tidy((match[1] ?? '').replace(/^.{0,10}(?:由|包括|分为)(?=.{2})/, '')),
      weight: Number(match[2]),
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }))
    if (makesHundred(items)) groups.push({ items, depth: 4 })
  }
  // “1.政治引领（20）” and its sisters, each a line.
  for (const parent of [draft.body, ...descendants(draft.body)]) {
    const items = parent.children.flatMap(({ titleStart, titleEnd }) => {
      const found = /^([^，。；：（）\d]{2,16})（(\d{1,2})）$/.exec(draft.text.slice(titleStart, titleEnd))
      return found ? [{ name: tidy(found[1] ?? ''), weight: Number(found[2]), start: titleStart, end: titleEnd }] : []
    })
    if (makesHundred(items)) groups.push({ items, depth: parent.depth })
  }
  return groups
}

const makesHundred = (items: Weighted[]): boolean =>
  items.length >= 2 &&
  items.reduce((sum, item) => sum + item.weight, 0) === 100 &&
  items.every(({ name, weight }) => acceptable(name, weight))
