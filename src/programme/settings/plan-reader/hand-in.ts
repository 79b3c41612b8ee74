import { type Draft, shown } from './draft.ts'
import { bare, isPaper, objectBefore, place, type Range, thingBefore } from './papers.ts'

/** What is handed in, and to whom; `at`s are stretches of the reading. */
export type Parts = { what: string; whatAt: Range | null; to: string | null; toAt: Range | null }

/** Handing something in. Longer words first: “报送” is not “报” + “送”. */
const HAND_IN =
  /报送|上报|呈报|填报|申报|提交|递交|送交|送达|寄送|报备|反馈|上传|发送|推荐|提出|交回|交至|交到|传真[至到给]|邮寄[至到给]|报名|报至|报到|报|交(?!流|通|叉|接|互|办|往|谈|心)|送|发至|寄至|投[入递至]|寄(?![托语宿])|发(?=[^，。；]{0,16}(?:邮箱|信箱|@))/
/** 申报表 and the like are things, not acts; 向…申报 is one. */
const THINGS =
  /提出(?=[^，。；]{0,6}(?:意见|建议|要求|整改))|(?:推荐|申报|报名|提交|报送|填报|上报)(?=期(?!间)|阶段(?!性)|环节)|《[^《》]{2,40}》|申报(?=表|书|材料|品牌|名|单位|登记|推荐|文本|支部|、|和|及)|推荐(?=表|书|材料|审批表|登记表|汇总表)|[重通汇简预情喜日晚申海画][报](?!送|至|到|给|市|县|区|工委|机关|局|院|校|街|党)|报(?=告|表)|提交(?=的)|反馈(?=表|单)|交流/g
const PLACE =
  /(?:室|股|办公室|工委|党委|总支|支部|组织部|宣传部|党办|工作部|处|科|局|部|中心|小组|[邮信意见]{1,2}箱|平台|系统|窗口|党群部|大楼|办|机关|学院|厅|会议|党委会|支委会)$|\d{3,4}室?$|@|号楼/
const PAPERS = /(?:表|书|方案|材料|总结|报告|清单|案例)$/
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
  const lead = clause.slice(0, verb.index).replace(/，?(?:并|再|及时)$|，$/, '')
  // “6月下旬，党委举办观摩活动，各单位推荐一人参加”: the day is the event's.
  if (/举办|举行|召开/.test(lead) && !/(?:前|截止|截至)$/.test(draft.text.slice(from - 2, from))) return null
  const around = aroundVerb(from, lead, clause.slice(verb.index + verb[0].length), from + verb.index + verb[0].length)
  // “…，不迟于5月18日报送…”: these words go with the day.
  const told = before.replace(/(?:不迟于|不晚于|最[迟晚]于?|截[至止]到?)$/, '')
  const earlier = thingBefore(told, floor) ?? objectBefore(told, floor)
  // “填写申报书，3月14日前交所在党组织”: a paper stands before, and what it is given to is none.
  const paper = (range: Range): boolean => isPaper(draft.text.slice(...range))
  const given = verb[0].length === 1 && around.to === null && around.what && !paper(around.what)
  const said = given && earlier && paper(earlier) ? { what: earlier, to: around.what } : around
  const what = said.what ?? earlier
  // “…报机关党委，机关党委汇总后于3月5日前报工委”: the same thing goes on.
  const goesOn = what === null && /(?:汇总|审核|审定|盖章)后?(?:统一)?[，]?(?:于|在)?$/.test(before)
  const whatWords = what ? bare(shown(draft, ...what)) : (goesOn && draft.plan.deadlines.at(-1)?.what) || ''
  const toWords = said.to ? place(shown(draft, ...said.to)) : ''
  const act = verb[0].length >= 2 && !/[至到入]$/.test(verb[0]) ? verb[0] : '报送'
  const named = whatWords.length >= 2
  if (!named && toWords === '' && verb[0].length < 2) return null
  return {
    near: verb.index <= 40,
    parts: {
      what: named ? whatWords : act,
      whatAt: what && named ? what : [from + verb.index, from + verb.index + verb[0].length],
      to: toWords === '' ? null : toWords,
      toAt: toWords === '' ? null : said.to,
    },
  }
}

/** What the words on both sides of the verb say. */
function aroundVerb(from: number, lead: string, after: string, at: number): { what: Range | null; to: Range | null } {
  const startOf = (match: RegExpExecArray | null): Range | null =>
    match ? [from + match.index + 1, from + match.index + 1 + (match[1]?.length ?? 0)] : null
  const taken = startOf(/(?:将|把)([^，]{1,60}?(?:，[^，]{1,30})?)$/.exec(lead))
  const towards = startOf(/(?:向|给)([^，]{2,30}?)(?:书面|统一|正式|集中|及时)?$/.exec(lead))
  // “完成品牌选题，经党总支审核后报…”
  const own = lead.replace(/，[经由][^，]{2,16}后$/, '')
  const made =
    /(?:填写|填报|填好|形成|撰写|编制|修订|更新|制作|整理|确定|选定|拟定|制定|完成)(?:好|完善)?([^，]{2,40}(?<![并后再]))$/.exec(
      own,
    )
  const madeAt: Range | null = made?.[1] ? [from + own.length - made[1].length, from + own.length] : null
  // “完成中期自评并报送自评报告”: what is done first is no paper, what is handed in is.
  const act = made?.[1] && !isPaper(made[1]) && isPaper(after.replace(/[，。；].*$/, ''))
  const what = taken ?? (act ? null : madeAt)
  const join = /^(?:至|到|给|往|送至|送到|送|于)/.exec(after)?.[0] ?? ''
  const words = after
    .slice(join.length)
    .replace(/[，。；]+$/, '')
    .replace(/(?:审核|审定|备案|审批|汇总|初审|存档|审查)$/, '')
  const rest: Range = [at + join.length, at + join.length + words.length]
  // “在‘机关党建云’平台提交申报书”
  const through = startOf(/在(“?[^，在过]{2,20}(?:平台|系统|小程序|专栏))(?:上|中|内|在线|统一|线上)*$/.exec(lead))
  const paper = what ?? (words === '' ? null : rest)
  if (through && !towards && join === '' && PAPERS.test(words)) return { what: paper, to: through }
  if (words === '') return { what, to: towards }
  if (towards) return { what: what ?? rest, to: towards }
  const carried = /^(.{2,40}?)(?:报送?|送|发送?|交|寄)?(?:至|到|给)(.{2,40})$/.exec(words)
  if (what || join || (PLACE.test(words.replace(/（[^（）]{0,80}）?$/, '')) && !carried)) return { what, to: rest }
  if (!carried?.[1] || !carried[2]) return { what: what ?? rest, to: bracketed(words, rest[0]) }
  return { what: [rest[0], rest[0] + carried[1].length], to: [rest[1] - carried[2].length, rest[1]] }
}

/** “报送创建计划（报工委办公室，电话…）”. */
function bracketed(words: string, at: number): Range | null {
  const match = /（报送?[至到]?([^，（）]{2,20})/.exec(words)
  const end = match ? at + match.index + match[0].length : 0
  return match?.[1] ? [end - match[1].length, end] : null
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
