import { type Item, record, split } from './chains.ts'
import { dividedClauses, dividedLines } from './division.ts'
import type { Draft, Placed } from './draft.ts'

const ROLE =
  '(?:(?:[县市区]直)?(?:机关)?工委书记|(?:镇|乡|街道|县|市|区|村|社区|公司|集团)*(?:包村|包联|联系|挂联)?干部|(?:镇|乡|街道|县|市|区|村|社区|公司|集团)+党?(?:委|总支|支部)书记|(?:单位|局?机关|局|医院|学院|院|学校|校)?(?:党组（党委）|党委（党组）|党委（党总支）|党组织|党委|党总支|党组|总支)书记|党?支部书记|党总支书记|党委书记|党组书记|书记|主要负责同志|主要负责人|主要领导|分管领导|分管负责人|分管负责同志|分管同志|班子成员|支委成员|支部委员|党?支部副书记|党总支副书记|党委副书记|副书记|党务干部|科室负责人|[局院校镇乡部处科站所区县市]长|董事长|总经理|(?:[\u4e00-\u9fff]{2,4}[部处科室办])主任|工作人员|联络员|专职副书记|(?:驻村)?第一书记|(?:组织|宣传|纪检|统战|青年)委员|支委(?:会|成员)?|(?:普通|广大|全体)?党员|科主任|主任|党小组长)'
const DUTY =
  '(?:负(?:直接|主要|具体|领导|第一)责任|全力支持|积极参与|主动参与|总抓|协同抓|协助抓|配合抓|分工抓|分工负责|负总责|总负责|负全责|负主责|亲自抓|具体抓落实|直接抓落实|具体抓|深入抓|直接抓|全面抓|靠前抓|带头抓|抓落实|抓具体|第一责任人|直接责任人|主要责任人|具体责任人|具体负责)'

const NAMES_DUTY = new RegExp(DUTY)
const HELD = new RegExp(
  `(?:${ROLE}、){0,3}${ROLE}(?:要|应|是|为|作为|同志|任|切实|认真|履行)*(?:[^，。；、]{0,10}?)${DUTY}(?:责任|职责)?(?:、[^，。；、的]{0,8}(?:抓具体|抓落实|抓到底|抓|责任人|责))*|各?(?:机关党委|党总支|党委|党组|工委|党?支部)(?:要|应)?(?:负总责|具体抓|直接抓|总抓)(?:落实)?`,
  'g',
)

/** What the groups and their people must do: “负责…方案制定、组织实施和监督检查”, “书记负总责、亲自抓”. */
export function readDuties(draft: Draft): void {
  const divided = dividedLines(draft)
  const chain = bestChain(draft)
  const clauses = shared(draft, [])
  const within = chain?.every(c => [...divided, ...clauses].some(d => d.start <= c.start && d.end >= c.end))
  if (chain && !within) record(draft, 'duties', chain, words => words.replace(/^(?:抓好|做好|负责|具体负责)/, ''))
  const departments = Math.max(divided.length, clauses.length)
  const held: Item[] = []
  for (const sentence of draft.sentences) {
    if (!NAMES_DUTY.test(sentence.text)) continue
    const matches = [...sentence.text.matchAll(HELD)]
    // “支部书记是第一责任人” alone is a standing, no duty; beside others it is a division of labour.
    if (departments < 2 && matches.length < 2 && matches.every(match => /责任人$|参与$/.test(match[0]))) continue
    for (const match of matches)
      held.push({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length })
  }
  const apart = (items: Item[]): Item[] => items.filter(i => !divided.some(d => d.start <= i.start && d.end >= i.end))
  record(draft, 'duties', divided, words => words.replace(/[；。;]$/, ''))
  record(draft, 'duties', apart(held))
  record(draft, 'duties', apart(shared(draft, held)))
}

/** Two or more of a sentence, or one beside a duty already held: a division of labour, no remark. */
function shared(draft: Draft, held: Item[]): Item[] {
  const found: Item[] = []
  for (const sentence of draft.sentences) {
    if (sentence.inTitle) continue
    const items = dividedClauses(sentence.text, sentence.start)
    const others = held.some(h => h.start >= sentence.start && h.end <= sentence.end)
    if (items.length >= 2 || (items.length === 1 && others))
      found.push(...items.filter(i => !held.some(h => h.start < i.end && h.end > i.start)))
  }
  return found
}

const CHARGED = [
  // “履行A、B、C三项职责”, “把A、B、C等任务分到人”.
  /(?:负责|承担好?|履行好?|担负起?|做好|抓好|把|将)(?!人|同志)([^。；，]{4,60}?)(?:等|[两二三四五六几\d]项|等[两二三四五六几\d]项)(?:主要|具体|工作)?(?:职责|任务|工作(?!落))/,
  /负责(?!人|同志)([^。；]{4,80}?)(?=等(?:各项|具体|方面)?(?:工作|任务|事项|职责)?[，。；]|工作[，。；]|[。；，]|$)/,
]

/** The list of what a group does; a branch's own group comes before the committee's, and that before its office. */
function bestChain(draft: Draft): Item[] | null {
  let best: { items: Item[]; rank: number } | null = null
  for (const sentence of draft.sentences) {
    for (const [i, pattern] of CHARGED.entries()) {
      const match = pattern.exec(sentence.text)
      if (!match?.[1]) continue
      const items = duties(draft, sentence, match.index + match[0].indexOf(match[1]), match[1].length)
      if (items.length < 2) continue
      const subject = sentence.text.slice(0, match.index)
      // “把学习、服务等工作抓好”: not what a group is charged with.
      if (i === 0 && !match[0].endsWith('职责') && !/小组|专班/.test(subject)) continue
      const rank =
        (/小组|专班/.test(subject) ? 2 : 0) +
        (/支部/.test(subject) ? 2 : 0) +
        (/办公室/.test(subject) ? -1 : 0) +
        (sentence.kind === 'duties' || sentence.kind === 'organisation' ? 1 : 0)
      // An office that “承担日常工作” does so where the plan speaks of organisation.
      const office =
        rank === 0 && /办公室/.test(subject) && (sentence.kind === 'organisation' || sentence.kind === 'duties')
      if ((rank < 1 && !office) || (best && best.rank >= rank)) continue
      best = { items, rank }
    }
  }
  return best?.items ?? null
}

function duties(draft: Draft, sentence: Placed, at: number, length: number): Item[] {
  const items = split(
    draft,
    sentence.start + at,
    sentence.start + at + length,
    /、|和(?=[^、和]{2,10}$)|及(?=[^、及]{2,10}$)|以及/,
  )
  return items
    .map((item, i) => {
      const de = draft.text.slice(item.start, item.end).lastIndexOf('的')
      return i === 0 && de > 0 && item.end - item.start - de > 2 ? { ...item, start: item.start + de + 1 } : item
    })
    .filter(item => item.end - item.start <= 20)
}
