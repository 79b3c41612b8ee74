import type { Block } from './blocks.ts'
import { type Draft, shown } from './draft.ts'
import { type Dated, datesWithin } from './timeline.ts'

type Name = { value: string; start: number; end: number }

/** The heading's words only: no number, brackets, date, trailing 阶段 or punctuation. */
export function nameOf(draft: Draft, block: Block, window: Dated | null): Name {
  const titled = block.titleEnd > block.titleStart
  // “第一季度：定品牌。…”: the heading is the window, the name follows it.
  const only = window?.inTitle && window.start === block.titleStart && window.end === block.titleEnd
  if (titled && !only) {
    const name = cleaned(draft, block.titleStart, block.titleEnd)
    const who = WHO.exec(name?.value ?? '')?.[0].length ?? 0
    if (name && name.value.length <= 30)
      return who > 0 && window?.start === block.titleStart
        ? { ...name, value: name.value.slice(who), start: name.start + who }
        : name
  }
  // The window opens the text: “3月1日至15日为动员部署阶段。”, “3月1日至15日，召开动员会…”.
  const from = window && !window.inTitle ? window.end : block.bodyStart
  const rest = draft.text.slice(from, Math.min(block.end, from + 60))
  const stop = rest.search(/[。；：，\n]/)
  const lead = /^[，：、）—\t]*/.exec(rest)?.[0].length ?? 0
  const end =
    stop < lead
      ? lead + (rest.slice(lead).search(/[。；：，\n]/) + 1 || rest.length - lead + 1) - 1
      : stop < 0
        ? rest.length
        : stop
  // “5月下旬至11月，各单位抓好落实”: who does it is not the name.
  const who = WHO.exec(rest.slice(lead, end))
  return (
    cleaned(draft, from + lead + (who?.[0].length ?? 0), from + end) ?? {
      value: shown(draft, block.start, Math.min(block.end, block.start + 12)),
      start: block.start,
      end: Math.min(block.end, block.start + 12),
    }
  )
}

const WHO =
  /^(?:各[^，。；、]{0,4}(?:单位|支部|党组织)|[^，。；、]{1,4}党委|[^，。；、]{0,6}(?:组织部|宣传部|办公室))(?:组织|开展)?(?=[^，。；]{4})/

/** Takes dates, brackets, ordinals and connecting words off both ends of a stretch; null when nothing is left. */
export function cleaned(draft: Draft, from: number, to: number): Name | null {
  let start = from
  let end = to
  // A word such as 年初 may be the name's own (“年初立项”); a date is taken off when it has a number.
  const dates = datesWithin(draft.dates, from, to).filter(d => /[\d月日]/.test(draft.text.slice(d.start, d.end)))
  for (let round = 0; round < 6; round++) {
    const before = `${start},${end}`
    const text = draft.text.slice(start, end)
    const lead =
      /^(?:[\s，。；：、“”‘’"（）【】《》—-]|第[一二三四五六七八九十\d]{1,2}(?:个?阶段|步|环节|轮)(?!的)|(?:[Ss]tep|[Ss]tage|[Pp]hase)\s?\d|[一二三四五六七八九]是|(?:首先|其次|再次|然后|最后)(?=.{2})|(?:时间)?(?:从|自)(?=[\d一二三四五六七八九十今明]{1,4}[年月])|(?:为|是|系)(?!民|了))+/.exec(
        text,
      )
    if (lead) start += lead[0].length
    const opening = dates.find(d => d.start === start && d.end <= end)
    if (opening) start = opening.end
    const rest = draft.text.slice(start, end)
    const tail = /(?:[\s，。；：、“”‘’"）】《》\t—-]|阶段|期间(?=$))+$/.exec(rest)
    if (tail) end -= tail[0].length
    const closing = dates.find(d => d.end === end && d.start > start)
    if (closing) {
      end = closing.start
      end -= /(?:（|，|：|从|自|于|在|时间|为|是)*$/.exec(draft.text.slice(start, end))?.[0].length ?? 0
    }
    const bracket = /（[^（）]{0,60}）?$/.exec(draft.text.slice(start, end))
    if (bracket && bracket.index > 0) end = start + bracket.index
    const opened = /^（[^（）]{0,60}）/.exec(draft.text.slice(start, end))
    if (opened && opened[0].length < end - start) start += opened[0].length
    if (`${start},${end}` === before) break
  }
  if (end - start < 1) return null
  const value = shown(draft, start, end).replace(/[（(][^（）()]{0,60}[）)]/g, '')
  return value === '' ? null : { value, start, end }
}
