import { type Draft, mark } from './draft.ts'
import { NUM, numberFrom } from './numerals.ts'
import type { Bounds } from './plan.ts'

type Limit = Bounds & { from: number; to: number }

/** Numbers with a unit, read as bounds: “4-8个字”, “不超过8个字”, “八字以内”, “至少1个”, “限报1个”. */
function boundsIn(text: string, unit: string, most: number): Limit | null {
  const range = new RegExp(
    `(${NUM})(?:个|条|项)?(?:${unit})?(?:—+|-+|至|到|~)(${NUM})(?:个|项|件|种)?(?:左右的?)?(?:${unit})`,
  ).exec(text)
  const ok = (n: number | null): n is number => n !== null && n >= 1 && n <= most
  if (range) {
    const min = numberFrom(range[1] ?? '')
    const max = numberFrom(range[2] ?? '')
    if (ok(min) && ok(max) && min <= max) return { min, max, from: range.index, to: range.index + range[0].length }
  }
  const spoken = new RegExp(`([一二三四五六七八九])([二两三四五六七八九])(?:个|项|件|种)?(?:${unit})`).exec(text)
  if (spoken) {
    const min = numberFrom(spoken[1] ?? '')
    const max = numberFrom(spoken[2] ?? '')
    if (ok(min) && ok(max) && max === min + 1)
      return { min, max, from: spoken.index, to: spoken.index + spoken[0].length }
  }
  const count = `(${NUM})(?:个|项|件|种)?(?:以内的?)?(?:${unit})`
  const lowest = new RegExp(
    `(?:至少|不少于|不低于|最少|不得少于|起码|少则)[^，。；\\d一二三四五六七八九十]{0,12}${count}|${count}(?:及)?以上`,
  ).exec(text)
  const highest = new RegExp(
    `(?:不超过|不得超过|不多于|不得多于|最多|至多|上限为?|以内为?|控制在|限报|只能申报|限申报|限|不得超|不超|多则|只能报|只可申报)[^，。；\\d一二三四五六七八九十]{0,12}${count}|${count}(?:以内|以下|之内|为限|封顶)`,
  ).exec(text)
  const min = lowest ? numberFrom(lowest[1] ?? lowest[2] ?? '') : null
  const max = highest ? numberFrom(highest[1] ?? highest[2] ?? '') : null
  if (!ok(min) && !ok(max)) return null
  const spans = [ok(min) ? lowest : null, ok(max) ? highest : null].filter(m => m !== null)
  const from = Math.min(...spans.map(m => m.index))
  return {
    min: ok(min) ? min : null,
    max: ok(max) ? max : null,
    from,
    to: Math.max(...spans.map(m => m.index + m[0].length)),
  }
}

const NAME = /名称|命名|品牌名|取名|起名|冠名|名字|名号/
/** Limits of other writings must not be taken for the name's. */
const OTHER_WRITING = /材料|事迹|简介|总结|报告|案例|内涵|释义|口号|论文|正文|文字|说明|介绍|综述|理念|诠释|标语/

/** How long a brand's name may be. */
export function readNaming(draft: Draft): void {
  let nameBefore = -1
  for (const [i, sentence] of draft.sentences.entries()) {
    if (NAME.test(sentence.text)) nameBefore = i
    for (const clause of clauses(sentence.text, /[；。]/)) {
      const found = boundsIn(clause.text, '(?:个)?(?:汉字|字|字符)', 40) ?? lengthIn(clause.text)
      if (!found) continue
      const about = clause.text.slice(0, found.to)
      const near = about.slice(Math.max(0, about.slice(0, found.from).lastIndexOf('，')))
      if (new RegExp(`^(?:以内|以下|左右)?的?(?:简短)?(?:${OTHER_WRITING.source})`).test(clause.text.slice(found.to)))
        continue
      if (OTHER_WRITING.test(near) && !NAME.test(near)) continue
      const named = NAME.test(clause.text) || nameBefore === i || (nameBefore >= 0 && i - nameBefore <= 2)
      if (!named) continue
      // “名称响亮，内涵释义不超过20字”: the last thing named before the number is what is limited.
      const said = about.slice(0, found.from)
      if (lastOf(said, OTHER_WRITING) > lastOf(said, NAME)) continue
      draft.plan.naming = { min: found.min, max: found.max }
      mark(draft, 'naming', sentence.start + clause.at + found.from, sentence.start + clause.at + found.to)
      return
    }
  }
}

