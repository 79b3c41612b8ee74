import { type Draft, shown } from './draft.ts'

type Range = [number, number]
/** What is handed in, and to whom; `at`s are stretches of the reading. */
export type Parts = { what: string; whatAt: Range | null; to: string | null; toAt: Range | null }

/** Handing something in. Longer words first: “报送” is not “报” + “送”. */
const HAND_IN =
  /报送|上报|呈报|填报|申报|提交|递交|送交|送达|寄送|报备|反馈|上传|发送|推荐|提出|交回|交至|交到|报名|报至|报到|报|交(?!流|通|叉|接|互|办|往|谈|心)|送|发至|寄至|投[入递至]|寄(?![托语宿])|发(?=[^，。；]{0,16}(?:邮箱|信箱|@))/
/** 申报表 and the like are things, not acts; 向…申报 is one. */
const THINGS =
  /《[^《》]{2,40}》|申报(?=表|书|材料|品牌|名|单位|登记|推荐|文本|支部|、|和|及)|推荐(?=表|书|材料)|[通汇简预情喜日晚申海画][报](?!送|至|到|给|市|县|区|工委|机关|局|院|校|街|党)|报(?=告|表)|提交(?=的)|反馈(?=表|单)|交流/g
const PLACE =
  /(?:室|股|办公室|工委|党委|总支|支部|组织部|宣传部|党办|工作部|处|科|局|部|中心|小组|[邮信意见]{1,2}箱|平台|系统|窗口|党群部|大楼|办|机关|学院|厅)$|\d{3,4}室?$|@|号楼/
/** What is written and can be handed in. */
const PAPER = /(?:表|书|计划|方案|总结|小结|报告|材料|清单|申请|名单|台账|简讯|信息|设想|推荐|稿|样)$/
/** A comma may part 将… from its verb: three clauses are looked through. */
const CLAUSES = 3

/** The clause after the date: 将 WHAT 报 TO | 向 TO 提交 WHAT | 提交 WHAT 至 TO | (WHAT 于) 报 TO. */
export function handIn(
  draft: Draft,
  from: number,
  after: string,
  before: string,
  floor: number,
): { parts: Parts; near: boolean } | null {
  const clause = after.slice(0, clauseEnd(after))
  const veiled = clause.replace(THINGS, (m, at: number) =>
    m === '申报' && /向[^，]{2,16}$/.test(clause.slice(0, at)) ? m : '_'.repeat(m.length),
  )
  const verb = HAND_IN.exec(veiled)
  if (!verb) return null
  const lead = clause.slice(0, verb.index).replace(/，(?:并|再|及时)?$/, '')
  // “6月下旬，党委举办观摩活动，各单位推荐一人参加”: the day is the event's.
  if (/举办|举行|召开/.test(lead) && !/(?:前|截止|截至)$/.test(draft.text.slice(0, from).slice(-2))) return null
  const taking = /(?:将|把)([^，]{1,60}?(?:，[^，]{1,30})?)$/.exec(lead)
  const towards = /(?:向|给)([^，]{2,30}?)(?:书面|统一|正式|集中|及时)?$/.exec(lead)
  const made = taking
    ? null
    : /(?:填写|填报|填好|形成|撰写|编制|修订|制作|整理|确定|选定|拟定|制定)(?:好|完善)?([^，]{2,40})$/.exec(lead)
  const tail = (match: RegExpExecArray): Range => [
    from + match.index + match[0].length - (match[1]?.length ?? 0),
    from + match.index + match[0].length,
  ]
  const join = /^(?:至|到|给|往|送至|送到|送|于)/.exec(clause.slice(verb.index + verb[0].length))?.[0] ?? ''
  const restAt = verb.index + verb[0].length + join.length
  const words = clause
    .slice(restAt)
    .replace(/[，。；]+$/, '')
    .replace(/(?:审核|审定|备案|审批|汇总|初审|存档|审查)$/, '')
  const rest: Range = [from + restAt, from + restAt + words.length]
  let what = taking
    ? ([from + taking.index + 1, from + taking.index + 1 + (taking[1]?.length ?? 0)] satisfies Range)
    : made
      ? tail(made)
      : null
  let to: Range | null = towards
    ? [from + towards.index + 1, from + towards.index + 1 + (towards[1]?.length ?? 0)]
    : null
  if (words !== '' && !to) {
    const carried = /^(.{2,40}?)(?:报送?|送|发送?|交|寄)?(?:至|到|给)(.{2,40})$/.exec(words)
    if (what || join || (PLACE.test(words.replace(/（[^（）]{0,80}）?$/, '')) && !carried)) to = rest
    else if (carried?.[1] && carried[2]) {
      what = [rest[0], rest[0] + carried[1].length]
      to = [rest[1] - carried[2].length, rest[1]]
    } else what ??= rest
  } else if (words !== '' && to && !what) what = rest
  what ??= thingBefore(before, floor) ?? objectBefore(before, floor)
  // “…报机关党委，机关党委汇总后于3月5日前报工委”: the same thing goes on.
  const goesOn = /(?:汇总|审核|审定|盖章)后?(?:统一)?(?:于|在)?$/.test(before)
    ? draft.plan.deadlines[draft.plan.deadlines.length - 1]
    : undefined
  const whatWords = goesOn && !taking ? goesOn.what : what ? bare(shown(draft, ...what)) : ''
  const toWords = to ? place(shown(draft, ...to)) : null
  const act = verb[0].length >= 2 && !/[至到入]$/.test(verb[0]) ? verb[0] : '报送'
  const value = whatWords.length >= 2 ? whatWords : act
  if (value === act && !toWords && verb[0].length < 2) return null
  const whatAt: Range = what && whatWords.length >= 2 ? what : [from + verb.index, from + verb.index + verb[0].length]
  return {
    near: verb.index <= 40,
    parts: { what: value, whatAt, to: toWords === '' ? null : toWords, toAt: toWords ? to : null },
  }
}

