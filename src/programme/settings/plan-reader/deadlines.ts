import { type Draft, kindOf, mark, shown } from './draft.ts'
import type { PlanDeadline } from './plan.ts'
import { AGAIN } from './stewardship.ts'
import { type Dated, datesWithin } from './timeline.ts'

/** Handing something in. Longer words first: “报送” is not “报” + “送”. */
const HAND_IN =
  /报送|上报|呈报|填报|申报|提交|递交|送交|送达|寄送|报备|反馈|上传|发送|推荐|提出|交回|交至|交到|报名|报至|报到|报|交(?!流|通|叉|接|互|办|往|谈|心)|送|发至|寄至/
const DONE = /完成|制定|确定|形成|落实|开展|召开|组织/
const HELD = /^(?:由?[^，。；]{0,10})(?:召开|举办|举行|办好)/
const PLACE =
  /(?:室|办公室|工委|党委|总支|支部|组织部|宣传部|党办|工作部|处|科|局|部|中心|小组|邮箱|平台|系统|窗口|党群部|大楼|办|机关|学院)$|\d{3,4}室?$|@|号楼/

type Parts = { what: string; whatAt: [number, number] | null; to: string | null; toAt: [number, number] | null }

/** What must be handed in by when, and to whom. */
export function readDeadlines(draft: Draft): void {
  for (const sentence of draft.sentences) {
    const dates = datesWithin(draft.dates, sentence.start, sentence.end)
    if (dates.length === 0) continue
    dates.forEach((d, i) => {
      // A stage's window in its text may say what is handed in during it; one in its heading is the stage's alone.
      const spent = draft.spent.has(d) && d.period.kind !== 'by'
      if (spent && (d.inTitle || d.period.kind !== 'range')) return
      // A whole year (“本年度项目申报1个”) is nobody's last day.
      const { first } = d.period
      if (d.period.kind === 'at' && first.month === null && (first.part === null || first.part === '年初')) return
      const limit = dates[i + 1]?.start ?? sentence.end
      const floor = i === 0 ? sentence.start : (dates[i - 1]?.end ?? sentence.start)
      const parts = partsAround(draft, d, floor, limit)
      if (parts && !(spent && (parts.to === null || !/[书表告料案]$/.test(parts.what)))) add(draft, d, parts)
    })
  }
}

/** “截止时间：…。材料统一报至…”: where to stands in a sentence of its own beside it. */
function placeNearby(draft: Draft, d: Dated): { to: string | null; toAt: [number, number] | null } {
  const stretch = draft.text.slice(d.end, Math.min(d.block.bodyEnd, d.end + 200))
  const match = /(?:报送?|送|交|提交|发送?|寄)(?:至|到|给)([^，。；\n]{2,40})/.exec(stretch)
  if (!match?.[1]) return { to: null, toAt: null }
  const start = d.end + match.index + match[0].length - match[1].length
  return { to: place(shown(draft, start, start + match[1].length)), toAt: [start, start + match[1].length] }
}

function add(draft: Draft, d: Dated, parts: Parts): void {
  const { dates, period } = d
  const date = dates.every ? null : (dates.end ?? dates.start)
  const same = draft.plan.deadlines.some(x => x.what === parts.what && x.date === date && x.to === parts.to)
  const recurring = dates.every !== null || period.kind === 'monthly' || period.kind === 'quarterly'
  if (same || (date === null && !recurring)) return
  const entry: PlanDeadline = {
    what: parts.what,
    date,
    time: period.time,
    to: parts.to,
    ...(dates.every ? { every: dates.every } : {}),
    ...(period.kind === 'monthly' ? { monthly: period.day ?? 31 } : {}),
    ...(period.kind === 'quarterly' ? { quarterly: period.day ?? 31 } : {}),
  }
  const i = draft.plan.deadlines.push(entry) - 1
  mark(draft, `deadlines.${i}.date`, d.start, d.end)
  if (parts.whatAt) mark(draft, `deadlines.${i}.what`, ...parts.whatAt)
  if (parts.toAt) mark(draft, `deadlines.${i}.to`, ...parts.toAt)
  if (period.time) mark(draft, `deadlines.${i}.time`, d.start, d.end)
}

