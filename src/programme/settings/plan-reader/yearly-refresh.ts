import { type Draft, mark, shown } from './draft.ts'
import { AGAIN } from './recheck.ts'

const REFRESH =
  /完善|修订|更新|调整|充实|优化|重新制定|滚动|(?:报送|提交|制定|上报)[^，。；]{0,8}(?:新一年|新的?年度|下一?年度|当年|本年度?|年度)[^，。；]{0,12}(?:计划|方案)/

/** The clause that has each brand's plan renewed every year. */
export function readRefresh(draft: Draft): void {
  for (const sentence of draft.sentences) {
    if (sentence.inTitle) continue
    for (const match of sentence.text.matchAll(/每年|每一年|逐年|每年度/g)) {
      const left = Math.max(...['，', '；', '。'].map(c => sentence.text.lastIndexOf(c, match.index))) + 1
      const rest = sentence.text.slice(match.index)
      let stop = rest.search(/[，；。]/)
      if (stop < 0) stop = rest.length
      if (!REFRESH.test(rest.slice(0, stop))) {
        const next = rest.slice(stop + 1).search(/[，；。]/)
        const wider = next < 0 ? rest.length : stop + 1 + next
        if (!REFRESH.test(rest.slice(0, wider))) continue
        stop = wider
      }
      const clause = sentence.text.slice(left, match.index + stop)
      if (!/方案|计划|内容|举措|措施/.test(clause) || AGAIN.test(clause)) continue
      const from = /方案|计划/.test(sentence.text.slice(left, match.index)) ? left : match.index
      draft.plan.yearlyRefresh = shown(draft, sentence.start + from, sentence.start + match.index + stop)
      mark(draft, 'yearlyRefresh', sentence.start + from, sentence.start + match.index + stop)
      return
    }
  }
}
