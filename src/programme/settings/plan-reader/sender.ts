import { daysOf } from './calendar-sense.ts'
import { readPoint } from './date-words.ts'
import type { Line } from './lines.ts'

export type Found = { value: string; start: number; end: number }

export const ORG =
  /^(?:中共|中国共产党)?[^，。：；、（）“”《》\t]{2,32}(?:委员会|工委|党委|党总支|总支部|党支部|党组|党建办|党群办|工作部|党建部|人事部|政治部|党办|党群部|党群工作部|组织部|宣传部|办公室|领导小组|集团|公司|医院|大学|学院|学校|人民法院|检察院|人民政府|厅|银行|研究院|联合会|工会|合作社|局|委|[建作传织人事政]处|支部|机关党委)(?:文件)?$/

export const DATE_LINE =
  /^(?:（|印发日期：|时间：|日期：)?((?:\d{4}|[〇○零一二三四五六七八九]{4})(?:年|[./-])[\d一二三四五六七八九十]{1,3}(?:月|[./-])?(?:[\d一二三四五六七八九十廿]{1,3}日?)?)(?:印发)?）?$/

export function isoOf(words: string): string | null {
  const point = readPoint(words, 0)
  if (!point || point.year === null || point.month === null) return null
  const [day] = daysOf(point, point.year)
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}

export const tidyIssuer = (words: string): string => words.replace(/文件$/, '').replace(/^[—\s]+/, '')

