import { listedAfter, record, split } from './chains.ts'
import type { Draft, Placed } from './draft.ts'

/** What a brand to be grown must show: “把 A、B、C 的典型确定为培育项目”, “培育对象应具备 A、B、C”. */
export function readMarks(draft: Draft): void {
  for (const sentence of draft.sentences) {
    const { text, start } = sentence
    const as =
      /(?:确定为|作为|列为|纳入|定为|列入|选为|确立为)[^，。；]{0,16}(?:培育|培植|候选|苗子|品牌|项目|对象)/.exec(text)
    const taking = as ? [...text.slice(0, as.index).matchAll(/把|将|选择|选取|遴选|挑选|选出|推荐|选准|凡/g)] : []
    for (const take of taking.reverse()) {
      const chain = text.slice(take.index + take[0].length, as?.index)
      const de = chain.lastIndexOf('的')
      if (de < 4 || !chain.slice(0, de).includes('、')) continue
      const from = start + take.index + take[0].length
      record(draft, 'marks', split(draft, from, from + de, /[、，]|以及/), mark =>
        mark.replace(/^(?:[\d一二三四五六七八九十]{1,3}[个批项]|党建工作|工作|活动|那些)(?=.{3})/, ''),
      )
      if (draft.plan.marks.length > 0) return
    }
    const need =
      /(?:培育(?:对象|项目|品牌)|候选(?:品牌|项目)|入选(?:品牌|项目))[^，。；]{0,10}?(?:应当?|须|要|需)?(?:具备|符合|满足|具有)(?:以下|下列)?[^，。；：、]{0,6}?(?:条件|特征|标准|要求)?[：]?/.exec(
        text,
      )
    if (!need) continue
    const rest = text.slice(need.index + need[0].length)
    const stop = rest.search(/[。；]|(?:等|的)?(?:条件|特征|要求|标准)/)
    const from = start + need.index + need[0].length
    const items = rest.includes('、')
      ? split(draft, from, stop < 0 ? sentence.end : from + stop, /、|以及|和(?=[^、]{2,10}$)/)
      : listedAfter(draft, sentence, need.index + need[0].length)
    if (items.length < 2) continue
    record(draft, 'marks', items)
    return
  }
}

const CHAIN = '([^。；]{4,70}?)'
const JUDGED = '(?:考评|评价|考核|评审|评判|评议|衡量|验收|认定|打分|评定|评估|检验)'
const PILLARS = [
  new RegExp(
    `以${CHAIN}(?:等)?为(?:主要|核心|基本|重点|根本)*的?${JUDGED}?的?(?:内容|标准|指标|依据|维度|尺度|重点|要素|导向)`,
  ),
  new RegExp(
    `(?:从|围绕|按照|就|聚焦)${CHAIN}(?:等)?(?:[两二三四五六七八\\d几多]个?)?(?:方面|维度|层面|角度|要素|指标)[^。；]{0,12}?${JUDGED}`,
  ),
  new RegExp(`(?:围绕|重点从|从)${CHAIN}(?:等)?(?:进行|开展|实施|作出)(?:综合|全面)?${JUDGED}`),
  new RegExp(`(?:重点|主要|着重)(?:看|考察|评价|考核|考评|检验|评审)(?:其|品牌的?)?${CHAIN}(?=[。；]|$)`),
  new RegExp(
    `${JUDGED}(?:的)?(?:主要|重点)?(?:内容|维度|指标|要素)(?:主要|分别)?(?:包括|包含|为|是|有|：)+${CHAIN}(?=[。；]|$)`,
  ),
]

