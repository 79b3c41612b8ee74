import { type Draft, mark, paragraphs, shown } from './draft.ts'

const GROUP = '(?:领导小组|工作小组|工作领导小组|工作专班|专班|评审小组|指导小组|评审委员会|工作组|创建小组)'

type Stretch = { start: number; end: number }

/** Who leads: the group with its head, its members and where its office is, as the plan words it. */
export function readLeadingGroup(draft: Draft): void {
  const own = listed(draft) ?? told(draft)
  const [first] = own ?? []
  const last = own?.[own.length - 1]
  if (!own || !first || !last) return
  const seat = office(draft, last.end)
  const parts = seat ? [...own, seat] : own
  draft.plan.leadingGroup = parts
    .map(({ start, end }) =>
      shown(draft, start, end)
        .replace(/\t/g, '：')
        .replace(/[。；，]+$/, ''),
    )
    .join('；')
  mark(draft, 'leadingGroup', first.start, seat?.end ?? last.end)
}

const LABEL = /(?:^|[；。，：\t])((?:（[^（）]{1,3}）)?(?:第一|常务)?(?:组长|副组长|成员|组员|办公室主任)[：\t])/g
/** A member on a line of their own under “成员：”. */
const MEMBER = /^[^，。；：]{2,40}(?:长|记|员|任|师|人|席|理)$/

/** “组长：…” “副组长：…” “成员：…”, on lines of their own or one after another. */
function listed(draft: Draft): Stretch[] | null {
  const found: Stretch[] = []
  let under = false
  for (const line of paragraphs(draft.text, draft.body.start, draft.body.end)) {
    const words = draft.text.slice(line.start, Math.min(line.end, line.start + 600))
    const [label] = words.matchAll(LABEL)
    if (label?.[1] && (found.length > 0 || /组长/.test(label[1]))) {
      const start = line.start + label.index + label[0].length - label[1].length
      const stop = words.indexOf('。', label.index + label[0].length)
      found.push({ start, end: stop < 0 ? line.end : line.start + stop })
      under = true
    } else if (under && MEMBER.test(words)) found.push(line)
    else under = false
    if (found.length > 20) return null
  }
  return found.length > 0 ? found : null
}

const FOUNDED = new RegExp(
  `(?:成立|设立|组建|建立|(?<!党)组成)了?([^。；]{0,110}?${GROUP}(?:，由[^，。；]{2,30}?牵头)?)`,
)
const HEADED = [
  new RegExp(`[^，。；]{2,30}任组长的[^，。；]{0,16}${GROUP}`),
  new RegExp(`[^。；，]{0,20}${GROUP}[^。；]{0,12}组长`),
  /(?:由)?[^，。；]{2,20}(?:任|担任|为|当)组长/,
  // “局里由党委书记丁卫国挂帅”
  /由[^，。；]{2,20}挂帅/,
  /组长(?:由|是)[^，。；]{2,20}/,
]

function firstOf(patterns: RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return found
  }
  return null
}

/** “成立由工委书记任组长、…为成员的领导小组”; of several, the one with a head and the committee's. */
function told(draft: Draft): Stretch[] | null {
  let best: (Stretch & { rank: number }) | null = null
  for (const sentence of draft.sentences) {
    if (sentence.inTitle) continue
    const match = FOUNDED.exec(sentence.text)
    const headed = match ? null : firstOf(HEADED, sentence.text)
    const found = match ?? headed
    if (!found) continue
    const from = found.index + found[0].length - (match?.[1]?.length ?? found[0].length)
    let to = found.index + found[0].length
    const rest = sentence.text.slice(to)
    const named = [...rest.matchAll(/组长|副组长|为成员|成员|任主任|[为任]委员/g)].pop()
    if (named) {
      const stop = rest.slice(named.index).search(/[。；]|，(?:具体|全面)?(?:负责|统筹|领导小组|办公室|下设|开展|研究)/)
      to += stop < 0 ? rest.length : named.index + stop
    }
    const words = sentence.text.slice(from, to)
    // “成立专班，摸底调研”: a crew without a name or a head is no leading group.
    // “组成评审委员会”: who judges.
    if (words.length <= 4 || words === '评审委员会') continue
    // “各单位要成立工作专班”: theirs, not who leads.
    if (/各[^，。；]{1,10}$/.test(sentence.text.slice(0, found.index)) && !/组长|书记/.test(words)) continue
    const rank = (/组长/.test(words) ? 2 : 0) + (/工委|党委|书记/.test(words) ? 1 : 0) - (/^相应/.test(words) ? 1 : 0)
    if (!best || rank > best.rank) best = { start: sentence.start + from, end: sentence.start + to, rank }
  }
  return best ? [best] : null
}

/** “，办公室设在组织股”, “领导小组办公室设在党委办公室”: in the same breath or the next. */
function office(draft: Draft, from: number): Stretch | null {
  const near = draft.text.slice(from, Math.min(from + 120, draft.body.end))
  const match =
    /(?:领导小组|专班)?(?:下设)?办公室[（，]?(?:设在|设于|挂靠在?|在|于)[^，。；\n（）]{2,24}(?:(?<=（[^（）]*)）)?/.exec(
      near,
    )
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null
}
