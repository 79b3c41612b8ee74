import { boundsIn, clauses, type Limit } from './bounds.ts'
import { type Draft, mark, titleWords } from './draft.ts'
import { NUM, numberFrom } from './numerals.ts'
import { thingOf } from './things.ts'

const PER_BRANCH = /支部/
const PER_UNIT =
  /[每各][个家所]?[^，。；]{0,4}(?:村|社区|局|院|系|校|公司|企业|乡镇|镇|街道|园区|区县|县区|县市区|分行|学部)(?!级)|单位|党组织|党委|总支|党支部|科室|部门|机关/
const EVERY = /每[个家所]|每一|每|[一同]一?(?:个)?支部|各|都|均|分别|原则上|限报/
/** Brands are counted in these; 名 counts people, 份 papers. */
const UNIT = '(?:个|项|件|种|张|块|面)'
const DECLARE = '(?:申报|选报|推荐|创建|争创|打造|培育|立项|登记|确定|报)'

/** How many brands a branch may or must have. */
export function readQuota(draft: Draft): void {
  const thing = thingOf(draft.plan.title)
  const speaksOfBrands = new RegExp(`${thing}|${DECLARE}`)
  let best: (Limit & { rank: number }) | null = null
  for (const sentence of draft.sentences) {
    const about = `${titleWords(draft, sentence.block)}${sentence.text}`
    if (!speaksOfBrands.test(about)) continue
    for (const clause of [...clauses(sentence.text, /[，；。\t]/), ...clauses(sentence.text, /[；。]/)]) {
      const { text } = clause
      // “每个机关党委可申报2—3个，党支部可申报1个”: the first clause’s 每个 goes for the second.
      const every = EVERY.test(text) || (/[可限]/.test(text) && EVERY.test(sentence.text.slice(0, clause.at)))
      if (!every || !(PER_BRANCH.test(text) || PER_UNIT.test(text))) continue
      const found = brandBounds(text, thing, about)
      if (!found) continue
      const subject = text.slice(0, found.from)
      // “每个支部形成一个主题，公司党委命名特色品牌3—5个”: of all.
      const own = subject.slice(subject.lastIndexOf('，') + 1)
      if (/命名|评选|评出|评定|选树|表彰/.test(own) && !EVERY.test(own)) continue
      if (!PER_BRANCH.test(subject) && !PER_UNIT.test(subject)) continue
      // The same sentence may set a unit's number after the branch's: a branch's own number ranks first. What is
      // hoped for (“每个支部都有一个立得住的品牌”) gives way to a rule.
      const hoped = sentence.kind === 'objectives' || sentence.kind === 'guiding'
      const rank = (PER_BRANCH.test(subject) ? 2 : 0) + (/每个?|各|都|均|一个/.test(subject) ? 1 : 0) - (hoped ? 2 : 0)
      const at = sentence.start + clause.at
      const widens = best !== null && at + found.from <= best.from && at + found.to > best.to
      if (best && (best.rank > rank || (best.rank === rank && !widens))) continue
      const shift = sentence.start + clause.at
      best = { ...found, from: shift + found.from, to: shift + found.to, rank }
    }
  }
  if (!best) return
  draft.plan.quota = { min: best.min, max: best.max }
  mark(draft, 'quota', best.from, best.to)
}

function brandBounds(text: string, thing: string, about: string): Limit | null {
  const found = boundsIn(text, UNIT, 20)
  const exactly = exactBound(text, thing)
  if (found && relates(text, found, thing, about)) {
    // “申报1个，最多不超过2个”: what is usual, then what is allowed.
    const usual = found.min === null && exactly && exactly.to <= found.from && (exactly.min ?? 0) < (found.max ?? 0)
    return usual ? { ...found, min: exactly.min, from: exactly.from } : found
  }
  if (!exactly) return null
  // “可申报1个，条件成熟的可申报2个”, “…五十人以上的可增报1个”: some may have more.
  const more = new RegExp(
    `^[^，。；]{0,12}，[^，。；]{2,24}?(?:可以?|最多)(再|增|另|再增)?(?:${DECLARE})[^，。；\\d]{0,8}?(${NUM})${UNIT}`,
  ).exec(text.slice(exactly.to))
  const said = more ? numberFrom(more[2] ?? '') : null
  const most = said !== null && more?.[1] ? said + (exactly.max ?? 0) : said
  if (more && most !== null && most > (exactly.max ?? 20) && most <= 20)
    return { ...exactly, max: most, to: exactly.to + more[0].length }
  return exactly
}

