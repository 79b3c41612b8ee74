import { record, split } from './chains.ts'
import type { Draft, Placed } from './draft.ts'

const CHAIN = '([^。；]{4,70}?)'
/** Within one clause: 把 and 将 open many another. */
const CLAUSE_CHAIN = '([^，。；]{4,70}?)'
const JUDGED = '(?:考评|评价|考核|评审|评判|评议|衡量|验收|认定|打分|评定|评估|检验|考察|考量)'
const FACETS = '(?:方面|维度|层面|角度|要素|指标|内容)'
const COUNTED = `(?:等)?(?:[两二三四五六七八\\d几多][个项大]?)?${FACETS}`
const FROM = '(?:从|围绕|按照|就|聚焦|紧扣|着眼|对照)'
const PILLARS = [
  // “以A、B、C为主要考评内容”, “把A、B、C作为评价品牌的主要标准”, “以A、B、C为核心的考评体系”
  `(?:以|把|将)${CLAUSE_CHAIN}(?:等)?(?:作?为)(?:主要|核心|基本|重点|根本)*的?(?:${JUDGED}?的?|${JUDGED}[^，。；]{0,8}?)(?:内容|标准|指标|依据|维度|尺度|重点|要素|导向)`,
  `(?:以|把|将)${CLAUSE_CHAIN}(?:等)?(?:作?为)(?:主要|核心|基本|重点|根本)+的${JUDGED}`,
  // “综合考虑A、B、C等因素确定等次”
  // “从A、B、C三个方面进行评价”, “围绕…三个方面，通过…作出评定”
  `(?:综合|统筹)(?:考虑|考量|参考)${CHAIN}(?:等)?(?:因素|情况)`,
  `${FROM}${CHAIN}${COUNTED}(?:[^，。；]{0,12}?|，(?:采取|通过|采用|运用|以)[^。；]{0,50}?)${JUDGED}`,
  // “评审主要从A、B、C等方面进行”
  `${JUDGED}[^，。；、]{0,8}?${FROM}${CHAIN}${COUNTED}`,
  `(?:围绕|重点从|从)${CHAIN}(?:等)?(?:进行|开展|实施|作出)(?:综合|全面)?${JUDGED}`,
  `(?:重点|主要|着重)(?:看|考察|评价|考核|考评|检验|评审)(?:其)?${CHAIN}(?=[。；]|$)`,
  `${JUDGED}(?:的)?(?:主要|重点)?(?:内容|维度|指标|要素|标准)(?:主要|分别)?(?:包括|包含|分为|分|设|为|是|有|：)+${CHAIN}(?=[。；]|$)`,
  `(?:突出|坚持|强化)${CHAIN}(?:等)?的?${JUDGED}导向`,
].map(source => new RegExp(source))

/** What brands are judged by: “以 A、B、C 为主要考评内容”, “从 A、B、C 三个方面评价”, “一看…二看…三看…”. */
export function readPillars(draft: Draft): void {
  for (const sentence of draft.sentences) {
    // What a brand must be is not yet what it is judged by.
    if (sentence.inTitle || sentence.kind === 'requirements' || /复查|复核|复审|复评|回头看/.test(sentence.text))
      continue
    const seen = looks(sentence)
    if (seen.length >= 2) {
      record(draft, 'pillars', seen)
      return
    }
    if (!new RegExp(JUDGED).test(sentence.text) || !sentence.text.includes('、')) continue
    if (PILLARS.some(pattern => recorded(draft, sentence, pattern.exec(sentence.text)))) return
  }
}

function recorded(draft: Draft, sentence: Placed, match: RegExpExecArray | null): boolean {
  if (!match?.[1]) return false
  // The nearest opening word: “以评促建，以 A、B、C 为…” begins at the second 以.
  const opening = /^.*，(?:以|从|围绕|就|聚焦|紧扣)/.exec(match[1])?.[0].length ?? 0
  const chain = match[1].slice(opening).replace(new RegExp(`${COUNTED}$`), '')
  if (!chain.includes('、') || /\d分|\d%|（\d/.test(chain)) return false
  const from = sentence.start + match.index + match[0].indexOf(match[1]) + opening
  const items = split(draft, from, from + chain.length, /[、]|以及|和(?=[^、和]{2,12}$)|及(?=[^、及]{2,12}$)|，(?=看)/)
  if (items.length < 2 || items.some(i => i.end - i.start > 24)) return false
  record(draft, 'pillars', items, words =>
    words.replace(/^看(?=.{3})/, '').replace(/(?:等|等?[两二三四五六七八几]个?[项条点]?)$/, ''),
  )
  return true
}

function looks(sentence: Placed): { start: number; end: number }[] {
  // “看群众认不认、看业务促没促、看党员动没动”
  const row = /(?:看[^，。；、]{3,12}[、，]){1,5}看[^，。；、]{3,12}/.exec(sentence.text)
  if (row && !sentence.text.includes('一看') && !/\d分/.test(row[0]))
    return [...row[0].matchAll(/看([^，。；、]+)/g)].map(m => {
      const start = sentence.start + row.index + m.index + 1
      return { start, end: start + (m[1]?.length ?? 0) }
    })
  if (!sentence.text.includes('一看')) return []
  return [...sentence.text.matchAll(/[一二三四五六]看(?:是否)?([^，。；、]{2,20})/g)].map(m => {
    const start = sentence.start + m.index + m[0].length - (m[1]?.length ?? 0)
    return { start, end: start + (m[1]?.length ?? 0) }
  })
}
