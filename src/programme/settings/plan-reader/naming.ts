import { boundsIn, clauses, type Limit } from './bounds.ts'
import { type Draft, mark } from './draft.ts'
import { NUM, numberFrom } from './numerals.ts'

const NAME = /名称|命名|品牌名|取名|起名|冠名|名字|名号/
/** Limits of other writings must not be taken for the name's. */
const OTHER_WRITING =
  /材料|事迹|简介|总结|报告|案例|内涵|释义|阐释|解读|解释|寓意|口号|论文|正文|文字|说明|介绍|综述|理念|诠释|标语|心得|登记表/
const CHARACTERS = '(?:个)?(?:汉字|字|字符)'

/** How long a brand's name may be. */
export function readNaming(draft: Draft): void {
  let nameBefore = -1
  for (const [i, sentence] of draft.sentences.entries()) {
    if (NAME.test(sentence.text)) nameBefore = i
    if (nameBefore < 0 || i - nameBefore > 2) continue
    for (const clause of clauses(sentence.text, /[；。]/)) {
      const text = withoutOtherWritings(clause.text)
      const found = boundsIn(text, CHARACTERS, 40) ?? lengthIn(text) ?? fittingIn(text)
      if (!found) continue
      // “名称响亮，内涵释义不超过20字”: the last thing named before the number is what is limited.
      const said = text.slice(0, found.from)
      if (lastOf(said, OTHER_WRITING) > lastOf(said, NAME)) continue
      draft.plan.naming = { min: found.min, max: found.max }
      mark(draft, 'naming', sentence.start + clause.at + found.from, sentence.start + clause.at + found.to)
      return
    }
  }
}

/** “名称以四字为宜，可附一句20字以内的阐释”: what limits another writing is blanked out, at equal length. */
const withoutOtherWritings = (text: string): string =>
  clauses(text, /[，]/)
    .filter(part => OTHER_WRITING.test(part.text) && !NAME.test(part.text))
    .reduce(
      (kept, { at, text: part }) => kept.slice(0, at) + '　'.repeat(part.length) + kept.slice(at + part.length),
      text,
    )

/** “用字在4个以上、8个以下”, “字数4—8之间”: the word 字 stands before the numbers. */
function lengthIn(text: string): Limit | null {
  const match = new RegExp(
    `(?:字数|用字|字长)[^，。；\\d一二两三四五六七八九十]{0,6}(${NUM})个?(?:以上[、，]?|—+|-+|至|到)(${NUM})个?(?:以下|以内|之间)?`,
  ).exec(text)
  const [min, max] = [numberFrom(match?.[1] ?? ''), numberFrom(match?.[2] ?? '')]
  if (!match || min === null || max === null || min > max || max > 40) return null
  return { min, max, from: match.index, to: match.index + match[0].length }
}

/** “以四字为宜”, “统一为六个字”: one length, neither more nor less. */
function fittingIn(text: string): Limit | null {
  const match = new RegExp(
    `以(${NUM})个?(?:汉字|字)为(?:宜|限|准|佳)|(?:一般|通常|统一|应当?|宜)为(${NUM})个?(?:汉字|字)`,
  ).exec(text)
  const n = numberFrom(match?.[1] ?? match?.[2] ?? '')
  return match && n !== null && n >= 1 && n <= 40
    ? { min: n, max: n, from: match.index, to: match.index + match[0].length }
    : null
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const m of text.matchAll(new RegExp(pattern.source, 'g'))) last = m.index
  return last
}