export function dateNearTitle(lines: Line[], bodyFrom: number, used: Set<number>): Found | null {
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

export function issuerNearTitle(lines: Line[], first: number, bodyFrom: number, used: Set<number>): Found | null {
  for (let i = Math.max(0, first - 8); i < Math.min(lines.length, bodyFrom + 2); i++) {
    const line = lines[i]
    if (!line || used.has(i) || line.text.length > 36 || !ORG.test(line.text) || /^各/.test(line.text)) continue
    // Under the title another body may be spoken of, unless the day stands right below it.
    const dated = DATE_LINE.test(lines[i + 1]?.text ?? '')
    if (i >= bodyFrom && !dated && !/^中共|委员会$|工委$/.test(line.text)) continue
    used.add(i)
    return { value: tidyIssuer(line.text), start: line.start, end: line.end }
  }
  return null
}

/** “中共某市市直机关工委关于开展…”, “某局机关党委‘一支部一品牌’…”: the title names its issuer. */
export function issuerInTitle(title: Found | null): Found | null {
  const named = title
    ? (/^((?!关于)[^“《]{3,32}?(?:委员会|工委|党委|党组|组织部|总支|支部|公司|集团|学院|大学|学校|医院|法院|检察院|研究院|局))(?:(?:办公室)?关于|(?=“|\d{4}年))/.exec(
        title.value,
      ) ??
      /^((?!关于)[^“《]{3,32}?(?:委员会|工委|党委|党组|总支))(?=党建|党支部品牌)/.exec(title.value) ??
      /^(中共[^“《]{2,30}?(?:委员会|工委|党委|党组))(?!办公室|组织部|宣传部)/.exec(title.value))
    : null
  return title && named?.[1] ? { value: named[1], start: title.start, end: title.start + named[1].length } : null
}

/** “（院党委 2023年2月）” under the title. */
export function senderInBracket(lines: Line[], bodyFrom: number): { issuer: Found; date: Found } | null {
  const line = lines[bodyFrom]
  const match = line
    ? /^（([^（）\d，]{2,24}?)[，]?((?:\d{4}|[二一][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?)）$/.exec(
        line.text,
      )
    : null
  const value = match?.[2] ? isoOf(match[2]) : null
  if (!line || !match?.[1] || !match[2] || !value || !ORG.test(match[1])) return null
  const dateAt = line.start + line.text.indexOf(match[2])
  return {
    issuer: { value: match[1], start: line.start + 1, end: line.start + 1 + match[1].length },
    date: { value, start: dateAt, end: dateAt + match[2].length },
  }
}

/** “党建工作处    2025年12月15日” on one line under the title, or right above it. */
export function senderUnderTitle(
  lines: Line[],
  places: number[],
  used: Set<number>,
): { issuer: Found; date: Found } | null {
  for (const i of places) {
    const line = lines[i]
    const match =
      /^([^\d\t，。：]{3,32}?)[\t ]?(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[./-]\d{1,2}[./-]\d{1,2}|二[〇○零][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/.exec(
        line?.text ?? '',
      )
    const value = match?.[2] ? isoOf(match[2]) : null
    if (!line || !match?.[1] || !match[2] || !value || !ORG.test(match[1])) continue
    used.add(i)
    return {
      issuer: { value: tidyIssuer(match[1]), start: line.start, end: line.start + match[1].length },
      date: { value, start: line.end - match[2].length, end: line.end },
    }
  }
  return null
}

/** “（2023年2月6日局党组会议审议通过）”, “（校党〔2024〕31号，2024年9月5日印发）” under the title. */
export function passedOn(lines: Line[], bodyFrom: number): Found | null {
  const line = lines[bodyFrom]
  const words =
    /^（(?:[^（）]{2,10}（\d{4}）\d{1,4}号[，；])?((?:\d{4}|二[〇○零][一二三四五六七八九〇○零]{2})年[^（），]{1,4}月[^（），]{1,4}日)[^（）]{0,30}(?:通过|印发|修订)）$/.exec(
      line?.text ?? '',
    )?.[1]
  const value = words ? isoOf(words) : null
  const start = line && words ? line.start + line.text.indexOf(words) : 0
  return words && value ? { value, start, end: start + words.length } : null
}

const PUBLISHED = /发布|发送时间|^Sent|原创|来源|浏览|阅读|作者|编辑|https?|\d：\d{2}：\d{2}/

/** A web page's own line above or under its title: “发布时间：2024-03-05 来源：…”, “原创 … 2024-04-02 18:30”. */
export function publishedOn(lines: Line[], bodyFrom: number): Found | null {
  const beside = [-3, -2, -1, 0, 1, 2].map(k => bodyFrom + k)
  // An editor's note may stand between such a line and the plan it carries.
  const above = bodyFrom <= 30 ? Array.from({ length: Math.max(bodyFrom - 3, 0) }, (_, i) => i) : []
  for (const i of [...beside, ...above]) {
    const line = lines[i]
    if (!line || line.text.length > 80 || !PUBLISHED.test(line.text)) continue
    const words = /\d{4}(?:[./-]\d{1,2}[./-]\d{1,2}|年\d{1,2}月\d{1,2}日)/.exec(line.text)
    const value = words ? isoOf(words[0]) : null
    if (!words || !value) continue
    const start = line.start + words.index
    return { value, start, end: start + words[0].length }
  }
  return null
}

/** “来源：城北区委区直机关工委” over a text in which the same body is “区委区直机关工委”. */
export function publishedBy(lines: Line[], bodyFrom: number, { value }: Found): Found | null {
  for (const line of lines.slice(0, bodyFrom + 2)) {
    if (line.text.length > 120 || !PUBLISHED.test(line.text)) continue
    const said =
      /(?:来源|发布单位|发布机构|信息来源)：([\u4e00-\u9fff]{4,30}?)(?=浏览|阅读|作者|编辑|字体|发布|点击|责任|[^\u4e00-\u9fff]|$)/.exec(
        line.text,
      )
    if (!said?.[1] || said[1] === value || !said[1].endsWith(value) || !ORG.test(said[1])) continue
    const start = line.start + said.index + said[0].length - said[1].length
    return { value: said[1], start, end: start + said[1].length }
  }
  return null
}

/** “枫林街道党工委决定开展…”: nobody signed, the opening says who decided. */
export function issuerDeciding(lines: Line[], bodyFrom: number): Found | null {
  for (const line of lines.slice(bodyFrom, bodyFrom + 6)) {
    const match =
      /(?:^|[，。])(?:经研究，)?([^，。；：“”（）]{2,24}(?:委员会|工委|党委|党组|组织部|党总支|党支部))(?:研究)?(?:(?:决定|拟)(?:在|于|对|开展|举办|实施)|(?:印发|出台|制定)(?:了)?《)/.exec(
        line.text.slice(0, 400),
      )
    if (!match?.[1]) continue
    const start = line.start + match.index + match[0].indexOf(match[1])
    return { value: match[1], start, end: start + match[1].length }
  }
  return null
}
