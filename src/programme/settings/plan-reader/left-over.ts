import { type Draft, shown } from './draft.ts'

const FORMULA =
  /(?:如下|以下).{0,4}[：。]?$|^(?:各|特此|请|附|此致|敬礼|同志们|现将|为此)[^，。]{0,24}[：。]?$|^特此通知|请(?:认真)?(?:结合实际)?(?:遵照|贯彻)执行|印发给你们|^本(?:方案|办法|细则)(?:自|由)/
const LIMIT = 200

/** Sentences of the body that no fact was read from, for the officer to place or pass over. */
export function readLeftOver(draft: Draft): void {
  const made = [...draft.made].sort((a, b) => a.start - b.start)
  // Furthest end so far: one pass over two sorted lists answers “does any fact touch this sentence?”.
  let next = 0
  let reach = -1
  const sentences = [...draft.sentences].sort((a, b) => a.start - b.start)
  for (const sentence of sentences) {
    while (next < made.length && (made[next]?.start ?? 0) < sentence.end) {
      reach = Math.max(reach, made[next]?.end ?? 0)
      next++
    }
    if (sentence.inTitle || reach > sentence.start) continue
    // The letter's head: addressees, number, sender.
    if (sentence.start < draft.body.start && !/[。，；]/.test(sentence.text)) continue
    if (sentence.text.length < 8 || sentence.text.includes('\t') || FORMULA.test(sentence.text)) continue
    draft.plan.notUnderstood.push(shown(draft, sentence.start, sentence.end))
    if (draft.plan.notUnderstood.length >= LIMIT) return
  }
}
