import { type Draft, mark, paragraphs } from './draft.ts'
import { numberFrom } from './numerals.ts'

const BONUS_LIMITS = [
  /(?:加分|附加分|奖励分)(?:项目?)?[^。；\n]{0,40}?(?:最高|最多|不超过|上限|封顶|至多|不得超过|限)[^\d。；\n]{0,8}(\d{1,2})分/,
  // “省级荣誉加5分，市级加3分，累计不超过8分”
  /加\d{1,2}分[^。；\n]{0,30}?(?:累计|合计|总计|最高|最多)[^。；\n\d]{0,8}(\d{1,2})分/,
  /加[满至到](\d{1,2})分|以(\d{1,2})分为限|(\d{1,2})分封顶/,
  /(?:最高|最多|累计|至多)(?:可)?加(?:分)?(?:不超过)?(\d{1,2})分/,
  /(?:另设|设置?|设有)[^。；\n\d]{0,8}(?:加分项?目?|附加分|奖励分)(?:为|共|计)?(\d{1,2})分/,
  /加(?:\d{1,2})(?:分)?(?:—|-|至|到)(\d{1,2})分/,
  // “其中基础分100分、加分10分”
  /(?:基础|基本)分\d{2,3}分[、，](?:加分|附加分|奖励分)(?:为|占)?(\d{1,2})分/,
  /(?:加分项?目?|附加分|奖励分)(?:（|\t|：)(?:满分|最高|共|不超过)?(\d{1,2})分?(?:）|\t|$|。|\n)/,
  /^(?:\d{1,2}\t)?(?:加分项?目?|附加分|奖励分)\t[^\n]*\t(?:满分|最高|共|不超过)?(\d{1,2})分?$/,
  /^(?:\d{1,2}\t)?(?:加分项?目?|附加分|奖励分)\t[^\n\t]*\t(\d{1,2})分?\t/,
]

/** “获省级荣誉的加5分、市级加3分”: said once, or by rank, the highest is the most; “每项加2分” sets no end. */
const GIVEN = /(?<!每[^，。；\t\n]{0,14})加(\d{1,2}|[一二三四五六七八九十])分/g
const RANKED = /国家|全国|省|市|县|区|集团|总行|学校|院/

/** The most that can be had beside the points. */
export function readBonus(draft: Draft): void {
  const lines = linesOf(draft)
  const found = limit(lines) ?? given(lines)
  if (!found) return
  draft.plan.bonusMax = found.value
  mark(draft, 'bonusMax', found.start, found.end)
}

type Line = { start: number; words: string }
type Said = { value: number; start: number; end: number }

function limit(lines: Line[]): Said | null {
  for (const { start, words } of lines) {
    for (const pattern of BONUS_LIMITS) {
      const match = pattern.exec(words)
      if (!match) continue
      const from = start + match.index
      return { value: Number(match[1] ?? match[2] ?? match[3]), start: from, end: from + match[0].length }
    }
  }
  return null
}

function given(lines: Line[]): Said | null {
  const all = lines.flatMap(({ start, words }) =>
    [...words.matchAll(GIVEN)].map(m => ({
      value: numberFrom(m[1] ?? '') ?? 0,
      start: start + m.index,
      end: start + m.index + m[0].length,
      line: start,
      ranked: RANKED.test(words.slice(Math.max(0, m.index - 16), m.index)),
    })),
  )
  const [first] = all
  if (!first || (all.length > 1 && !all.every(one => one.line === first.line && one.ranked))) return null
  const { value, start, end } = all.reduce((most, one) => (one.value > most.value ? one : most), first)
  return { value, start, end }
}

function linesOf(draft: Draft): Line[] {
  return [draft.body, draft.annexes].flatMap(root =>
    paragraphs(draft.text, root.start, root.end)
      .filter(line => line.end - line.start > 3)
      .map(line => ({
        start: line.start,
        words: draft.text.slice(line.start, Math.min(line.end, line.start + 1500)),
      })),
  )
}