/** “用字在4个以上、8个以下”, “字数4—8之间”: the word 字 stands before the numbers. */
function lengthIn(text: string): Limit | null {
  const match = new RegExp(
    `(?:字数|用字|字长)[^，。；\\d一二两三四五六七八九十]{0,6}(${NUM})个?(?:以上[、，]?|—+|-+|至|到)(${NUM})个?(?:以下|以内|之间)?`,
  ).exec(text)
  const [min, max] = [numberFrom(match?.[1] ?? ''), numberFrom(match?.[2] ?? '')]
  if (!match || min === null || max === null || min > max || max > 40) return null
  return { min, max, from: match.index, to: match.index + match[0].length }
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const m of text.matchAll(new RegExp(pattern.source, 'g'))) last = m.index
  return last
}

const PER_BRANCH = /支部/
const PER_UNIT = /每个?(?:行政)?(?:村|社区)|单位|党组织|党委|总支|党支部|科室|部门|机关/
const EVERY = /每个|每一|每|[一同]一?(?:个)?支部|各|都|均|分别|原则上|限报/
const BRAND = '(?:[^，。；]{0,30}?)(?:品牌|项目|(?=[，。；）]|$))'

/** How many brands a branch may or must have. */
export function readQuota(draft: Draft): void {
  let best: (Limit & { rank: number }) | null = null
  for (const sentence of draft.sentences) {
    if (!/品牌|项目|申报|推荐|限报/.test(sentence.text)) continue
    for (const clause of [...clauses(sentence.text, /[，；。\t]/), ...clauses(sentence.text, /[；。]/)]) {
      const { text } = clause
      if (!EVERY.test(text) || !(PER_BRANCH.test(text) || PER_UNIT.test(text))) continue
      const found = brandBounds(text)
      if (!found) continue
      const subject = text.slice(0, found.from)
      if (!PER_BRANCH.test(subject) && !PER_UNIT.test(subject)) continue
      // The same sentence may set a unit's number after the branch's: a branch's own number ranks first.
      const rank = (PER_BRANCH.test(subject) ? 2 : 0) + (/每个?|各|都|均/.test(subject) ? 1 : 0)
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

function brandBounds(text: string): Limit | null {
  const found = boundsIn(text, '(?:个|项|件|种)', 20)
  const exactly = exactBound(text)
  if (found && relates(text, found)) {
    // “申报1个，最多不超过2个”: what is usual, then what is allowed.
    const usual = found.min === null && exactly && exactly.to <= found.from && (exactly.min ?? 0) < (found.max ?? 0)
    return usual ? { ...found, min: exactly.min, from: exactly.from } : found
  }
  if (!exactly) return null
  // “可申报1个，条件成熟的可申报2个”: some may have more.
  const more = new RegExp(
    `^[^，。；]{0,12}，(?:[^，。；]{0,10}(?:条件|优势|基础|特色|较[大多好]|确有)[^，。；]{0,8}?)(?:可以?|最多)(?:申报|报|创建|培育|推荐)[^，。；\\d]{0,8}?(${NUM})个`,
  ).exec(text.slice(exactly.to))
  const most = more ? numberFrom(more[1] ?? '') : null
  if (more && most !== null && most > (exactly.max ?? 20) && most <= 20)
    return { ...exactly, max: most, to: exactly.to + more[0].length }
  return exactly
}

function exactBound(text: string): Limit | null {
  const each = new RegExp(
    `(?:每个?|各)(?:[^，。；]{0,6})?(?:支部|党组织|单位)(?:限|各)?(${NUM})(?:个|项)(?!月|工作|以上)`,
  ).exec(text)
  const count = each ? numberFrom(each[1] ?? '') : null
  if (each && count !== null && count >= 1 && count <= 20)
    return { min: /限/.test(each[0]) ? null : count, max: count, from: each.index, to: each.index + each[0].length }
  const counted = new RegExp(`(?:申报|创建|打造|培育|推荐)(?:特色|党建|基层)*(?:品牌|项目)(${NUM})(?:个|项)`).exec(text)
  const total = counted ? numberFrom(counted[1] ?? '') : null
  if (counted && total !== null && total >= 1 && total <= 20)
    return { min: total, max: total, from: counted.index, to: counted.index + counted[0].length }
  const fitting = new RegExp(`(?:品牌|项目)[^，。；\\d]{0,6}以(${NUM})个为宜`).exec(text)
  const fit = fitting ? numberFrom(fitting[1] ?? '') : null
  if (fitting && fit !== null && fit >= 1 && fit <= 20)
    return { min: fit, max: fit, from: fitting.index, to: fitting.index + fitting[0].length }
  const exact = new RegExp(
    `(?:创建|打造|申报|培育|拥有|确定|选报|推荐|有|建设|选择|形成|报)(?:出|好|成)?(?:且?只?能?(?:申报|创建|报))?(${NUM})(?:个|项|件|种)${BRAND}`,
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
function relates(text: string, found: Limit): boolean {
  const after = text.slice(found.to, found.to + 30)
  const before = text.slice(Math.max(0, found.from - 24), found.to)
  if (/^(?:月|年|工作日|字|方面|阶段|环节|小时|人|名|工作|问题|措施|活动|案例)/.test(after)) return false
  if (/^[^，。；]{0,28}(?:品牌|项目)/.test(after) || /^为[限宜]/.test(after)) return true
  return /品牌|项目|申报|限报|推荐/.test(before) || (/^(?:，|。|；|$)/.test(after) && /申报|品牌/.test(text))
}

/** 公示5个工作日 and 公示期7天 are different clocks. */
export function readPublicity(draft: Draft): void {
  for (const sentence of draft.sentences) {
    for (const match of sentence.text.matchAll(/公示/g)) {
      const after = sentence.text.slice(match.index, match.index + 40)
      const before = sentence.text.slice(Math.max(0, match.index - 22), match.index + 2)
      const count =
        new RegExp(`公示(?:[^。；\\d一二三四五六七八九十]{0,14})(${NUM})(?:个)?(工作日|日|天)(?!前)`).exec(after) ??
        new RegExp(`(${NUM})(?:个)?(工作日|日|天)(?:以上)?的?(?:社会|网上|集中)?公示$`).exec(before)
      const n = count ? numberFrom(count[1] ?? '') : null
      const week = count ? null : /公示(?:期|时间)?(?:为|不少于|期为)?(?:为期)?([一两二])周/.exec(after)
      const days = n ?? (week ? (week[1] === '一' ? 7 : 14) : null)
      if (days === null || days < 1 || days > 90) continue
      if (count && /月$/.test(after.slice(0, after.indexOf(count[1] ?? '')))) continue
      const path = count?.[2] === '工作日' ? 'publicityWorkingDays' : 'publicityDays'
      if (draft.plan[path] !== null) continue
      draft.plan[path] = days
      const from = sentence.start + Math.max(0, match.index - (count && !after.includes(count[0]) ? 22 : 0))
      mark(draft, path, from, Math.min(sentence.end, sentence.start + match.index + 40))
    }
  }
}

export function clauses(text: string, stop: RegExp): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  let at = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !stop.test(text.charAt(i))) continue
    if (i > at) found.push({ text: text.slice(at, i), at })
    at = i + 1
  }
  return found
}