function partsAround(draft: Draft, d: Dated, floor: number, limit: number): Parts | null {
  const { text } = draft
  const { kind } = d.period
  const before = text.slice(floor, d.start)
  // “申报截止时间为5月20日18:00”, “报名时间截至…”, “申报表报送截止日期：”.
  const closing =
    /([^，。；：\n]{2,24}?)(?:的)?(?:时间|日期|期限)?(?:截止|截至|最迟|不迟于|不晚于)(?:时间|日期|期限|到|至|于)*(?:为|是|：|在|于|到)*$/.exec(
      before,
    )
  if (closing?.[1]) {
    const start = floor + closing.index
    const words = bare(closing[1]).replace(/(?:报送|提交|上报|递交)$/, '')
    if (words.length >= 2) return { what: words, whatAt: [start, start + closing[1].length], ...placeNearby(draft, d) }
  }
  let stop = limit
  for (let i = d.end; i < limit; i++) {
    if (/[。；\n\t]/.test(text.charAt(i))) {
      stop = i
      break
    }
  }
  const after = text.slice(d.end, stop)
  const byDay = kind === 'by' || kind === 'monthly' || kind === 'quarterly'
  const handed = handIn(draft, d.end, after, before, floor)
  if (handed) {
    if (byDay || kind === 'range' || kind === 'at') return handed.near || byDay ? handed.parts : null
    return null
  }
  const aim =
    d.block.parent !== null &&
    ['objectives', 'guiding'].includes(kindOf(draft, d.block) ?? kindOf(draft, d.block.parent) ?? '')
  if (kind !== 'by' || aim) return null
  const act = after.replace(/^[，、]/, '')
  const done = DONE.exec(act.slice(0, 24))
  // What is held is an event, what is looked at again each year the re-inspection.
  if (HELD.test(act.slice(0, 30)) || AGAIN.test(act)) return null
  if (!done || /^(?:由|工委|党委|领导小组|组织部|评审)/.test(act)) return null
  const words = /^[^，。；\n]{2,40}/.exec(act.slice(done.index))?.[0] ?? ''
  if (bare(words).length < 4) return null
  const start = d.end + after.length - act.length + done.index
  return { what: bare(words), whatAt: [start, start + words.length], to: null, toAt: null }
}

/** The clause after the date: 将 WHAT 报 TO | 向 TO 提交 WHAT | 提交 WHAT 至 TO | (WHAT 于) 报 TO. */
function handIn(
  draft: Draft,
  from: number,
  after: string,
  before: string,
  floor: number,
): { parts: Parts; near: boolean } | null {
  const clauseEnd = ((): number => {
    // A comma may part 将… from its verb: look on until a verb is found, three clauses at most.
    let end = 0
    // A comma within brackets (“宣传部（兴华路8号，邮编…）”) parts nothing.
    const flat = after.replace(/（[^（）]{0,60}）/g, words => words.replace(/，/g, '、'))
    for (let n = 0; n < 3; n++) {
      const comma = flat.indexOf('，', end + 1)
      end = comma < 0 ? after.length : comma
      if (HAND_IN.test(after.slice(0, end).replace(/申报(?:表|书|材料|品牌)/g, '____')) || comma < 0) break
    }
    return end
  })()
  const clause = after.slice(0, clauseEnd)
  // 申报表 and the like are things, not acts: veiled at equal length.
  const veiled = clause.replace(
    /申报(?=表|书|材料|品牌|名|单位|登记|推荐|文本|、|和|及)|推荐(?=表|书|材料)|[通汇简预情喜日晚申海画][报](?!送|至|到|给|市|县|区|工委|机关|局|院|校|街|党)|报(?=告|表)|提交(?=的)|反馈(?=表|单)|交流/g,
    (m, at: number) => (m === '申报' && /向[^，]{2,16}$/.test(clause.slice(0, at)) ? m : '_'.repeat(m.length)),
  )
  const verb = HAND_IN.exec(veiled)
  if (!verb) return null
  const lead = clause.slice(0, verb.index)
  // “6月下旬，党委举办观摩活动，各单位推荐一人参加”: the day is the event's.
  if (/举办|举行|召开/.test(lead) && !/(?:前|截止|截至)$/.test(draft.text.slice(0, from).slice(-2))) return null
  let restStart = verb.index + verb[0].length
  let rest = clause.slice(restStart)
  const near = verb.index <= 40
  const taking = /(?:将|把)([^，]{1,60}?(?:，[^，]{1,30})?)$/.exec(lead)
  const towards = /(?:向|给)([^，]{2,30}?)(?:书面|统一|正式|集中|及时)?$/.exec(lead)
  const join = /^(?:至|到|给|往|送至|送到|送|于)/.exec(rest)
  if (join) {
    restStart += join[0].length
    rest = rest.slice(join[0].length)
  }
  let to: [number, number] | null = null
  let what: [number, number] | null = null
  if (taking?.[1]) what = [from + taking.index + 1, from + taking.index + 1 + taking[1].length]
  if (towards?.[1]) to = [from + towards.index + 1, from + towards.index + 1 + towards[1].length]
  const words = rest.replace(/[，。；]+$/, '').replace(/(?:审核|审定|备案|审批|汇总|初审|存档|审查)$/, '')
  // “填写《申报表》报机关党委”: the thing made, then handed in.
  const filled = taking ? null : /(?:填写|填报|填好|形成|撰写|编制|制作)([^，]{2,40})$/.exec(lead)
  if (filled?.[1])
    what = [from + filled.index + filled[0].length - filled[1].length, from + filled.index + filled[0].length]
  if (words !== '' && !to) {
    const carried = /^(.{2,40}?)(?:报送?|送|发送?|交|寄)?(?:至|到|给)(.{2,40})$/.exec(words)
    if (what || join || (PLACE.test(words.replace(/（[^（）]{0,30}）?$/, '')) && !carried))
      to = [from + restStart, from + restStart + words.length]
    else if (carried?.[1] && carried[2]) {
      what = [from + restStart, from + restStart + carried[1].length]
      to = [from + restStart + words.length - carried[2].length, from + restStart + words.length]
    } else what ??= [from + restStart, from + restStart + words.length]
  } else if (words !== '' && to && !what) what = [from + restStart, from + restStart + words.length]
  // “申报表、创建方案请于4月15日前报工委”: the thing stands before the date.
  if (!what) {
    const thing =
      /([^，。；：\n]{2,50}?)(?:（[^（）]{0,40}）)?(?:，)?(?:须|请|应|务必|要|均|统一|一并)*(?:于|在)?$/.exec(before)
    if (
      thing?.[1] &&
      !/^(?:各|请|其中|凡|经|由|并|再|党?支部|单位)/.test(thing[1]) &&
      !/(?:支部|单位|党委|党组织|总支)$/.test(thing[1])
    ) {
      what = [floor + thing.index, floor + thing.index + thing[1].length]
    }
  }
  // “各支部申报1—2个品牌，8月31日前报…”: the object of the clause before.
  if (!what) {
    const object =
      /(?:申报|推荐|填写|填报|确定|提出|选定|拟定|制定)(?:好|出)?(?:[\d一二三两—-]{1,4}个)?([^，。；：\n]{2,24})，(?:(?:经|由)[^，。；]{2,20}，)?(?:并|请)?(?:于|在)?$/.exec(
        before,
      )
    if (object?.[1]) {
      const at = floor + object.index + object[0].indexOf(`${object[1]}，`)
      what = [at, at + object[1].length]
    }
  }
  // “…报机关党委，机关党委汇总后于3月5日前报工委”: the same thing goes on.
  const goesOn = /(?:汇总|审核|审定|盖章)后?(?:统一)?(?:于|在)?$/.test(before)
    ? draft.plan.deadlines[draft.plan.deadlines.length - 1]
    : undefined
  const whatWords = goesOn && !taking ? goesOn.what : what ? bare(shown(draft, what[0], what[1])) : ''
  const toWords = to ? place(shown(draft, to[0], to[1])) : null
  const act = verb[0].length >= 2 ? verb[0].replace(/^[报交]至$/, '报送') : '报送'
  const value = whatWords.length >= 2 ? whatWords : act
  if (value === act && !toWords && verb[0].length < 2) return null
  const at: [number, number] =
    what && whatWords.length >= 2 ? what : [from + verb.index, from + verb.index + verb[0].length]
  return { near, parts: { what: value, whatAt: at, to: toWords === '' ? null : toWords, toAt: toWords ? to : null } }
}

