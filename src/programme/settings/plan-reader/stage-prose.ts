import { type Draft, kindOf, type Placed, paragraphs, titleWords } from './draft.ts'
import { cleaned } from './stage-name.ts'
import type { FoundStage } from './stages.ts'
import { type Dated, datesWithin } from './timeline.ts'

const NAMED = /(?:第[一二三四五六七八九十\d]{1,2}个?阶段(?:为|是|，|：)?)?([^，。；：、（）\t“”\d]{2,12})阶段/g
/** What is done in a stage. Told without the word 阶段, a period with none of these is no stage. */
const WORK =
  /酝酿|谋划|立项|选题|筹备|申报|报名|推荐|创建|争创|培育|实施|推进|打造|建设|认定|评审|评选|评议|评定|验收|命名|表彰|总结|动员|部署|宣传|发动|启动|调研|摸底|巩固|提升|管理|展示|推广|考核|考评|公示|检查|评估|复查|审核|整改|学习|自查|自评|评比/
const VERBS =
  /^(?:各?(?:基层)?党?支部|各[^，。；、]{1,4}支部|各?单位|工委|党委|[^，。；、]{1,4}(?:党委|工委|党组)(?=组织(?!部|处|科|委|人事)|开展|统一|集中)|[^，。；、]{0,10}(?:组织部|宣传部|工作部|办公室)|领导小组|首先|先|再|然后|随后|最后|为|是|进行|开展|用于|用来|集中|组织|，|、|：)*/

/** Stages told in running text: “3月1日至10日为酝酿阶段”, “酝酿阶段从3月1日到…”, “3月1日到10日，先酝酿；…”. */
export function proseStages(draft: Draft): FoundStage[] | null {
  const named = draft.sentences.flatMap(s => (s.inTitle ? [] : phasesIn(draft, s)))
  const seen = new Set<string>()
  const phases = named.filter(s => !seen.has(s.name.value) && seen.add(s.name.value))
  if (phases.length >= 2) return phases.map((stage, i) => ({ ...stage, text: wholeText(draft, stage, phases[i + 1]) }))
  const bracketed = paragraphs(draft.text, draft.body.start, draft.body.end).map(line => bracketedIn(draft, line))
  const most = bracketed.reduce((best, found) => (found.length > best.length ? found : best), [])
  if (most.length >= 2) return most
  const clauses = draft.sentences
    .filter(s => s.kind === 'steps' || kindOf(draft, s.block) === null || /时间$/.test(titleWords(draft, s.block)))
    .flatMap(s => (s.inTitle ? [] : clausesIn(draft, s)))
  // What opens a sentence or a paragraph is a stage; a date within its text is not another.
  const apart = clauses.filter(
    (one, i) => !clauses.slice(0, i).some(other => other.text.end > one.text.start && opens(draft, other)),
  )
  return apart.length >= 3 ? apart.filter(one => !apart.some(other => holds(other, one))) : null
}

/** “建设期自2024年12月至2026年11月”, “2025年12月开展中期检查”: an occasion within a stage that lasts. */
function holds({ window: long }: FoundStage, { name, window }: FoundStage): boolean {
  const [outer, inner] = [long?.dates, window?.dates]
  if (long === window || !outer?.start || !outer.end || !inner?.start || !inner.end) return false
  const within = inner.start >= outer.start && inner.end <= outer.end
  return within && long?.period.kind === 'range' && /检查|评估|验收|展示|会$|考核/.test(name.value)
}

const BRACKETED =
  /(?:^|[。；：，])(?:第[一二三四五六七八]步[，、：]?|[一二三四五六七八]是|[①-⑧]|（[一二三四五六七八\d]）|\d[.、])?([^，。；：、（）\d]{2,12})（([^（）]{2,40})）[。，：；]?/g