/** What brands are judged by: “以 A、B、C 为主要考评内容”, “从 A、B、C 三个方面评价”, “一看…二看…三看…”. */
export function readPillars(draft: Draft): void {
  for (const sentence of draft.sentences) {
    if (sentence.inTitle || /复查|复核|复审|复评|回头看/.test(sentence.text)) continue
    const seen = looks(sentence)
    if (seen.length >= 2) {
      record(draft, 'pillars', seen)
      return
    }
    if (!new RegExp(JUDGED).test(sentence.text) || !sentence.text.includes('、')) continue
    for (const pattern of PILLARS) {
      const match = pattern.exec(sentence.text)
      if (!match?.[1]) continue
      // The nearest opening word: “以评促建，以 A、B、C 为…” begins at the second 以.
      const opening = match[1].lastIndexOf('，以') >= 0 ? match[1].lastIndexOf('，以') + 2 : 0
      const chain = match[1].slice(opening)
      if (!chain.includes('、') || /\d分|\d%|（\d/.test(chain)) continue
      const from = sentence.start + match.index + match[0].indexOf(match[1]) + opening
      const items = split(
        draft,
        from,
        from + chain.length,
        /[、]|以及|和(?=[^、和]{2,12}$)|及(?=[^、及]{2,12}$)|，(?=看)/,
      )
      if (items.length < 2 || items.some(i => i.end - i.start > 24)) continue
      record(draft, 'pillars', items, words =>
        words.replace(/^看(?=.{3})/, '').replace(/(?:等|[两二三四五六七八几]个?)$/, ''),
      )
      return
    }
  }
}

function looks(sentence: Placed): { start: number; end: number }[] {
  if (!sentence.text.includes('一看')) return []
  return [...sentence.text.matchAll(/[一二三四五六]看(?:是否)?([^，。；、]{2,20})/g)].map(m => {
    const start = sentence.start + m.index + m[0].length - (m[1]?.length ?? 0)
    return { start, end: start + (m[1]?.length ?? 0) }
  })
}

const MAKE =
  /(?:研究制定|制定出台|另行制定|另行印发|制定|制订|出台|公布|发布|拟定|印发|下发|编制)(?:并(?:公布|印发|发布|出台)|印发|下发|完善)?/g
const RULE = /(?:标准|程序|办法|措施|细则|制度|规定|规则|规程|体系|流程|手册|指南|意见|指引|规范)$/

/** The texts the committee itself says it will issue: “研究制定 … 评价标准、认定程序和管理措施”. */
export function readTexts(draft: Draft): void {
  for (const sentence of draft.sentences) {
    for (const verb of sentence.text.matchAll(MAKE)) {
      const from = verb.index + verb[0].length
      const object = /^[^，。；：]{3,70}/.exec(sentence.text.slice(from))?.[0] ?? ''
      const clauseStart =
        Math.max(sentence.text.lastIndexOf('，', verb.index), sentence.text.lastIndexOf('；', verb.index)) + 1
      const subject = sentence.text.slice(clauseStart, verb.index)
      if (
        /(?:各|本|每个)?(?:党?支部|单位|党组织)(?:要|应|须|结合|根据|负责|可|按|也)|各支部|各单位|各级/.test(subject) &&
        !/工委|领导小组/.test(subject)
      )
        continue
      const quoted = [...object.matchAll(/《([^《》]{2,40})》/g)].map(m => ({
        start: sentence.start + from + m.index + 1,
        end: sentence.start + from + m.index + m[0].length - 1,
      }))
      const items =
        quoted.length > 0
          ? quoted
          : split(draft, sentence.start + from, sentence.start + from + object.length, /、|和|及|以及|与/)
      const kept = items
        .map(item => {
          if (quoted.length > 0) return item
          const words = draft.text.slice(item.start, item.end)
          const lead = Math.max(words.lastIndexOf('的') + 1, 0)
          const brand =
            /^(?:本[市县区院校]|全[市县区]|市直机关|机关)?(?:基层)?(?:党建)?(?:工作)?品牌(?:创建)?(?=.{4})/.exec(
              words.slice(lead),
            )?.[0].length ?? 0
          return { start: item.start + lead + brand, end: item.end }
        })
        .filter(item => {
          const words = draft.text.slice(item.start, item.end)
          return RULE.test(words) && !/^(?:宣传|学习|活动)(?:手册|指南)$/.test(words) && words.length <= 24
        })
      const single =
        kept.length === 1 &&
        quoted.length === 0 &&
        !/另行|公布|出台|印发|发布|工委|党委|领导小组|组织部|办公室/.test(subject + verb[0])
      if (kept.length === 0 || single) continue
      record(draft, 'textsToPublish', kept)
    }
  }
}
