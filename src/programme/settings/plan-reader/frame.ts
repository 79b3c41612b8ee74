import type { Line } from './lines.ts'
import { chatLines, mailHeads } from './mail.ts'
import { foreignLines, isSiteNotice, type NoiseKind, offeredLines } from './noise.ts'
import {
  DATE_LINE,
  dateNearTitle,
  type Found,
  issuerDeciding,
  issuerInTitle,
  issuerNearTitle,
  passedOn,
  publishedBy,
  publishedOn,
  senderInBracket,
  senderUnderTitle,
} from './sender.ts'
import { type Signature, signature, signedWithoutDate } from './signature.ts'
import { type Head, titleOf } from './title.ts'

/** The sheet's outside: what it is called, who signed it when, where its body lies, what is not part of it. */
export type Frame = {
  title: Found | null
  issuer: Found | null
  docDate: Found | null
  /** Its own date: not the day a web page printed a plan again. */
  issued: string | null
  /** Indexes of lines: the notice that carries the plan, its body, and what follows (signature, annexes). */
  bodyFrom: number
  tailFrom: number
  noise: Map<number, NoiseKind>
  /** “（2023—2025年）” under the title: its year counts like the title's. */
  subtitle: string
  /** Lines that were used up by title, issuer, date. */
  used: Set<number>
}

const ANNEX = /^附(?:件|表)?[\d一二三四五]{0,2}(?:[：:、.]|$)|^附件[\d一二三四五]?[^，。；：]{0,30}$/

export function frameOf(lines: Line[]): Frame {
  const noise = siteNoise(lines)
  const isNoise = (i: number): boolean => noise.has(i)
  const head = titleOf(lines, isNoise)
  const bodyFrom = head ? head.last + 1 : 0
  const annexes = lines.findIndex((line, i) => i >= Math.max(bodyFrom, 1) && ANNEX.test(line.text) && !noise.has(i))
  let tailFrom = annexes < 0 ? lines.length : annexes
  const last = signature({ lines, bodyFrom, tailFrom, isNoise })
  // Under a notice that carries a plan, the notice is signed; who printed it stands on the last page.
  const signed = (last && !last.imprint ? last : head && letterSignature(lines, head, isNoise)) ?? last
  const afterSignature = last ? last.dateLine + 1 : tailFrom
  for (const i of foreignLines(lines, Math.max(bodyFrom, Math.min(tailFrom, afterSignature))))
    if (!noise.has(i)) noise.set(i, 'foreign')
  if (last && last.from < tailFrom) tailFrom = last.from
  const used = new Set<number>(head?.used ?? [])
  if (head) {
    // The same title printed twice, by the site and by the document.
    lines.forEach((line, i) => {
      if (i < bodyFrom && line.text === head.title.value) used.add(i)
    })
  }
  for (const one of [signed, last]) if (one) for (let i = one.from; i <= one.dateLine; i++) used.add(i)
  const below = lines[bodyFrom]
  const subtitle = below && /^（[^（）]{2,20}）$/.test(below.text) && !DATE_LINE.test(below.text) ? below.text : ''
  if (subtitle) used.add(bodyFrom)
  const bracket =
    senderInBracket(lines, bodyFrom) ?? senderUnderTitle(lines, [bodyFrom, bodyFrom + 1, (head?.first ?? 0) - 1], used)
  const own = signed?.date ?? dateNearTitle(lines, bodyFrom, used) ?? bracket?.date ?? passedOn(lines, bodyFrom)
  const docDate = own ?? publishedOn(lines, bodyFrom)
  const issuer =
    signed?.issuer ??
    signedWithoutDate({ lines, bodyFrom, tailFrom, isNoise }) ??
    issuerNearTitle(lines, head ? head.first : 0, bodyFrom, used) ??
    issuerInTitle(head?.title ?? null) ??
    bracket?.issuer ??
    issuerDeciding(lines, bodyFrom)
  const issuerInFull = issuer ? (publishedBy(lines, bodyFrom, issuer) ?? issuer) : null
  while (tailFrom > bodyFrom && noise.has(tailFrom - 1)) tailFrom--
  const body = docDate && used.has(bodyFrom) ? bodyFrom + 1 : bodyFrom
  return {
    title: head?.title ?? null,
    issuer: issuerInFull,
    docDate,
    issued: (own ?? (head?.report ? docDate : null))?.value ?? null,
    bodyFrom: Math.min(body, lines.length),
    tailFrom,
    noise,
    subtitle,
    used,
  }
}

/** Who signed the notice above the plan that it carries. */
function letterSignature(lines: Line[], head: Head, isNoise: (i: number) => boolean): Signature | null {
  let title = head.last
  while (title > 0 && head.used.includes(title - 1)) title--
  // The notice's own title may be unreadable: then it begins with whom it is sent to.
  const from = head.first < title ? head.first : lines.findIndex(({ text }, i) => i < title && /^各.*：$/.test(text))
  if (from < 0 || title - from < 3) return null
  return signature({ lines: lines.slice(0, title), bodyFrom: from, tailFrom: title, isNoise })
}

function siteNoise(lines: Line[]): Map<number, NoiseKind> {
  const noise = new Map<number, NoiseKind>()
  for (const [i, line] of lines.entries()) if (isSiteNotice(line.text)) noise.set(i, 'site')
  for (const i of offeredLines(lines)) noise.set(i, 'site')
  const texts = lines.map(line => line.text)
  for (const i of [...mailHeads(texts), ...chatLines(texts)]) noise.set(i, 'site')
  return noise
}
