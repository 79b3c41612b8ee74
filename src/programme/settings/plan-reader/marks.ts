import { listedAfter, record, split } from './chains.ts'
import { type Draft, type Placed, sectionsOf } from './draft.ts'

/** Words with which something is taken, longest first. */
const TAKE = /把|将|从|发现|发掘|挖掘|挑选出?|挑出|选择|选取|选出|选准|遴选出?|筛选出?|推荐|凡/g
const GROWN = '(?:培育|培植|候选|苗子|品牌|项目|(?:创建|建设|申报|推荐)对象|选题|课题|题目|主题|立项|申报)'
/** What is made of them: “确定为…培育项目”, “作为选题”, “选出来”, “…中确定候选”. */
const CHOSEN = new RegExp(
  `(?:确定为|作为|列为|纳入|定为|列入|选为|选作|确立为)[^，。；]{0,16}?${GROWN}|(?:选|挑|找|筛|评)(?:了)?出来|(?:进行|加以|予以)(?:重点)?(?:培育|培植|孵化)|(?<![从其])[中里][^，。；]{0,4}?(?:确定|选|挑|遴选|筛选|产生)`,
  'g',
)

/** What a brand to be grown must show: “把 A、B、C 的典型确定为培育项目”, “培育对象应具备 A、B、C”. */
export function readMarks(draft: Draft): void {
  for (const sentence of draft.sentences) {
    if (taken(draft, sentence) || needed(draft, sentence) || favoured(draft, sentence)) return
  }
  for (const { bodyStart, bodyEnd } of sectionsOf(draft, 'marks')) {
    const items = split(draft, bodyStart, bodyEnd, /[、；。\n]/)
    if (items.length >= 2 && items.every(item => isMark(draft.text.slice(item.start, item.end))))
      record(draft, 'marks', items)
    if (draft.plan.marks.length > 0) return
  }
}

function taken(draft: Draft, { text, start }: Placed): boolean {
  for (const chosen of text.matchAll(CHOSEN)) {
    for (const take of [...text.slice(0, chosen.index).matchAll(TAKE)].reverse()) {
      const chain = text.slice(take.index + take[0].length, chosen.index)
      const de = chain.lastIndexOf('的')
      if (de < 4 || !chain.slice(0, de).includes('、') || chain.length - de > 16) continue
      const from = start + take.index + take[0].length
      const items = split(draft, from, from + de, /[、，]|以及/)
      if (items.length < 2 || items.some(item => !isMark(draft.text.slice(item.start, item.end)))) continue
      record(draft, 'marks', items, mark =>
        mark.replace(/^(?:[\d一二三四五六七八九十]{1,3}[个批项]|党建工作|那些)(?=.{3})/, ''),
      )
      if (draft.plan.marks.length > 0) return true
    }
  }
  return false
}

/** A quality (“群众认可”), not those who have it (“各部门”). */
const isMark = (words: string): boolean => words.length <= 20 && !/^各|(?:部门|单位|支部|人员|代表)$/.test(words)

/** “重点培育A、B、C的项目”. */
function favoured(draft: Draft, { text, start }: Placed): boolean {
  const match =
    /(?:重点|着力|优先)(?:培育|扶持|培植)([^。；，]{4,50}、[^。；，]{2,16}?)的(?:项目|品牌|典型|做法|工作|支部)/.exec(
      text,
    )
  if (!match?.[1]) return false
  const from = start + match.index + match[0].indexOf(match[1])
  const items = split(draft, from, from + match[1].length, /、|以及/)
  if (items.length < 2 || items.some(item => !isMark(draft.text.slice(item.start, item.end)))) return false
  record(draft, 'marks', items)
  return true
}

function needed(draft: Draft, sentence: Placed): boolean {
  const { text, start } = sentence
  const need =
    /(?:培育的?(?:对象|项目|品牌)|候选(?:品牌|项目)|入选的?(?:品牌|项目))[^，。；]{0,10}?(?:应当?|须|要|需)?(?:具备|符合|满足|具有)(?:以下|下列)?[^，。；：、]{0,6}?(?:条件|特征|标准|要求)?[：]?/.exec(
      text,
    )
  if (!need) return false
  const rest = text.slice(need.index + need[0].length)
  const stop = rest.search(/[。；]|(?:等|的)?(?:条件|特征|要求|标准)/)
  const from = start + need.index + need[0].length
  const items = rest.includes('、')
    ? split(draft, from, stop < 0 ? sentence.end : from + stop, /、|以及|和(?=[^、]{2,10}$)/)
    : listedAfter(draft, sentence, need.index + need[0].length)
  if (items.length < 2) return false
  record(draft, 'marks', items)
  return true
}
