import { isBareHeading } from './bare-headings.ts'
import type { Line } from './lines.ts'
import { type Found, ORG } from './sender.ts'

const PLAN_END = /(?:方案|办法|意见|计划|规划|细则|规定)(?:（[^（）]{1,16}）)?$/
const NOTICE_END = /(?:的?通知|的?函|公告|通告)$/
const TELLING = '讲话|讲稿|发言|致辞|总结|汇报|工作报告|纪要|案例|事迹|简报|综述|公示'
/** What is no plan has a title too. */
const OTHER_END = new RegExp(
  `(?:${TELLING}|报告|启事|提示|提醒|要点|安排|倡议书|通报|决定|须知|公开信|规则|章程|指南|说明)(?:（[^（）]{1,16}）)?$`,
)
const TELLS = new RegExp(`(?:${TELLING}|(?:命名|表彰|授予).{0,40}决定)(?:[（(][^（）()]{1,16}[）)])?$`)
/** “实施方案”, “党建品牌创建活动方案”: no title without what stands above it. */
const RUMP =
  /^(?:“[^”]{1,20}”)?(?:主题|专项|特色|示范|党建|品牌){0,3}(?:创建|争创|评选|建设)?(?:活动|工作)?(?:的)?(?:实施|工作|活动|评选|创建)?(?:方案|办法|意见|计划|通知|细则)(?:（[^（）]{1,16}）)?$/
const LEADS =
  /^(?:关于|全面|深入|深化|推进|大力|扎实|开展|进一步)[\u4e00-\u9fff]{2,18}$|^(?!中共)[\u4e00-\u9fff]{2,14}(?:机关|系统|街道|[镇乡县市区])$/
const ABOUT = /品牌|支部|党建/
const MOST_LINES = 80

/** `used`: every line that the title took up; `report`: an article's headline, of no plan or notice. */
export type Head = { title: Found; first: number; last: number; used: number[]; report: boolean }

/** A speech, a report, minutes, a list put up in public: what is told there is no rule for a branch. */
export const tells = (title: string): boolean => TELLS.test(title)

/** The plan's title; a notice's own only when it carries no plan. */
export function titleOf(lines: Line[], isNoise: (i: number) => boolean): Head | null {
  const titles = titlesIn(lines, isNoise, text => PLAN_END.test(text) || NOTICE_END.test(text))
  const [first] = titles.length > 0 ? titles : titlesIn(lines, isNoise, text => OTHER_END.test(text))
  if (!first) return headline(lines, isNoise)
  // A site repeats the title above its notice: the last repetition opens the document.
  if (PLAN_END.test(first.title.value)) return titles.filter(t => t.title.value === first.title.value).pop() ?? first
  const carried = titles.find(t => PLAN_END.test(t.title.value) && t.last > first.last)
  if (carried) return { ...carried, first: first.first, used: [...carried.used, ...first.used] }
  const named = /《([^《》]{4,60})》/.exec(first.title.value)?.[1]
  if (!named || !PLAN_END.test(named)) return first
  const start = first.title.start + first.title.value.indexOf(named)
  return { ...first, title: { value: named, start, end: start + named.length } }
}

/** An article's own headline: a line about the programme above the first paragraph. */
function headline(lines: Line[], isNoise: (i: number) => boolean): Head | null {
  const paragraph = lines.findIndex(line => /[。；]/.test(line.text) || /：$/.test(line.text))
  const last = lines.findIndex(
    ({ text }, i) =>
      i < paragraph && !isNoise(i) && text.length >= 8 && text.length <= 50 && ABOUT.test(text) && !ORG.test(text),
  )
  const line = lines[last]
  if (!line) return null
  return {
    title: { value: tidy(line.shown), start: line.start, end: line.end },
    first: last,
    last,
    used: [last],
    report: true,
  }
}

function titlesIn(lines: Line[], isNoise: (i: number) => boolean, ends: (text: string) => boolean): Head[] {
  const titles: Head[] = []
  for (let i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
    const line = lines[i]
    if (!line || isNoise(i) || line.text.length > 70 || /[。；]/.test(line.text)) continue
    // “一图读懂 | 某集团…行动方案”: what a site puts before a title.
    const cells = line.text.split('\t')
    if (cells.length > 2 || (cells[0] ?? '').length > (cells.length > 1 ? 10 : 70)) continue
    const bare = (cells[1] ?? line.text)
      .replace(/^(?:重磅|速看|速览|收藏|关注|注意|通知|发布|刚刚)[！!：:丨|]/, '')
      .replace(/(?:(?:正式)?(?:来啦|来了|出炉|发布)了?|全文)?[！!~]+$|（全文）$/, '')
      .replace(/^附件?[\d一二三四五]?[：:、.]?(?=.{6})/, '')
      .replace(/^#{1,6}/, '')
    if (/^[一二三四五六七八九十\d]{1,2}[、.]|^（/.test(bare) || !ends(bare) || (i > 0 && isBareHeading(bare))) continue
    if (/^附件/.test(line.text) && titles.length > 0 && !/方案/.test(bare)) continue
    const first = firstLine(lines, isNoise, i, bare)
    const value = lines
      .slice(first, i + 1)
      .map((l, k) => (k === 0 && first === i ? asShown(l, bare) : l.shown))
      .join('')
    titles.push({
      title: {
        value: tidy(value),
        start: first < i ? (lines[first]?.start ?? 0) : line.end - bare.length,
        end: line.end,
      },
      first,
      last: i,
      used: Array.from({ length: i - first + 1 }, (_, k) => first + k),
      report: false,
    })
  }
  return titles
}

/** A title set over several lines: what stands above ends unfinished, or this line is no title by itself. */
function firstLine(lines: Line[], isNoise: (i: number) => boolean, last: number, bare: string): number {
  let first = last
  while (first > 0 && last - first < 3) {
    const above = lines[first - 1]
    if (!above || isNoise(first - 1) || above.text.length > 40 || /[。，；：！？\d]$|〕|号$|\t/.test(above.text)) break
    if (ORG.test(above.text) && !/关于|的$/.test(above.text)) {
      // Right above, with no line between, the issuer is the title's first part; a letterhead (…文件) never is.
      const beside = !lines[first]?.gap && !/文件$/.test(above.text)
      return beside && !lines[first]?.text.includes(above.text.slice(0, 4)) ? first - 1 : first
    }
    const open =
      /(?:关于.{0,36}|的|“[^”]{2,20}”|活动|工作|创建|品牌|工程|行动)$/.test(above.text) &&
      !PLAN_END.test(above.text) &&
      !NOTICE_END.test(above.text)
    // “市直机关 / ‘一支部一品牌’创建活动 / 实施方案”: whose, or what is done, stands above the quoted name.
    const leads = /^“/.test(lines[first]?.text ?? '') && LEADS.test(above.text)
    if (leads) {
      first--
      continue
    }
    if (!open || !(RUMP.test(bare) || /关于/.test(above.text) || /的$/.test(above.text))) break
    first--
  }
  return first
}

/** The same stretch in the writer's punctuation: text and shown have the same length. */
const asShown = ({ text, shown }: Line, words: string): string => {
  const at = text.indexOf(words)
  return shown.slice(at, at + words.length)
}

const tidy = (value: string): string =>
  value
    .replace(/^#{1,6}/, '')
    .replace(/^标题：|^致[^，。：:“]{2,14}[：:](?=关于)/, '')
    .replace(/^《([^《》]+)》$/, '$1')
    .trim()