function clauseEnd(after: string): number {
  let end = 0
  // A comma within brackets (“宣传部（兴华路8号，邮编…）”) parts nothing.
  const flat = after.replace(/（[^（）]{0,60}）/g, words => words.replace(/，/g, '、'))
  for (let n = 0; n < CLAUSES; n++) {
    const comma = flat.indexOf('，', end + 1)
    end = comma < 0 ? after.length : comma
    if (comma < 0 || HAND_IN.test(after.slice(0, end).replace(/申报(?:表|书|材料|品牌)/g, '____'))) break
  }
  return end
}

/** “申报表、创建方案请于4月15日前报工委”: right before the date, or before what is done to it first (加盖公章). */
function thingBefore(before: string, floor: number): Range | null {
  let end = before.length
  for (let n = 0; n < CLAUSES && end > 0; n++) {
    const clause = /[^，。；：\n]*$/.exec(before.slice(0, end))?.[0] ?? ''
    const at = end - clause.length
    const thing = /^(.{2,50}?)(?:（[^（）]{0,40}）)?(?:打包|备齐)?(?:须|请|应|务必|要|均|统一|一并)*(?:于|在)?$/.exec(
      clause,
    )?.[1]
    const done = /^(?:并|再)?(?:加盖|盖章|签字|经|由)/.test(clause)
    if (thing && !done && isThing(thing) && (n === 0 || (isPaper(thing) && !/填写|填报|形成|编制/.test(thing))))
      return [floor + at, floor + at + thing.length]
    if (!done && thing) return null
    if (!/[，]/.test(before.charAt(at - 1))) return null
    end = at - 1
  }
  return null
}

const isThing = (words: string): boolean =>
  !/^(?:各|请|其中|凡|经|由|并|再|党?支部|单位)/.test(words) && !/(?:支部|单位|党委|党组织|总支)$/.test(words)
const isPaper = (words: string): boolean => PAPER.test(bare(words)) || /》|纸质|电子/.test(words)

const OBJECT =
  /(?:申报(?!表|书|材料)|推荐(?!表|书)|填写|填报|确定|提出|选定|拟定|制定|修订|完善|编制|更新)(?:好|出|完善)?(?:[\d一二三两—-]{1,4}个)?([^，。；：\n]{2,24}?)(?=，|$)/g

/** “各支部修订创建计划，在…上提出新措施，并于1月20日前报…”: the paper of a clause before, else the last object. */
function objectBefore(before: string, floor: number): Range | null {
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
  const readied = /(?:把|将)([^，]{2,24}?)(?:写|填|装|打包|整理|汇总|汇编|密封)[^，]{0,10}$/.exec(open)
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
    .replace(/(?:一式[\d一二两三四五六七八九十]份|各[\d一二两三四五]份|等?$)/g, '')
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
