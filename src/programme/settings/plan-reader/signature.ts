import type { Line } from './lines.ts'
import { speaksOfProgramme } from './noise.ts'
import { numberingOf } from './numbering.ts'
import { DATE_LINE, type Found, isoOf, ORG, tidyIssuer } from './sender.ts'

type Signature = { from: number; dateLine: number; issuer: Found | null; date: Found }

const AFTER_SIGNATURE = /^(?:（|联系|抄送|主送|附|电话|传真|邮箱|印发|共印)|印发$|^.{0,30}\d{4}年\d{1,2}月\d{1,2}日/

/** A date standing alone (or after its issuer) in the last lines of the body or right before the annexes. */
export function signature(
  lines: Line[],
  bodyFrom: number,
  tailFrom: number,
  isNoise: (i: number) => boolean,
): Signature | null {
  const limit = Math.min(lines.length, tailFrom + 14)
  for (let i = limit - 1; i > bodyFrom; i--) {
    const line = lines[i]
    if (!line || line.text.length > 60) continue
    const whole = DATE_LINE.exec(line.text)
    const joined = whole
      ? null
      : /^([^\d\t，。：]{4,32}?)\t?((?:\d{4}|二[〇○零][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)(?:印发)?$/.exec(
          line.text,
        )
    const words = whole?.[1] ?? joined?.[2]
    if (!words) continue
    const at = line.start + line.text.indexOf(words)
    const value = isoOf(words)
    if (!value) continue
    const date = { value, start: at, end: at + words.length }
    if (joined?.[1] && ORG.test(joined[1]) && i >= tailFrom - 4) {
      const start = line.start
      return {
        from: i,
        dateLine: i,
        date,
        issuer: { value: tidyIssuer(joined[1]), start, end: start + joined[1].length },
      }
    }
    const above: Found[] = []
    let from = i
    while (from > bodyFrom && above.length < 3 && ORG.test(lines[from - 1]?.text ?? '')) {
      from--
      const l = lines[from]
      if (l) above.unshift({ value: tidyIssuer(l.text), start: l.start, end: l.end })
    }
    const [one, lastOne] = [above[0], above[above.length - 1]]
    const issuer =
      one && lastOne ? { value: above.map(a => a.value).join('、'), start: one.start, end: lastOne.end } : null
    // Nothing but contacts may stand between a signature and the annexes: else it is the date under the title.
    const rest = lines.slice(i + 1, Math.max(i + 1, tailFrom)).filter((_, k) => !isNoise(i + 1 + k))
    if (rest.every(l => AFTER_SIGNATURE.test(l.text)) || (issuer && i - bodyFrom >= 6 && isElse(rest)))
      return { from, dateLine: i, issuer, date }
  }
  return null
}

/** A story or another text behind the signature: hardly a line of it speaks of a programme. */
const isElse = (rest: Line[]): boolean =>
  rest.length >= 3 &&
  !rest.some(l => numberingOf(l.text)) &&
  rest.filter(l => speaksOfProgramme(l.text)).length <= rest.length * 0.25

/** The issuer alone at the body's end: its date stands under the title. */
export function signedWithoutDate(
  lines: Line[],
  bodyFrom: number,
  tailFrom: number,
  isNoise: (i: number) => boolean,
): Found | null {
  let i = tailFrom - 1
  while (i > bodyFrom && isNoise(i)) i--
  const line = lines[i]
  if (!line || i - bodyFrom < 3 || !ORG.test(line.text) || numberingOf(line.text)) return null
  return { value: tidyIssuer(line.text), start: line.start, end: line.end }
}
