/** A stretch of the reading. */
export type Range = [number, number]

/** What is written and can be handed in. */
const PAPER = /(?:表|书|计划|方案|总结|小结|报告|材料|清单|申请|名单|台账|简讯|信息|设想|推荐|稿|样)$/
/** Clauses looked back through for what is handed in. */
const CLAUSES = 3

/** “申报表、创建方案请于4月15日前报工委”: right before the date, or before what is done to it first (加盖公章). */
export function thingBefore(before: string, floor: number): Range | null {
  let end = before.length
  for (let n = 0; n < CLAUSES && end > 0; n++) {
    // “支部申报（申报表3月25日前交…”: what stands before an open bracket is another matter.
    const clause = (/[^，。；：\n]*$/.exec(before.slice(0, end))?.[0] ?? '').replace(/^.*（(?=[^）]*$)/, '')
    const at = end - clause.length
    const thing =
      /^(.{2,50}?)(?:（[^（）]{0,40}）)?(?:打包|备齐)?(?:应当|须|请|应|务必|要|均|统一|一并)*(?:于|在)?$/.exec(
        clause,
      )?.[1]
    const done = /^(?:并|再)?(?:加盖|盖章|签字|经|由)/.test(clause)
    if (
      thing &&
      !done &&
      isThing(thing) &&
      (n === 0 || (isPaper(thing) && !/填写|填报|形成|编制|制定|拟定|修订|完善/.test(thing)))
    )
      return [floor + at, floor + at + thing.length]
    if (!done && thing) return null
    if (!/[，]/.test(before.charAt(at - 1))) return null
    end = at - 1
  }
  return null
}

const isThing = (words: string): boolean =>
  !/^(?:各|请|其中|凡|经|由|并|再|党?支部|单位)/.test(words) &&
  !/(?:支部|单位|党委|党组织|总支)$|^[^，书表告料案划]*(?:汇总|审核|审定|盖章)后?$/.test(words)
export const isPaper = (words: string): boolean => PAPER.test(bare(words)) || /》|纸质|电子/.test(words)

const OBJECT =
  /(?:申报(?!表|书|材料)|推荐(?!表|书|审批|登记|汇总)|填写|填报|确定|提出|拿出|形成|撰写|选定|拟定|制定|修订|完善|编制|更新)(?:好|出|完善)?(?:[\d一二三两—-]{1,4}个)?([^，。；：\n]{2,24}?)(?=，|$)/g

const WRITTEN = /(?:把|将)([^，]{2,24}?)(?:写|填|装|打包|整理|汇总|汇编|密封)[^，]{0,10}$/

/** “各支部修订创建计划，在…上提出新措施，并于1月20日前报…”: the paper of a clause before, else the last object. */
export function objectBefore(before: string, floor: number): Range | null {
  const stretch = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
  const shift = floor + before.length - stretch.length
  const open = stretch.replace(/，?(?:并|请)?(?:于|在)?$/, '')
  const objects: Range[] = []
  for (const clause of open.matchAll(/[^，]+/g)) {
    // The last verb of a clause: “申报支部填写申报书”.
    for (const match of clause[0].matchAll(new RegExp(`.*${OBJECT.source}`, 'g'))) {
      const words = match[1] ?? ''
      const at = shift + clause.index + match.index + match[0].length - words.length
      objects.push([at, at + words.length])
    }
  }
  // “把名称和说明写在一张纸上，于3月31日前投入…”.
  // “支部把申报表在4月12日之前交到…”
  const readied = WRITTEN.exec(open) ?? /(?:把|将)([^，]{2,24}?)(?:请|须|务必|都)?$/.exec(open)
  if (readied?.[1]) {
    const at = shift + readied.index + 1
    return [at, at + readied[1].length]
  }
  const paper = objects.filter(([a, b]) => isPaper(before.slice(a - floor, b - floor)))
  return paper.pop() ?? objects.pop() ?? null
}

/** Without brackets, quotes of number of copies, and leading helpers. */
export function bare(words: string): string {
  return words
    .replace(/[（(][^（）()]{0,40}[）)]/g, '')
    .replace(/(?:由|经)[^，]{2,16}(?:审核|审定|盖章|签字|同意|研究|汇总|把关|初审)后?$/, '')
    .replace(/(?:，)?(?:加盖[^，]{0,6}|签字盖章|盖章)后?$/, '')
    .replace(/(?:通过|经)[^，]{2,14}(?:邮箱|平台|系统|内网|渠道)$/, '')
    .replace(/(?:书面|统一|一并|正式|及时|集中)$/, '')
    .replace(/^(?:各党?支部|各单位|本支部|本单位|请|须|应|的|，|将|把|完成(?=.{4}申报))+/, '')
    .replace(/^(?:认真)?(?:填写|填报|形成|撰写|整理)(?=.{3})/, '')
    .replace(/^(?:一次|上季度的?|当月的?(?!做)|本月的?|(?:一|\d{1,2})[条份篇则项])(?=.{2})/, '')
    .replace(/(?:一式[\d一二两三四五六七八九十]份|各[\d一二两三四五]份|(?<=.{2})[\d一二两三]{1,2}[篇条则]$|等?$)/g, '')
    .replace(/(?:须|应|务必|要|均|统一|一并|于|的|，)+$/, '')
    .trim()
}

export function place(words: string): string {
  // Of “（2号楼306室，联系人：…，电话：…）” only where it is.
  const bracket = /[（(]([^（）()]{0,80})[）)]?$/.exec(words)
  const where = (bracket?.[1] ?? '').replace(/[，,；;]?(?:联系人|联系电话|电话|邮箱|邮编|传真).*$/, '')
  const keep = /室|楼|号|@|房间|座|\d{3}/.test(where)
  const cut = bracket
    ? words.slice(0, bracket.index) +
      (keep ? `${words.charAt(bracket.index)}${where}${words.includes('(') ? ')' : '）'}` : '')
    : words
  return cut
    .replace(/(?:，[^）]*$|审核|备案|审批|汇总|初审|存档)$/, '')
    .replace(/[。；，]+$/, '')
    .trim()
}