/** “第一步，支部自建（3月1日—5月31日）。…第二步，分行初评（6月）。…” in one paragraph. */
function bracketedIn(draft: Draft, line: { start: number; end: number }): FoundStage[] {
  // No paragraph of steps is longer than a page.
  const words = draft.text.slice(line.start, Math.min(line.end, line.start + 3000))
  if (!words.includes('（')) return []
  const found: FoundStage[] = []
  for (const match of words.matchAll(BRACKETED)) {
    const end = line.start + match.index + match[0].length
    const nameEnd = end - (match[0].length - match[0].indexOf('（'))
    const [window] = datesWithin(draft.dates, nameEnd, end)
    const name = cleaned(draft, nameEnd - (match[1]?.length ?? 0), nameEnd)
    const whole = window && window.end - window.start >= (match[2]?.length ?? 0) * 0.6
    if (!name || !whole || window.period.kind === 'by' || window.dates.start === window.dates.end) continue
    const before = found[found.length - 1]
    if (before) before.text.end = line.start + match.index + 1
    found.push({ name, window, text: { start: end, end: line.end } })
  }
  return found
}

const opens = (draft: Draft, { text }: FoundStage): boolean =>
  text.start === 0 || draft.text.charAt(text.start - 1) === '\n'

/** What is said of a phase goes on to the next one, or to its paragraph's end. */
function wholeText(draft: Draft, stage: FoundStage, next: FoundStage | undefined): { start: number; end: number } {
  const line = draft.text.indexOf('\n', stage.text.end)
  const paragraph = line < 0 ? draft.body.end : line
  const limit = next && next.text.start > stage.text.start ? Math.min(next.text.start, paragraph) : paragraph
  let end = Math.max(stage.text.end, limit)
  const [from, ordinal] = [
    stage.text.start,
    /[；，。]?[一二三四五六七八九]是$/.exec(draft.text.slice(stage.text.start, end)),
  ]
  if (ordinal) end = from + ordinal.index
  while (end > from && /[；，\s]/.test(draft.text.charAt(end - 1))) end--
  // “…阶段（5月中旬至5月底）。召开…”: a heading within the line is not the text.
  const heading = /^[^。；：，（]{0,20}阶段（[^（）]{2,40}）[。：；，]/.exec(draft.text.slice(from, end))
  return { start: heading && heading[0].length < end - from ? from + heading[0].length : from, end }
}

function phasesIn(draft: Draft, sentence: Placed): FoundStage[] {
  if (!sentence.text.includes('阶段')) return []
  const dates = datesWithin(draft.dates, sentence.start, sentence.end).filter(d => d.period.kind !== 'monthly')
  const found: FoundStage[] = []
  const taken = new Set<Dated>()
  const names = [...sentence.text.matchAll(NAMED)]
  names.forEach((match, i) => {
    const start = sentence.start + match.index
    const end = start + match[0].length
    const limit = sentence.start + (names[i + 1]?.index ?? sentence.text.length)
    const floor =
      i === 0 ? sentence.start : sentence.start + (names[i - 1]?.index ?? 0) + (names[i - 1]?.[0].length ?? 0)
    const before = dates
      .filter(d => d.end <= end && d.start >= floor && !taken.has(d) && gap(draft, d.end, start))
      .pop()
    const after = dates.find(
      d => d.start >= end && d.end <= limit && !taken.has(d) && !draft.text.slice(end, d.start).includes('。'),
    )
    const window =
      before && /^(?:为|是|，|）)*$/.test(draft.text.slice(before.end, nameStart(match, start)))
        ? before
        : (after ?? before)
    const name = cleaned(draft, window && window.end > start && window.end <= end ? window.end : start, end)
    if (!window || !name) return
    taken.add(window)
    const stop = draft.text.slice(end, sentence.end).search(/[；。]/)
    found.push({
      name,
      window,
      text: { start: Math.min(start, window.start), end: stop < 0 ? sentence.end : end + stop },
    })
  })
  return found
}

const nameStart = (match: RegExpMatchArray, start: number): number =>
  start + match[0].length - 2 - (match[1]?.length ?? 0)
const gap = (draft: Draft, from: number, to: number): boolean =>
  to <= from || !/[；。]/.test(draft.text.slice(from, to))

