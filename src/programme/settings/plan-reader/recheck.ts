import { daysOf } from './calendar-sense.ts'
import { split } from './chains.ts'
import { DELIST } from './conditions.ts'
import type { Point } from './date-words.ts'
import { type Draft, mark, type Placed, shown } from './draft.ts'
import { NUM, numberFrom } from './numerals.ts'
import type { YearlyWindow } from './plan.ts'
import { datesWithin } from './timeline.ts'

export const AGAIN =
  /复查|复审|复评|复核|复验|年审|年检(?!查)|复检|回头看|体检|复评估|再评价|复审验收|重新[^，。；]{0,3}[过审评查看验]一?[遍次轮]/
const LOOK = /考核|评估|检查|抽查|考评|评价|验收|评定|回访|看一[次遍]|[审评查]一[次遍轮]/
const NAMED = /(?:认定|命名|挂牌|授牌)满|已(?:经)?(?:认定|命名|挂牌|授牌|评定)|认定后|命名后|挂牌后|(?:认定|命名)的/

const YEARLY = /有效期|每年|每学年|逐年|年度|一年一|每一年|每[两二三]年|年审|年检|\d年一|[两二三]年一/

/** “第十四条 金牌品牌每年复评。”: an article's first sentence is no mere heading. */
const says = ({ block, text }: Placed): boolean => block.style === '条' && YEARLY.test(text)

/** How often a recognised brand is looked at again, in which month, and for what. */
export function readRecheck(draft: Draft): void {
  const ranked = draft.sentences
    .map(sentence => ({ sentence, at: recheckAt(sentence) }))
    .filter(({ at, sentence }) => at !== null && (!sentence.inTitle || says(sentence)))
  for (const { sentence, at } of ranked) {
    if (at === null) continue
    const yearly = YEARLY.test(sentence.text)
    const within = datesWithin(draft.dates, sentence.start, sentence.end)
    const dated = within.filter(d => d.dates.every !== null)
    const told = (d: { dates: { every: YearlyWindow | null } }): number => (d.dates.every?.from ? 0 : 1)
    const date = dated.sort(
      (a, b) => told(a) - told(b) || distance(a.start, sentence.start + at) - distance(b.start, sentence.start + at),
    )[0]
    const stageEvery = stageWindow(draft, sentence)
    if (!yearly && !date && !stageEvery) continue
    // “每两年复核一次，复核在当年第四季度进行”: a month of whichever year it is.
    const anyYear = within.find(
      d =>
        (d.period.first.relative === 'same' || (d.period.first.relative === 'next' && /一年一/.test(sentence.text))) &&
        (d.period.first.month !== null || d.period.first.part !== null),
    )
    const own: YearlyWindow | null = anyYear ? monthDays(anyYear.period.first) : (date?.dates.every ?? null)
    const every = own?.from ? own : (stageEvery ?? own ?? { from: null, to: null })
    const n = yearsApart(sentence.text)
    const criteria = criteriaAround(draft, sentence)
    draft.plan.recheck = {
      every,
      ...(n !== null && n > 1 && n < 10 ? { years: n } : {}),
      ...(criteria.length > 0 ? { criteria: criteria.map(c => shown(draft, c.start, c.end)) } : {}),
    }
    const from = date
      ? Math.min(date.start, sentence.start + at)
      : sentence.start + Math.max(0, sentence.text.slice(0, at).lastIndexOf('每'))
    mark(draft, 'recheck', from, Math.max(sentence.start + at + 2, date?.end ?? 0))
    criteria.forEach((c, i) => {
      mark(draft, `recheck.criteria.${i}`, c.start, c.end)
    })
    return
  }
  // “年度复核：每年11月。”: the stage's name says what, its window when.
  const stage = draft.plan.stages.findIndex(({ name, every }) => every && AGAIN.test(name))
  const span = draft.plan.spans[`stages.${stage}.every`]
  const every = draft.plan.stages[stage]?.every
  if (!every || !span) return
  draft.plan.recheck = { every }
  draft.plan.spans.recheck = span
}

/** How often is said outright, or follows from how long a brand counts. */
function yearsApart(text: string): number | null {
  const often = new RegExp(`每(${NUM})年|(${NUM})年一(?:次|复|评|审|查)`).exec(text)
  const lasting = new RegExp(`有效期(?:限)?(?:为|是)?(${NUM})年(?!.{0,12}每年)`).exec(text)
  const said = often?.[1] ?? often?.[2] ?? lasting?.[1]
  return said === undefined ? null : numberFrom(said)
}

function monthDays(point: Point): YearlyWindow {
  const [from, to] = daysOf(point, 2023)
  const text = (d: { month: number; day: number }): string =>
    `${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`
  return { from: text(from), to: text(to) }
}

const distance = (a: number, b: number): number => Math.abs(a - b)

function recheckAt(sentence: Placed): number | null {
  const again = AGAIN.exec(sentence.text)
  if (again) return again.index
  const look = LOOK.exec(sentence.text)
  if (!look || !/每年|年度|每[两二三]年/.test(sentence.text)) return null
  // “每年6月看一次，有这些情况的就摘牌”
  return NAMED.test(sentence.text) ||
    DELIST.test(sentence.text) ||
    (sentence.kind === 'stewardship' && /品牌/.test(sentence.text))
    ? look.index
    : null
}

/** A yearly stage whose own text speaks of the re-inspection gives it its month. */
function stageWindow(draft: Draft, sentence: Placed): YearlyWindow | null {
  const dated = datesWithin(draft.dates, sentence.block.titleStart, sentence.block.titleEnd).find(
    d => d.dates.every?.from,
  )
  return dated?.dates.every ?? null
}

function criteriaAround(draft: Draft, sentence: Placed): { start: number; end: number }[] {
  const stretch = draft.text.slice(sentence.start, Math.min(sentence.block.bodyEnd, sentence.end + 120))
  const chain = /[^，。；、的性看持保查对在和]{1,4}性(?:(?:、|和|与|及)[^，。；、性]{1,5}性){1,7}/.exec(stretch)
  if (chain)
    return split(draft, sentence.start + chain.index, sentence.start + chain.index + chain[0].length, /、|和|与|及/)
  const look = /(?:重点|主要|着重)(?:复查|检查|查看|审核|复核|看)([^。；]{4,60}?)(?=等|情况|[。；]|$)/.exec(
    sentence.text,
  )
  if (!look?.[1]?.includes('、')) return []
  const from = sentence.start + look.index + look[0].length - look[1].length
  return split(draft, from, from + look[1].length, /、|和(?=[^、和]{2,10}$)/)
}
