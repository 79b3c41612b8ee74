import type { Line } from './lines.ts'
import { speaksOfProgramme } from './noise.ts'
import { numberingOf } from './numbering.ts'
import { DATE_LINE, type Found, isoOf, ORG, tidyIssuer } from './sender.ts'

/** Lines `from`–`dateLine` sign the sheet; `imprint`: they only say who printed it. */
export type Signature = { from: number; dateLine: number; issuer: Found | null; date: Found; imprint: boolean }
type Sheet = { lines: Line[]; bodyFrom: number; tailFrom: number; isNoise: (i: number) => boolean }

const AFTER_SIGNATURE = /^(?:（|联系|抄送|主送|附|电话|传真|邮箱|印发|共印)|印发$|^.{0,30}\d{4}年\d{1,2}月\d{1,2}日/
/** “市直机关工委 2024年3月5日” on one line. */
const JOINED =
  /^([^\d\t，。：]{4,32}?)\t?((?:\d{4}|二[〇○零][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)(?:印发)?$/
const SEAL = /（(?:盖?公?章|印章?|代章)）$/

/** A date standing alone (or after its issuer) in the last lines of the body or right before the annexes. */
export function signature(sheet: Sheet): Signature | null {
  const last = Math.min(sheet.lines.length, sheet.tailFrom + 14) - 1
  let imprint: Signature | null = null
  for (let i = last; i > sheet.bodyFrom; i--) {
    const found = signedAt(sheet, i)
    if (!found) continue
    // “…办公室 2024年3月6日印发” says who printed it; who signed it stands above, if anybody did.
    if (found.from !== i || !/.印发$/.test(sheet.lines[i]?.text ?? '')) return found
    imprint ??= { ...found, imprint: true }
  }
  return imprint
}

function signedAt({ lines, bodyFrom, tailFrom, isNoise }: Sheet, i: number): Signature | null {
  const line = lines[i]
  if (!line || line.text.length > 60) return null
  const whole = DATE_LINE.exec(line.text)?.[1]
  const joined = whole ? null : JOINED.exec(line.text)
  const words = whole ?? joined?.[2]
  const value = words ? isoOf(words) : null
  if (!words || !value) return null
  const at = line.start + line.text.indexOf(words)
  const date = { value, start: at, end: at + words.length }
  if (joined?.[1] && i >= tailFrom - 4) {
    const issuer = orgIn(line, joined[1])
    if (issuer) return { from: i, dateLine: i, date, issuer, imprint: false }
  }
  const above: Found[] = []
  while (i - above.length - 1 > bodyFrom && above.length < 3) {
    const org = orgIn(lines[i - above.length - 1])
    if (!org) break
    above.unshift(org)
  }
  const [first, last] = [above[0], above[above.length - 1]]
  const issuer = first && last ? { value: above.map(a => a.value).join('、'), start: first.start, end: last.end } : null
  // Nothing but contacts may stand between a signature and the annexes: else it is the date under the title.
  const rest = lines.slice(i + 1, Math.max(i + 1, tailFrom)).filter((_, k) => !isNoise(i + 1 + k))
  const ends =
    rest.every(l => AFTER_SIGNATURE.test(l.text)) || (i - bodyFrom >= 6 && isElse(rest, issuer === null ? 3 : 2))
  return ends ? { from: i - above.length, dateLine: i, issuer, date, imprint: false } : null
}

function orgIn(line: Line | undefined, said = line?.text ?? ''): Found | null {
  const words = said.replace(SEAL, '')
  // Two who issue it together, side by side on one line.
  const several = words.split('\t')
  if (line && several.length > 1 && several.length <= 4 && several.every(one => ORG.test(one)))
    return { value: several.map(tidyIssuer).join('、'), start: line.start, end: line.start + words.length }
  if (!line || !ORG.test(words) || numberingOf(words)) return null
  return { value: tidyIssuer(words), start: line.start, end: line.start + words.length }
}

/** A story or another text behind the signature: hardly a line of it speaks of a programme. */
const isElse = (rest: Line[], least: number): boolean =>
  rest.length >= least &&
  !rest.some(l => numberingOf(l.text)) &&
  rest.filter(l => speaksOfProgramme(l.text)).length <= rest.length * 0.25

/** The issuer alone at the body's end: its date stands under the title. */
export function signedWithoutDate({ lines, bodyFrom, tailFrom, isNoise }: Sheet): Found | null {
  let i = tailFrom - 1
  while (i > bodyFrom && isNoise(i)) i--
  return i - bodyFrom < 3 ? null : orgIn(lines[i])
}