/** A month that opens its line, over a line that opens with the next. */
function listed(draft: Draft, d: Dated): boolean {
  const next = draft.text.indexOf('\n', d.end) + 1
  return (
    (d.start === 0 || draft.text.charAt(d.start - 1) === '\n') &&
    next > 0 &&
    /^(?:\d{4}年)?[\d一二三四五六七八九十]{1,3}(?:月|[—至到]+[\d一二三四五六七八九十]{1,3}月)/.test(
      draft.text.slice(next, next + 16),
    )
  )
}

function clausesIn(draft: Draft, sentence: Placed): FoundStage[] {
  const dates = datesWithin(draft.dates, sentence.start, sentence.end)
  const found: FoundStage[] = []
  dates.forEach((d, i) => {
    if (
      d.period.kind !== 'range' &&
      d.period.kind !== 'from' &&
      !(d.period.kind === 'at' && d.dates.start !== d.dates.end)
    )
      return
    // “2025年度品牌培育工作”: a year spoken of.
    const { month, part } = d.period.first
    if (d.period.kind === 'at' && month === null && part === null && !/^[，：、\t]/.test(draft.text.slice(d.end)))
      return
    const limit = dates[i + 1]?.start ?? sentence.end
    const leadFrom = Math.max(sentence.block.parent ? sentence.block.titleStart : sentence.start, d.start - 24)
    // “申报时间：6月15日—30日”: the name stands before.
    const said =
      /([^，。；：、\t\n（）\d]{2,10}?)(?:的)?(?:时间|周期|期限|期)(?:为[^（，。]{1,6}，?)?(?:为|是|：|（|从|自)*$/.exec(
        draft.text.slice(leadFrom, d.start),
      )
    if (said?.[1] && !/截止|公示|报送|有效/.test(said[1])) {
      const start = leadFrom + said.index
      found.push({
        name: { value: said[1], start, end: start + said[1].length },
        window: d,
        text: { start: sentence.start, end: sentence.end },
      })
      return
    }
    const rest = draft.text.slice(d.end, limit)
    const helpers = VERBS.exec(rest)?.[0] ?? ''
    // “集中评议”: two characters alone are no name.
    const bareName =
      helpers.endsWith('集中') && /^[\u4e00-\u9fff]{2}(?:[，。；：（、]|$)/.test(rest.slice(helpers.length))
    const lead = helpers.length - (bareName ? 2 : 0)
    const clause = /^[^，。；：、\t\d（）]{2,12}/.exec(rest.slice(lead))?.[0]
    const words = clause?.length === 12 ? clause.replace(/(?<=.{4})并.*$/, '') : clause
    // “12月下旬召开表彰会”: an occasion.
    if (/^(?:召开|举办|举行)/.test(rest.replace(/^[，：、]/, ''))) return
    // “一月 印发方案，召开启动会。”: the first line of a list of months is its first stage, whatever is done in it.
    const begins =
      listed(draft, d) &&
      /^(?:印发|制定|制订|下发|出台|部署|成立|组建|研究|梳理|征集|摸排|确定|完善)/.test(rest.slice(lead))
    if (!words || /^(?:报|将|把|前|由|各|请)|[我们了的]/.test(words) || !(WORK.test(words) || begins)) return
    const from = d.end + lead
    const name = cleaned(draft, from, from + words.length)
    if (!name) return
    // A period that opens its paragraph speaks for all of it.
    const opens = d.start === 0 || draft.text.charAt(d.start - 1) === '\n'
    const line = draft.text.indexOf('\n', d.end)
    const stop = rest.search(/[；。]/)
    // “3月上旬，申报；4月，创建；…”: the next period stands right behind the semicolon.
    const parallel = stop >= 0 && rest.charAt(stop) === '；' && d.end + stop + 1 === dates[i + 1]?.start
    const end =
      opens && i === 0 && !parallel
        ? Math.min(line < 0 ? limit : line, sentence.block.bodyEnd)
        : stop < 0
          ? limit
          : d.end + stop
    found.push({ name, window: d, text: { start: d.start, end } })
  })
  return found
}
