import { type Draft, isOver, mark, shown, titleWords } from './draft.ts'
import { type Dated, datesWithin } from './timeline.ts'

const HOLD =
  /(?:组织开展|组织举办|统一组织|集中开展|集中组织|组织召开|举办|举行|召开|开展|组织(?!部|处|科|委员|人事|力|生活|领导)|进行|承办|开幕|推出|办好|搞好|抓好|办一[次场届]|开(?=[^，。；]{2,8}会(?:[，。；]|$)))/
export const OCCASION =
  /(?:巡礼|展示会|展示交流会|推进会|表彰(?:大)?会|总结(?:大)?会|交流会|现场会|观摩会|动员(?:大)?会|座谈会|发布会|评审会|展示评审会|启动仪式|授牌仪式|揭牌仪式|颁奖仪式|仪式|展览|成果展(?!示)|巡展|图片展|展播|展评|展演|互观互[学评检]|交叉(?:互[评查检]|检查)|(?:集中|专项|联合)(?:督导|督查|检查|调研)(?:检查)?|路演|论坛|大赛|竞赛|比赛|擂台赛|擂台|观摩(?:交流)?(?:活动)?|展示[周月日]|(?:集中|成果)?展示(?:交流)?(?:活动)?|交流活动|联展|比武(?:活动)?|评比活动|培训班|培训会|培训|讲座|宣讲|沙龙|展示周|展示月|(?:服务|宣传|体验)[周月日]|开放日|主题党日|文化节|大展|会展|结[项题]验收|中期(?:检查|评估|考核|检视|评议|督导|督查)|展(?![示现开览望出])|会)/

/** Occasions that fall on a day of their own: “六月中下旬…组织开展‘…巡礼’活动”. */
export function readEvents(draft: Draft): void {
  for (const sentence of draft.sentences) {
    const dates = datesWithin(draft.dates, sentence.start, sentence.end)
    // “1.4月23日举办读书会；”: an item that is all heading; a heading in other words is a stage’s.
    if (sentence.inTitle && !(dates[0]?.start === sentence.start && HOLD.test(sentence.text))) continue
    dates.forEach((d, i) => {
      if (draft.spent.has(d) || isOver(draft, d) || d.dates.every || d.period.kind === 'monthly') return
      if (d.period.kind === 'from' || d.period.kind === 'quarterly' || (!d.dates.start && !d.dates.end)) return
      // “5月和9月各开展一次观摩”: what follows the last is held on each.
      let k = i
      while (dates[k + 1] && /^[、和及]$/.test(draft.text.slice(dates[k]?.end, dates[k + 1]?.start))) k++
      const from = dates[k]?.end ?? d.end
      const limit = dates[k + 1]?.start ?? sentence.end
      const stretch = draft.text.slice(from, limit)
      const stop = stretch.search(/[；。]/)
      const after = stop < 0 ? stretch : stretch.slice(0, stop)
      // “2023年‘七一’前夕，…”: the year alone is not when.
      const { month, part } = d.period.first
      if (month === null && part === null && /^“?[^，]{0,4}(?:[前后]夕|前后|期间)/.test(after)) return
      const named =
        nameIn(after, d.period.first.day !== null && !after.startsWith('前后')) ?? headed(draft, d, after, from)
      if (
        !named ||
        draft.plan.deadlines.some((_, k) => draft.plan.spans[`deadlines.${k}.date`]?.start === at(draft, d.start))
      )
        return
      const start = from + named.from
      const name = shown(draft, start, from + named.to)
      if (draft.plan.events.some(e => e.name === name && e.start === d.dates.start)) return
      const index = draft.plan.events.push({ name, start: d.dates.start, end: d.dates.end }) - 1
      mark(draft, `events.${index}.name`, start, from + named.to)
      if (d.dates.start) mark(draft, `events.${index}.start`, d.start, d.end)
      if (d.dates.end) mark(draft, `events.${index}.end`, d.start, d.end)
    })
  }
}

/** “中期检查：2025年10月中旬。…”: the heading names what its text only dates. */
function headed(draft: Draft, d: Dated, after: string, from: number): { from: number; to: number } | null {
  const { block } = d
  const title = titleWords(draft, block)
  const whole = after === '' && d.start - block.bodyStart <= 1 && title.length <= 16
  const occasion = whole && new RegExp(`(?:${OCCASION.source})$`).test(title)
  return occasion ? { from: block.titleStart - from, to: block.titleEnd - from } : null
}

/** Where a place of the reading stands in the source. */
const at = (draft: Draft, index: number): number => draft.reading.at[index] ?? -1

/** `onDays`: days are named, so that an activity is held on them and is not the programme. */
function nameIn(after: string, onDays: boolean): { from: number; to: number } | null {
  const hold = HOLD.exec(after)
  if (!hold || hold.index > 60) return null
  const from = hold.index + hold[0].length
  // “我们举办了首届…”: it is over.
  if (/^[了过]/.test(after.slice(from))) return null
  const rest = after.slice(from)
  const quoted = /^(?:(?:[^“”，围]{0,12})?)“([^“”]{2,30})”([^，。；：]{0,12})/.exec(rest)
  if (quoted?.[1]) {
    const start = from + rest.indexOf('“') + 1
    const own = { from: start, to: start + quoted[1].length }
    if (OCCASION.test(quoted[1])) return own
    const tail = OCCASION.exec(quoted[2] ?? '')
    if (tail) return { from: start - 1, to: own.to + 1 + tail.index + tail[0].length }
    // What is held has a day, whatever it is called; what is carried out may be the programme itself.
    const more = /^[^，。；：（]{0,10}?(?:[周月日节会赛展坛集]|活动)(?=[，。；：（]|$)/.exec(
      rest.slice(quoted[0].length - (quoted[2]?.length ?? 0)),
    )
    const held = /举办|举行|召开|承办|开幕|办一/.test(hold[0])
    if (held && more && !/^活动/.test(more[0])) return { from: start - 1, to: own.to + 1 + more[0].length }
    return held || /^(?:主题|系列)?(?:活动|主题|系列)/.test(quoted[2] ?? '') ? own : null
  }
  const clause = /^(?:[一两二三四]次|[一两二三四]场|首次|全市|全县|全区|全院|全校)?([^，。；：“”、]{2,24})/.exec(rest)
  if (!clause?.[1]) return null
  const at = from + clause[0].length - clause[1].length
  // “10月15日至20日开展品牌互学互评活动”
  if (onDays && /^[^，。]{3,14}活动$/.test(clause[1])) return { from: at, to: at + clause[1].length }
  const occasion = [...clause[1].matchAll(new RegExp(OCCASION.source, 'g'))].pop()
  if (!occasion || occasion.index + occasion[0].length < clause[1].length - 3) return null
  if (clause[1].length < 3) return null
  return { from: at, to: at + occasion.index + occasion[0].length }
}