function exactBound(text: string, thing: string): Limit | null {
  const each = new RegExp(
    `(?:每个?|各|一个)(?:[^，。；]{0,6})?(?:支部|党组织|单位)(?:限|各|原则上|一般|通常|可以?|应|须){0,2}(${NUM})${UNIT}(?!月|工作|以上)`,
  ).exec(text)
  const count = each ? numberFrom(each[1] ?? '') : null
  if (each && count !== null && count >= 1 && count <= 20)
    return {
      min: /限/.test(each[0]) ? null : count,
      max: count,
      from: each.index + each[0].lastIndexOf(each[1] ?? ''),
      to: each.index + each[0].length,
    }
  const counted = new RegExp(`(?:${DECLARE}|建设|培树)(?:特色|党建|基层)*${thing}(${NUM})${UNIT}`).exec(text)
  const total = counted ? numberFrom(counted[1] ?? '') : null
  if (counted && total !== null && total >= 1 && total <= 20)
    return { min: total, max: total, from: counted.index, to: counted.index + counted[0].length }
  const fitting = new RegExp(`${thing}[^，。；\\d]{0,6}以(${NUM})${UNIT}为宜`).exec(text)
  const fit = fitting ? numberFrom(fitting[1] ?? '') : null
  if (fitting && fit !== null && fit >= 1 && fit <= 20)
    return { min: fit, max: fit, from: fitting.index, to: fitting.index + fitting[0].length }
  const exact = new RegExp(
    `(?:${DECLARE}|拥有|有|建[设成立]|选择|形成|确立|推出)(?:出|好|成)?(?:且?只?能?(?:申报|创建|报))?(${NUM})${UNIT}(?:[^，。；]{0,30}?${thing}|(?=[，。；）]|$))`,
  ).exec(text)
  const n = exact ? numberFrom(exact[1] ?? '') : null
  if (!exact || n === null || n < 1 || n > 20) return null
  if (/评选|评定|评出|表彰|命名|典型|全市|全县|全院|全校/.test(text.slice(Math.max(0, exact.index - 8), exact.index)))
    return null
  // “只报一个” allows one, it does not demand it.
  const only = /只[能可]?$/.test(text.slice(0, exact.index)) || /只/.test(exact[0])
  return { min: only ? null : n, max: n, from: exact.index, to: exact.index + exact[0].length }
}

/** The number counts brands: the word stands after it, or declaring stands before it. */
function relates(text: string, found: Limit, thing: string, about: string): boolean {
  const after = text.slice(found.to, found.to + 30)
  const before = text.slice(Math.max(0, found.from - 24), found.to)
  // “每个支部落地不少于2个服务项目”
  if (/^(?:服务|惠民|便民|民生|实事|为民)/.test(after)) return false
  // “照片3—5张”
  if (/(?:照片|图片|材料|视频|海报|课件)[^，。；]{0,4}$/.test(text.slice(0, found.from))) return false
  if (/^(?:月|年|工作日|字|方面|阶段|环节|小时|人|名|工作|问题|措施|活动|案例)/.test(after)) return false
  // “力争3个以上品牌入选…”: of all, not of each.
  if (new RegExp(`^[^，。；]{0,8}${thing}[^，。；]{0,4}(?:入选|获评|获得|被评|进入|达到|命名)`).test(after))
    return false
  if (new RegExp(`^[^，。；]{0,28}${thing}`).test(after) || /^为[限宜]/.test(after)) return true
  if (new RegExp(`${thing}|申报|限报|推荐`).test(before)) return true
  return /^(?:，|。|；|$)/.test(after) && new RegExp(`${thing}|${DECLARE}`).test(about)
}
