import { type Block, descendants } from './blocks.ts'
import { type Draft, kindOf, mark, partsOf, sectionsOf, shown, titleWords } from './draft.ts'
import { isRequirements } from './sections.ts'

/** 创建要求: title and text of each; a bare sentence is its own title up to its first comma. */
export function readRequirements(draft: Draft): void {
  // What a brand must be stands under 要求 or 标准; 创建内容 and 创建原则 say it where neither is there.
  const all = sectionsOf(draft, 'requirements')
  const strict = all.filter(b => !/内容|原则/.test(titleWords(draft, b)))
  const contents = all.filter(b => /内容/.test(titleWords(draft, b)))
  const own = [strict, contents, all].find(blocks => blocks.length > 0) ?? all
  const named = own.filter(b => /创|品牌|建设|打造|培育/.test(titleWords(draft, b)))
  const eligible = sectionsOf(draft, 'eligibility')
  const section =
    named.find(b => partsOf(draft, b).length > 1) ??
    own.find(b => partsOf(draft, b).length > 1) ??
    named[0] ??
    own[0] ??
    besideObjectives(draft) ??
    saying(draft) ??
    sectionsOf(draft, 'criteria').find(b => sayWhat(draft, b)) ??
    eligible.find(b => /条件|要求|资格/.test(titleWords(draft, b))) ??
    eligible[0]
  if (!section) return
  for (const part of partsOf(draft, announcing(draft, section))) {
    let title = part.title
    if (!title) {
      const comma = draft.text.slice(part.start, part.end).search(/[，。；：\n]/)
      title = { start: part.start, end: comma > 1 ? part.start + comma : part.end }
    }
    const words = shown(draft, title.start, title.end)
      .replace(/[，。；：,.;:]+$/, '')
      // “政治引领有力（20分）”: the points are the criterion's.
      .replace(/[（(]\d{1,3}分[）)]$/, '')
    const body = part.title
      ? shown(draft, part.start, part.end)
      : shown(draft, part.start, part.end)
          .slice(words.length)
          .replace(/^[，。；：,;:]/, '')
    if (words.length < 2) continue
    const i = draft.plan.requirements.push({ title: words, text: body.trim() }) - 1
    mark(draft, `requirements.${i}.title`, title.start, title.end)
    if (body.trim() !== '') mark(draft, `requirements.${i}.text`, part.title ? part.start : title.start, part.end)
  }
}

/** “第四条 申报品牌应具备以下条件：（一）…”: an article that is a sentence, and what it lists. */
const saying = (draft: Draft): Block | undefined =>
  descendants(draft.body).find(
    b =>
      b.children.length > 1 &&
      /(?:品牌|支部)[^，。；]{0,10}(?:应当?|须|需)?(?:具备|符合|满足|达到)(?:以下|下列|如下)[^，。；]{0,6}(?:条件|要求|标准)：?$/.test(
        draft.text.slice(b.titleEnd > b.titleStart ? b.titleStart : b.bodyStart, b.bodyEnd).trim(),
      ),
  )

/** “评选标准：1.特色鲜明。…”: a standard without points says what a brand must be. */
const sayWhat = (draft: Draft, section: Block): boolean =>
  /标准/.test(titleWords(draft, section)) &&
  section.children.length > 1 &&
  !/\d(?:分|%)|（\d{1,2}）|\t/.test(draft.text.slice(section.bodyStart, section.end))

/** A chapter whose one article says “应当符合下列要求：（一）…”: its other articles are rules of another kind. */
const announcing = (draft: Draft, section: Block): Block =>
  section.children.find(
    child => child.children.length > 1 && /(?:下列|以下|如下)[^，。；]{0,8}$/.test(titleWords(draft, child)),
  ) ?? section

/** A bare 要求 within “目标要求”, or after 目标 and before 安排. No plan has more than a few 目标. */
function besideObjectives(draft: Draft): Block | undefined {
  const bare = (b: Block): boolean => isRequirements(titleWords(draft, b))
  for (const goals of sectionsOf(draft, 'objectives').slice(0, 4)) {
    const within = goals.children.find(bare)
    if (within) return within
    const row = goals.parent?.children ?? []
    const steps = row.findIndex(b => kindOf(draft, b) === 'steps')
    const beside = row.findIndex(bare)
    if (beside > row.indexOf(goals) && (steps < 0 || beside < steps)) return row[beside]
  }
  return undefined
}
