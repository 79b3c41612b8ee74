import { type Draft, mark } from './draft.ts'
import { NUM, numberFrom } from './numerals.ts'

/** 公示5个工作日 and 公示期7天 are different clocks. */
export function readPublicity(draft: Draft): void {
  for (const sentence of draft.sentences) {
    for (const match of sentence.text.matchAll(/公示|(?:张榜|公开|集中)公布(?!之日)/g)) {
      const after = sentence.text.slice(match.index, match.index + 40)
      const before = sentence.text.slice(Math.max(0, match.index - 22), match.index + 2)
      const count =
        new RegExp(`(?:公示|公布)(?:[^。；\\d一二三四五六七八九十后]{0,14})(${NUM})(?:个)?(工作日|日|天)(?!前)`).exec(
          after,
        ) ?? new RegExp(`(${NUM})(?:个)?(工作日|日|天)(?:以上)?的?(?:社会|网上|集中)?公示$`).exec(before)
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