/** Without brackets, quotes of number of copies, and leading helpers. */
function bare(words: string): string {
  return words
    .replace(/[（(][^（）()]{0,40}[）)]/g, '')
    .replace(/(?:由|经)[^，]{2,16}(?:审核|审定|盖章|签字|同意|研究|汇总|把关|初审)后?$/, '')
    .replace(/(?:，)?(?:加盖[^，]{0,6}|签字盖章|盖章)后?$/, '')
    .replace(/(?:书面|统一|一并|正式|及时|集中)$/, '')
    .replace(/^(?:各党?支部|各单位|本支部|本单位|请|须|应|的|，|将|把|完成(?=.{4}申报))+/, '')
    .replace(/^(?:认真)?(?:填写|填报|形成|撰写|整理)(?=.{3})/, '')
    .replace(/^(?:一次|上季度的?|当月的?|本月的?)(?=.{2})/, '')
    .replace(/(?:一式[\d一二两三四五六七八九十]份|各[\d一二两三四五]份|等?$)/g, '')
    .replace(/(?:须|应|务必|要|均|统一|一并|于|的|，)+$/, '')
    .trim()
}

function place(words: string): string {
  const bracket = /[（(]([^（）()]{0,40})[）)]?$/.exec(words)
  const keep = bracket && /室|楼|号|@|邮箱|房间|座|\d{3}/.test(bracket[1] ?? '')
  const cut = bracket && !keep ? words.slice(0, bracket.index) : words
  return cut
    .replace(/(?:，[^）]*$|审核|备案|审批|汇总|初审|存档)$/, '')
    .replace(/[。；，]+$/, '')
    .trim()
}
