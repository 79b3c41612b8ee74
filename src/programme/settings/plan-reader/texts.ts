import { type Item, record, split } from './chains.ts'
import type { Draft, Placed } from './draft.ts'

const ISSUE = '(?:起草|制定|制订|出台|公布|发布|拟定|拟订|印发|下发|编制|编印)'
const MAKE = new RegExp(`(?:研究|另行)?${ISSUE}(?:并?${ISSUE}|完善)?`, 'g')
/** “A、B和C由工委另行制定”, “评分细则另行印发”: what is made stands before. */
const MADE = new RegExp(
  `([^，。；：]{3,60}?)(?:将|拟)?(?:由([^，。；]{2,24}?)(?:负责|统一|组织|研究|牵头|会同[^，。；]{2,16})?(?:另行)?${ISSUE}|另行(?:${ISSUE}|通知|发文|明确))`,
)
const RULE = /(?:标准|程序|办法|措施|细则|制度|规定|规则|规程|体系|流程|手册|指南|意见|指引|规范)$/
const COMMITTEE = /工委|党委|党组|领导小组|组织部|办公室|工作部/
const OF_BRANCHES = /(?:各|本|每个)?(?:党?支部|单位|党组织)(?:要|应|须|结合|根据|负责|可|按|也)|各支部|各单位|各级/

/** The texts the committee itself says it will issue: “研究制定 … 评价标准、认定程序和管理措施”. */
export function readTexts(draft: Draft): void {
  for (const sentence of draft.sentences) {
    const made = MADE.exec(sentence.text)
    if (made?.[1] && !OF_BRANCHES.test(made[2] ?? '')) {
      const from = sentence.start + made.index
      record(draft, 'textsToPublish', namesIn(draft, from, from + made[1].length))
    }
    for (const verb of sentence.text.matchAll(MAKE)) record(draft, 'textsToPublish', objects(draft, sentence, verb))
  }
}

function objects(draft: Draft, sentence: Placed, verb: RegExpExecArray): Item[] {
  const { text, start } = sentence
  const clause = Math.max(text.lastIndexOf('，', verb.index), text.lastIndexOf('；', verb.index)) + 1
  const subject = text.slice(clause, verb.index)
  if (OF_BRANCHES.test(subject) && !/工委|领导小组/.test(subject)) return []
  // “根据省委印发的《…意见》”: another's, and out already.
  if (/根据|按照|依据|落实|贯彻/.test(subject) || text.charAt(verb.index + verb[0].length) === '的') return []
  const from = verb.index + verb[0].length
  const object = /^[^，。；：]{3,70}/.exec(text.slice(from))?.[0] ?? ''
  const names = namesIn(draft, start + from, start + from + object.length)
  // One text of no name and nobody's: what a branch may write too.
  const own = object.includes('《') || /另行|公布|出台|印发|发布/.test(verb[0]) || COMMITTEE.test(subject)
  return names.length > 1 || own ? names : []
}

function namesIn(draft: Draft, from: number, to: number): Item[] {
  const stretch = draft.text.slice(from, to)
  const quoted = [...stretch.matchAll(/《([^《》]{2,40})》/g)].map(m => ({
    start: from + m.index + 1,
    end: from + m.index + m[0].length - 1,
  }))
  const items = quoted.length > 0 ? quoted : split(draft, from, to, /、|和|及|以及|与/).map(item => bare(draft, item))
  return items.filter(({ start, end }) => {
    const words = draft.text.slice(start, end)
    return (
      (RULE.test(words) || (quoted.length > 0 && /机制$/.test(words))) &&
      !/^本|^(?:宣传|学习|活动)(?:手册|指南)$/.test(words) &&
      words.length <= 24
    )
  })
}

/** “符合市直机关实际的党建品牌评价标准”: what stands before 的, and the word that goes with all of the list, are not the name. */
function bare(draft: Draft, { start, end }: Item): Item {
  const words = draft.text.slice(start, end)
  const lead = words.lastIndexOf('的') + 1
  if (lead === 0) return { start: start + (/^(?:具体|相关|有关)(?:的)?(?=.{4})/.exec(words)?.[0].length ?? 0), end }
  const shared = /^(?:基层)?(?:党建)?(?:工作)?品牌(?:创建)?(?=.{4})/.exec(words.slice(lead))?.[0].length ?? 0
  return { start: start + lead + shared, end }
}
