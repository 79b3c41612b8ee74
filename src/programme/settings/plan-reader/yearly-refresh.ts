import { type Draft, mark, type Placed, shown } from './draft.ts'
import { AGAIN } from './recheck.ts'

const YEARLY = /每年|每一年|逐年|每年度|一年一/g
const REFRESH =
  /完善|修订|更新|调整|充实|优化|重新(?:制定|编制)|滚动|(?:报送|提交|制定|上报)[^，。；]{0,8}(?:新一年|新的?年度|下一?年度|当年|本年度?|年度)[^，。；]{0,12}(?:计划|方案)|(?:将|把)[^，。；]{0,6}年度[^，。；]{0,8}(?:计划|方案)[^，。；]{0,2}报/
const PLAN = /方案|计划|创建书|内容|举措|措施|任务清单/

/** The clause that has each brand's plan renewed every year, and by what heads. */
export function readRefresh(draft: Draft): void {
  for (const sentence of draft.sentences) {
    if (sentence.inTitle) continue
    for (const match of sentence.text.matchAll(YEARLY)) {
      const found = clauseAt(sentence, match.index)
      if (!found) continue
      const [from, to] = [sentence.start + found.from, sentence.start + withHeads(sentence.text, found.to)]
      draft.plan.yearlyRefresh = shown(draft, from, to)
      mark(draft, 'yearlyRefresh', from, to)
      return
    }
  }
}

function clauseAt({ text }: Placed, at: number): { from: number; to: number } | null {
  const left = Math.max(...['，', '；', '。'].map(c => text.lastIndexOf(c, at))) + 1
  const rest = text.slice(at)
  const end = (from: number): number => {
    const stop = rest.slice(from).search(/[，；。]/)
    return stop < 0 ? rest.length : from + stop
  }
  let stop = end(0)
  if (!REFRESH.test(rest.slice(0, stop)) && stop < rest.length) stop = end(stop + 1)
  const clause = text.slice(left, at + stop)
  if (!REFRESH.test(clause) || !PLAN.test(clause) || AGAIN.test(clause.replace(/根据[^，]{0,10}(?:情况|结果)/, '')))
    return null
  return { from: PLAN.test(text.slice(left, at)) ? left : at, to: at + stop }
}

/** “…，不断增加创建投入，丰富品牌内涵，…”, “…，重点写明充实内容、优化载体、拓展受益面的新举措”. */
const HEAD = /^(?:不断|进一步|持续|着力)?[^，、。；]{2,10}$/
const LISTED =
  /^(?:[^，、]{0,8}?(?:写明|包括|突出|体现|围绕|从|在|就))?([^，、。；]{2,8}(?:、[^，、。；]{2,8}?)+?)(?:等|上|[两二三四五六]个?[项方]|的|$)/

/** Where the heads end that follow a clause ending at `to`. */
function withHeads(text: string, to: number): number {
  const sentenceEnd = text.slice(to).search(/[；。]/)
  const clauses = text
    .slice(to, sentenceEnd < 0 ? text.length : to + sentenceEnd)
    .split('，')
    .slice(1)
  if (clauses[0] && LISTED.test(clauses[0])) return to + 1 + clauses[0].length
  const heads = clauses.findIndex(clause => !HEAD.test(clause))
  const taken = clauses.slice(0, heads < 0 ? clauses.length : heads)
  return taken.length >= 2 ? to + taken.join('，').length + 1 : to
}

/** The heads by which a plan is renewed, from the clause that says so. */
export function refreshHeads(clause: string): string[] {
  const clauses = clause.split(/[，,]/)
  const listed = clauses
    .slice(1)
    .map(words => LISTED.exec(words)?.[1])
    .find(words => words !== undefined)
  if (listed) return listed.split('、')
  const after = clauses.slice(clauses.findIndex(words => PLAN.test(words)) + 1).filter(words => HEAD.test(words))
  return after.length >= 2 ? after.map(words => words.replace(/^(?:不断|进一步|持续|着力)/, '')) : []
}
