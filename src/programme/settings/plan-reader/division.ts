import type { Item } from './chains.ts'
import { type Draft, paragraphs } from './draft.ts'

/** Who can be given a part: a department, a body, a post. */
const BODY =
  '(?:专干|干事|党委|党组|工委|总支|支部|办公室|党办|工会|团委|妇联|部门|工商联|中心|公司|社区|企业|单位|学校|医院|[处科部室办局股站组院委会所队]|书记|领导|负责人|联络员|委员|主任|成员|小组|专班|党组织)'
/** With a colon these name the people of the leading group, not what they do. */
const PEOPLE = /组长|成员$|主任$|^(?:地点|时间|联系)|联系人|电话|邮箱|地址|抄[送报]|主送|发送|来源|^附/
/** “党建办管统筹”, “院党委统一领导”, “工会配合”. */
const PART =
  '(?:负责(?!人|同志)|管(?!理)|主抓|牵头|统筹|统一领导|全面领导|具体(?:负责|组织|承办|实施|落实)|协同|组织实施|抓好落实|抓好|抓落实|承担|配合|监督|指导|协助|跟踪|做好|提供|落实|保障|抓(?=[^，。；]{2})(?!手|落实|具体|[好实细紧牢]))'

/** “组织部：统筹协调；”, “医务部、护理部：指导业务类品牌；”: two or more lines on end, each a body and its part. */
export function dividedLines(draft: Draft): Item[] {
  let best: Item[] = []
  let run: Item[] = []
  const close = (): void => {
    if (run.length >= 2 && run.length > best.length) best = run
    run = []
  }
  for (const line of paragraphs(draft.text, draft.body.start, draft.body.end)) {
    const words = draft.text.slice(line.start, Math.min(line.end, line.start + 300))
    if (line.end - line.start < 6) {
      close()
      continue
    }
    const lead = LEAD.exec(words)?.[0] ?? ''
    const label = /^([^，。；：\d]{2,30})：(?=[^：]{4,})/.exec(words.slice(lead.length))?.[1] ?? ''
    const one = isBody(label)
    // “党群部：统筹推进；财务部：落实经费。” on one line.
    const parts = dividedParts(words, line.start)
    // “1.党群部负责策划；财务部负责经费。”
    const clauses =
      parts.length < 2 && words.includes('；') ? dividedClauses(words.slice(lead.length), line.start + lead.length) : []
    if (parts.length >= 2) run.push(...parts)
    else if (clauses.length >= 2) run.push(...clauses)
    // “局办公室负责经费保障、宣传报道；”, each on a line of its own.
    else if (PART_LINE.test(words.slice(lead.length))) run.push({ start: line.start + lead.length, end: line.end })
    else if (label && one && !draft.text.slice(line.start, line.end).includes('\t'))
      run.push({ start: line.start + lead.length, end: line.end })
    else close()
  }
  close()
  return best
}

const LEAD = /^(?:\d{1,2}\.\d{1,2}[、.]?|[（(]?[\d一二三四五六七八九十]{1,2}[）).、]|[●·①-⑳])?/
const PART_LINE = new RegExp(`^[^，。；：、\\t]{0,12}${BODY}(?:具体|主要)?负责[^。；：\\t]{2,60}[；。]$`)

const ENDS_AS_BODY = new RegExp(`${BODY}$`)

const isBody = (label: string): boolean =>
  label.split('、').every(part => ENDS_AS_BODY.test(part)) && !PEOPLE.test(label)

function dividedParts(words: string, start: number): Item[] {
  const parts = [...words.matchAll(/(?:^|；)([^，。；：\d]{2,30})：([^：；。]{2,60})(?=[；。]|$)/g)]
  if (parts.length < 2 || !parts.every(part => isBody(part[1] ?? ''))) return []
  return parts.map(part => {
    const from = start + part.index + (part[0].startsWith('；') ? 1 : 0)
    return { start: from, end: start + part.index + part[0].length }
  })
}

/** One body, or several that share the part: “医务科、护理部负责业务指导”, “各单位党组（党委）要提供…”. */
const BODIES = `(?:[^，。；：、]{0,12}${BODY}、){0,4}[^，。；：、]{0,12}${BODY}(?:（[^（）]{2,6}）)?`
const clauseWith = (part: string): RegExp =>
  new RegExp(`(?:^|[，；。：])(?:由)?(${BODIES}(?:要|应)?(?:具体|主要|全面)?${part}[^，。；]{0,24})(?=[，。；]|$)`, 'g')
const CLAUSE = clauseWith(PART)
/** Beside two that say it plainly: “纪委办公室开展监督检查”, “各支部主体实施”. */
const LOOSE_CLAUSE = clauseWith(`(?:${PART}|开展|将[^，。；]{2,16}(?:纳入|列入)|定期|组织|主体实施|落地实施|参与|对接)`)

/** “机关党委负责日常协调，宣传处负责宣传推广”: the clauses of a sentence that each give a body its part. */
export function dividedClauses(text: string, start: number): Item[] {
  if (text.length < 8) return []
  const found = clausesBy(CLAUSE, text, start)
  return found.length < 2 ? found : clausesBy(LOOSE_CLAUSE, text, start)
}

const clausesBy = (pattern: RegExp, text: string, start: number): Item[] =>
  [...text.matchAll(pattern)].map(m => {
    const from = start + m.index + m[0].length - (m[1]?.length ?? 0)
    return { start: from, end: from + (m[1]?.length ?? 0) }
  })
