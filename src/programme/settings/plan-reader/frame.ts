import { daysOf } from './calendar-sense.ts'
import { readPoint } from './date-words.ts'
import type { Line } from './lines.ts'
import { foreignLines, isSiteNotice, type NoiseRun } from './noise.ts'

type Found = { value: string; start: number; end: number }
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
const ORG =
  /^(?:中共|中国共产党)?[^，。：；、（）“”《》\t]{2,32}(?:委员会|工委|党委|党总支|总支部|党支部|党组|组织部|宣传部|办公室|领导小组|集团|公司|医院|大学|学院|学校|局|委|支部|机关党委)(?:文件)?$/
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
  const docDate = signed?.date ?? dateNearTitle(lines, bodyFrom, used)
  const issuer =
    signed?.issuer ??
    issuerNearTitle(lines, head ? head.first : 0, bodyFrom, used) ??
    issuerInTitle(head?.title ?? null)
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
    const bare = line.text.replace(/^附件?[\d一二三四五]?[：:、.]?(?=.{6})/, '').replace(/^#{1,6}/, '')
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
        /^(?:“[^”]{1,20}”)?(?:创建|争创|评选|建设)?(?:活动|工作)?(?:的)?(?:实施|工作|活动|评选|创建)?(?:方案|办法|意见|计划|通知|细则)(?:（[^（）]{1,16}）)?$/.test(
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

type Signature = { from: number; dateLine: number; issuer: Found | null; date: Found }

const DATE_LINE =
  /^(?:（|印发日期：|时间：|日期：)?((?:\d{4}|[〇○零一二三四五六七八九]{4})(?:年|[./-])[\d一二三四五六七八九十]{1,3}(?:月|[./-])?(?:[\d一二三四五六七八九十廿]{1,3}日?)?)(?:印发)?）?$/

const AFTER_SIGNATURE = /^(?:（|联系|抄送|主送|附|电话|传真|邮箱|印发|共印)|印发$|^.{0,30}\d{4}年\d{1,2}月\d{1,2}日/

/** A date standing alone (or after its issuer) in the last lines of the body or right before the annexes. */
function signature(lines: Line[], bodyFrom: number, tailFrom: number): Signature | null {
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
    const rest = lines.slice(i + 1, Math.max(i + 1, tailFrom))
    if (rest.every(l => AFTER_SIGNATURE.test(l.text) || isSiteNotice(l.text)))
      return { from, dateLine: i, issuer, date }
  }
  return null
}

function isoOf(words: string): string | null {
  const point = readPoint(words.endsWith('年') ? words : words, 0)
  if (!point || point.year === null || point.month === null) return null
  const [day] = daysOf(point, point.year)
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}

const tidyIssuer = (words: string): string => words.replace(/文件$/, '').replace(/^[—\s]+/, '')

function dateNearTitle(lines: Line[], bodyFrom: number, used: Set<number>): Found | null {
  for (let i = Math.max(0, bodyFrom - 6); i < Math.min(lines.length, bodyFrom + 2); i++) {
    const line = lines[i]
    const words = line ? DATE_LINE.exec(line.text)?.[1] : undefined
    const value = words ? isoOf(words) : null
    if (!line || !words || !value) continue
    used.add(i)
    const start = line.start + line.text.indexOf(words)
    return { value, start, end: start + words.length }
  }
  return null
}

function issuerNearTitle(lines: Line[], first: number, bodyFrom: number, used: Set<number>): Found | null {
  for (let i = Math.max(0, first - 8); i < Math.min(lines.length, bodyFrom + 2); i++) {
    const line = lines[i]
    if (!line || used.has(i) || line.text.length > 36 || !ORG.test(line.text) || /^各/.test(line.text)) continue
    if (i >= bodyFrom && !/^中共|委员会$|工委$/.test(line.text)) continue
    used.add(i)
    return { value: tidyIssuer(line.text), start: line.start, end: line.end }
  }
  return null
}

/** “中共某市市直机关工委关于开展…”: the title names its issuer. */
function issuerInTitle(title: Found | null): Found | null {
  const named = title
    ? /^([^“《]{3,32}?(?:委员会|工委|党委|组织部|总支|支部|公司|集团|学院|大学|医院|局))(?:办公室)?关于/.exec(
        title.value,
      )
    : null
  return title && named?.[1] ? { value: named[1], start: title.start, end: title.start + named[1].length } : null
}
