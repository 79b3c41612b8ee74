import { type Draft, mark, paragraphs, shown } from './draft.ts'

const GROUP = '(?:领导小组|工作小组|工作领导小组|工作专班|专班|评审小组|指导小组|评审委员会|工作组|创建小组)'

/** Who leads: the group with its head and members, as the plan words it. */
export function readLeadingGroup(draft: Draft): void {
  if (listedGroup(draft)) return
  let best: { from: number; to: number; rank: number } | null = null
  for (const sentence of draft.sentences) {
    if (sentence.inTitle) continue
    const match = new RegExp(`(?:成立|设立|组建|建立|组成)(?:了|以)?([^。；]{0,110}?${GROUP})`).exec(sentence.text)
    const headed = match
      ? null
      : (new RegExp(`[^，。；]{2,30}任组长的[^，。；]{0,16}${GROUP}`).exec(sentence.text) ??
        new RegExp(`[^。；，]{0,20}${GROUP}[^。；]{0,12}组长`).exec(sentence.text) ??
        /(?:由)?[^，。；]{2,20}(?:任|担任|为)组长/.exec(sentence.text))
    const found = match ?? headed
    if (!found) continue
    const from = found.index + found[0].length - (match?.[1]?.length ?? found[0].length)
    let to = found.index + found[0].length
    const rest = sentence.text.slice(to)
    const named = [...rest.matchAll(/组长|副组长|为成员|成员/g)].pop()
    if (named) {
      const stop = rest.slice(named.index).search(/[。；]|，(?:具体|全面)?(?:负责|统筹|领导小组|办公室|下设|开展|研究)/)
      to += stop < 0 ? rest.length : named.index + stop
    }
    const words = sentence.text.slice(from, to)
    // “成立专班，摸底调研”: a crew without a name or a head is no leading group.
    if (words.length <= 4) continue
    const rank = (/组长/.test(words) ? 2 : 0) + (/工委|党委|书记/.test(words) ? 1 : 0) - (/^相应/.test(words) ? 1 : 0)
    if (!best || rank > best.rank) best = { from: sentence.start + from, to: sentence.start + to, rank }
  }
  if (!best) return
  draft.plan.leadingGroup = shown(draft, best.from, best.to).replace(/[。；，]+$/, '')
  mark(draft, 'leadingGroup', best.from, best.to)
}

/** “组长：…” “成员：…” on lines of their own. */
function listedGroup(draft: Draft): boolean {
  const lines = paragraphs(draft.text, draft.body.start, draft.body.end).filter(l =>
    /^(?:（[^（）]{1,3}）)?(?:组长|副组长|成员|常务副组长|办公室主任)[：\t]/.test(
      draft.text.slice(l.start, l.start + 14),
    ),
  )
  const [first] = lines
  const last = lines[lines.length - 1]
  if (!first || !last || !/组长/.test(draft.text.slice(first.start, first.start + 8)) || lines.length > 8) return false
  draft.plan.leadingGroup = lines
    .map(l =>
      shown(draft, l.start, l.end)
        .replace(/\t/g, '：')
        .replace(/[；。]$/, ''),
    )
    .join('；')
  mark(draft, 'leadingGroup', first.start, last.end)
  return true
}
