import type { Line } from './lines.ts'
import { foreignLines, isSiteNotice, type NoiseRun } from './noise.ts'
import {
  DATE_LINE,
  dateNearTitle,
  type Found,
  issuerDeciding,
  issuerInTitle,
  issuerNearTitle,
  ORG,
  publishedOn,
  senderInBracket,
  signature,
} from './sender.ts'

/** The sheet's outside: what it is called, who signed it when, where its body lies, what is not part of it. */
export type Frame = {
  title: Found | null
  issuer: Found | null
  docDate: Found | null
  /** Indexes of lines: the notice that carries the plan, its body, and what follows (signature, annexes). */
  bodyFrom: number
  tailFrom: number
  noise: Map<number, NoiseRun['kind']>
  /** “（2023—2025年）” under the title: its year counts like the title's. */
  subtitle: string
  /** Lines that were used up by title, issuer, date. */
  used: Set<number>
}

const PLAN_END = /(?:方案|办法|意见|计划|规划|细则|规定)(?:（[^（）]{1,16}）)?$/
const NOTICE_END = /(?:的?通知|的?函|公告|通告)$/
const ANNEX = /^附(?:件|表)?[\d一二三四五]{0,2}(?:[：:、.]|$)|^附件[\d一二三四五]?[^，。；：]{0,30}$/

export function frameOf(lines: Line[]): Frame {
  const noise = new Map<number, NoiseRun['kind']>()
  lines.forEach((line, i) => {
    if (isSiteNotice(line.text)) noise.set(i, 'site')
  })
  const head = titleOf(lines, noise)
  const bodyFrom = head ? head.last + 1 : 0
  let tailFrom = lines.length
  for (let i = Math.max(bodyFrom, 1); i < lines.length; i++) {
    if (ANNEX.test(lines[i]?.text ?? '') && !noise.has(i)) {
      tailFrom = i
      break
    }
  }
  const signed = signature(lines, bodyFrom, tailFrom)
  const afterSignature = signed ? signed.dateLine + 1 : tailFrom
  for (const i of foreignLines(lines, Math.max(bodyFrom, Math.min(tailFrom, afterSignature)))) noise.set(i, 'foreign')
  if (signed && signed.from < tailFrom) tailFrom = signed.from
  const used = new Set<number>(head?.used ?? [])
  if (head) {
    // The same title printed twice, by the site and by the document.
    lines.forEach((line, i) => {
      if (i < bodyFrom && line.text === head.title.value) used.add(i)
    })
  }
  if (signed) for (let i = signed.from; i <= signed.dateLine; i++) used.add(i)
  const below = lines[bodyFrom]
  const subtitle = below && /^（[^（）]{2,20}）$/.test(below.text) && !DATE_LINE.test(below.text) ? below.text : ''
  if (subtitle) used.add(bodyFrom)
  const bracket = senderInBracket(lines, bodyFrom)
  const docDate = signed?.date ?? dateNearTitle(lines, bodyFrom, used) ?? bracket?.date ?? publishedOn(lines, bodyFrom)
  const issuer =
    signed?.issuer ??
    issuerNearTitle(lines, head ? head.first : 0, bodyFrom, used) ??
    issuerInTitle(head?.title ?? null) ??
    bracket?.issuer ??
    issuerDeciding(lines, bodyFrom)
  while (tailFrom > bodyFrom && noise.has(tailFrom - 1)) tailFrom--
  const body = docDate && used.has(bodyFrom) ? bodyFrom + 1 : bodyFrom
  return {
    title: head?.title ?? null,
    issuer,
    docDate,
    bodyFrom: Math.min(body, lines.length),
    tailFrom,
    noise,
    subtitle,
    used,
  }
}

type Head = { title: Found; first: number; last: number; used: number[] }

function titleOf(lines: Line[], noise: Map<number, NoiseRun['kind']>): Head | null {
  const titles: Head[] = []
  for (let i = 0; i < Math.min(lines.length, 80); i++) {
    const line = lines[i]
    if (!line || noise.has(i) || line.text.length > 70 || /[。；\t]/.test(line.text)) continue
    const bare = line.text
      .replace(/(?:(?:正式)?(?:来啦|来了|出炉|发布)了?|全文)?[！!~]+$|（全文）$/, '')
      .replace(/^附件?[\d一二三四五]?[：:、.]?(?=.{6})/, '')
      .replace(/^#{1,6}/, '')
    if (/^[一二三四五六七八九十\d]{1,2}[、.]|^（/.test(bare)) continue
    if (!PLAN_END.test(bare) && !NOTICE_END.test(bare)) continue
    if (/^附件/.test(line.text) && titles.length > 0 && !/方案/.test(bare)) continue
    let first = i
    let from = line.end - bare.length
    // A title set over several lines: what stands above ends unfinished, or this line is no title by itself.
    while (first > 0 && i - first < 3) {
      const above = lines[first - 1]
      if (!above || noise.has(first - 1) || above.text.length > 40 || /[。，；：！？\d]$|〕|号$|\t/.test(above.text))
        break
      const short =
        /^(?:“[^”]{1,20}”)?(?:主题|专项|特色|示范|党建|品牌){0,3}(?:创建|争创|评选|建设)?(?:活动|工作)?(?:的)?(?:实施|工作|活动|评选|创建)?(?:方案|办法|意见|计划|通知|细则)(?:（[^（）]{1,16}）)?$/.test(
          bare,
        )
      const open =
        /(?:关于.{0,36}|的|“[^”]{2,20}”|活动|工作|创建|品牌)$/.test(above.text) &&
        !PLAN_END.test(above.text) &&
        !NOTICE_END.test(above.text)
      if (
        !open ||
        (ORG.test(above.text) && !/关于|的$/.test(above.text)) ||
        !(short || /^关于|关于/.test(above.text) || /的$/.test(above.text))
      )
        break
      first--
      from = above.start
    }
    const value = lines
      .slice(first, i + 1)
      .map((l, k) => (k === 0 && first === i ? bare : l.shown))
      .join('')
    const used = Array.from({ length: i - first + 1 }, (_, k) => first + k)
    titles.push({ title: { value: tidyTitle(value), start: from, end: line.end }, first, last: i, used })
  }
  const plans = titles.filter(t => PLAN_END.test(t.title.value))
  const firstTitle = titles[0]
  if (!firstTitle) return null
  const named = /《([^《》]{4,60})》/.exec(firstTitle.title.value)?.[1]
  if (PLAN_END.test(firstTitle.title.value)) {
    // A site repeats the title above its notice: the last repetition opens the document.
    return titles.filter(t => t.title.value === firstTitle.title.value).pop() ?? firstTitle
  }
  const carried = plans.find(t => t.last > firstTitle.last)
  if (carried) return { ...carried, first: firstTitle.first, used: [...carried.used, ...firstTitle.used] }
  if (named && PLAN_END.test(named)) {
    const start = firstTitle.title.start + firstTitle.title.value.indexOf(named)
    return { ...firstTitle, title: { value: named, start, end: start + named.length } }
  }
  return firstTitle
}

const tidyTitle = (value: string): string =>
  value
    .replace(/^#{1,6}/, '')
    .replace(/^标题：/, '')
    .trim()
