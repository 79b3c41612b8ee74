import { type Draft, mark, paragraphs } from './draft.ts'

const BONUS_LIMITS = [
  /(?:加分|附加分|奖励分)(?:项目?)?[^。；\n]{0,40}?(?:最高|最多|不超过|上限|封顶|至多|不得超过|限)[^\d。；\n]{0,8}(\d{1,2})分/,
  /加[满至到](\d{1,2})分|以(\d{1,2})分为限|(\d{1,2})分封顶/,
  /(?:最高|最多|累计|至多)(?:可)?加(?:分)?(?:不超过)?(\d{1,2})分/,
  /(?:另设|设置?|设有)[^。；\n\d]{0,8}(?:加分项?目?|附加分|奖励分)(?:为|共|计)?(\d{1,2})分/,
  /加(?:\d{1,2})(?:分)?(?:—|-|至|到)(\d{1,2})分/,
  /(?:加分项?目?|附加分|奖励分)(?:（|\t|：)(?:满分|最高|共|不超过)?(\d{1,2})分?(?:）|\t|$|。|\n)/,
  /^(?:加分项?目?|附加分|奖励分)\t[^\n]*\t(?:满分|最高|共|不超过)?(\d{1,2})分?$/,
]

/** The most that can be had beside the points. */
export function readBonus(draft: Draft): void {
  for (const root of [draft.body, draft.annexes]) {
    for (const line of paragraphs(draft.text, root.start, root.end)) {
      const words = draft.text.slice(line.start, Math.min(line.end, line.start + 1500))
      for (const pattern of BONUS_LIMITS) {
        const match = pattern.exec(words)
        if (!match) continue
        draft.plan.bonusMax = Number(match[1] ?? match[2] ?? match[3])
        mark(draft, 'bonusMax', line.start + match.index, line.start + match.index + match[0].length)
        return
      }
    }
  }
}
