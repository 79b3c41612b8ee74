import { type Item, listedAfter, listedUnder, record, split } from './chains.ts'
import type { Draft, Placed } from './draft.ts'

const RETURN =
  /退[回还]|重新(?:提炼|完善|谋划|选题)?(?:申报|报送|上报|论证|修改|填报|提交)|返回修改|发[回还]|不予(?:受理|立项|备案)|责令修改|打回|修改后再报|重新[报想]|重报/
export const DELIST =
  /摘[牌下掉星]|撤[牌下]|撤销|取消(?=[^，。；]{0,10}(?:称号|命名|资格|品牌|荣誉))(?![^，。；]{0,6}(?:评定|参评|申报|评选|认定|推荐|评优|评先|参选)资格)|收回(?=[^，。；]{0,6}牌)|(?<=[把将][^，。；]{0,8}牌[^，。；]{0,2})(?:收|摘|撤)(?:回|掉|下|走)|摘除|[收摘]回?(?=[^，。；]{0,6}(?:牌|称号|命名))|(?<=牌[子匾])(?:收回|摘掉|摘下)|除名|(?:予以|给予)淘汰|淘汰出局|予以退出|退出(?=机制)?/

/** “已经报过的不用重报”, “一般不予退回”. */
const NEGATED = /(?:不用|不必|无需|无须|不需要?|不再|不予|免于|未被|没有被|防止|避免)$/

/** Why a declaration goes back, and why a brand loses its plaque. */
export function readConditions(draft: Draft): void {
  for (const sentence of draft.sentences) {
    if (draft.plan.returnReasons.length === 0) fromSentence(draft, sentence, RETURN, 'returnReasons', 'returns')
    if (draft.plan.delistingGrounds.length === 0) fromSentence(draft, sentence, DELIST, 'delistingGrounds', 'delisting')
  }
}

function fromSentence(
  draft: Draft,
  sentence: Placed,
  verb: RegExp,
  field: 'returnReasons' | 'delistingGrounds',
  kind: string,
): void {
  // “支部撤销的，取消命名”: the first is a ground, the second what follows from it.
  const found = new RegExp(`(?:${verb.source})(?!的[，、；]|或者?[^，。；]{2,6}的)`).exec(sentence.text)
  if (!found || NEGATED.test(sentence.text.slice(0, found.index))) return
  if (sentence.inTitle && !ENUMERATED.test(sentence.text)) {
    // “（三）退回情形”, “（3）哪些会被打回来：”: what is listed below.
    const asked = /^(?:哪些|什么样的|啥样的)/.test(sentence.text)
    if (!asked && (sentence.kind !== kind || !/情形|情况|条件|原因|理由/.test(sentence.text))) return
    record(draft, field, listedUnder(draft, sentence))
    draft.made.push({ start: sentence.block.bodyStart, end: sentence.block.bodyEnd, whole: false })
    return
  }
  let items = conditionsBefore(draft, sentence, found.index, found[0].length)
  // “审核不过关的打回重报，主要看三点：…”: the colon says what that means.
  const [only] = items
  if (items.length === 1 && only && UNFIT.test(draft.text.slice(only.start, only.end))) {
    const listed = listedAfter(draft, sentence, found.index)
    if (listed.length >= 2) items = listed
  }
  if (items.length === 0 && /(?:退回|摘牌|撤销|取消).{0,6}(?:原因|情形|理由|情况|条件)/.test(sentence.text))
    items = listedAfter(draft, sentence, found.index)
  if (items.length > 0) draft.made.push({ start: sentence.start, end: sentence.end, whole: false })
  // “出现A、B等问题的”: the verb governs the whole chain. “出现A、B、C的”, “A的、B问题的”: each has its own.
  const before = sentence.text.slice(0, found.index)
  const chained = items.every(i => i.start >= sentence.start && i.end <= sentence.end)
  const named =
    chained &&
    !ENUMERATED.test(before) &&
    /(?:情形|情况|问题)(?:之一)?的?[^的、]{0,14}$/.test(before) &&
    !before.includes('的、')
  const governing = named ? /^(?:有|因|存在|出现|发生|的|对|凡)(?=.{3})/ : /^(?:有|的|对|凡|存在)(?=.{3})/
  record(draft, field, items, item => {
    const words = item
      .replace(/^(?:或者?|以及|并且)(?=.{3})/, '')
      .replace(/^(?:申报|报送|审核|评审|复查|复核)时(?=.{3})/, '')
      .replace(/(?:等|之一|的|者)+$/, '')
    const fault = words
      .replace(governing, '')
      .replace(named ? /(?:等|的)?(?:情形|情况|问题)$/ : /等(?:情形|情况|问题)$/, '')
    // “出现严重问题” says nothing without its verb.
    return fault.length < 4 && fault.length < words.length - 2 ? words : fault
  })
}

const UNFIT = /^[^，、]{0,6}(?:不|未)(?:过关?|通过|合格|达标|符合(?:要求|条件|规定))$/
const ENUMERATED = /(?:下列|以下|如下|之一|[有现]这些)/
const HELD_ALREADY = /^对?已经?(?:授予[^，、]{0,6}|获奖|获评|评上|命名|认定|授牌|挂牌|表彰|通过)$/
const PRIOR = /的[^、，；]{0,6}，?(?:一律|应当?|将|予以|给予)?(?:取消|终止|通报)/
const TRIGGER =
  /(?:^|[，；。：])(?:但|并|且|同时|工委|党委)?(?:凡是?|对于?|如果?|若|经[^，。；]{0,10}发现|发现|复查中|存在|出现|发生|有)(?!照|应|象|外|策|口|接)/g
const ANY_TRIGGER = /(?<!、)(?:对于?(?!照|应|象|外|策|口|接)|存在|出现|发生|凡)/g

/**
 * The conditions under which something happens: “对 A、B、C 的要求重新申报”, “有下列情形之一的，退回：（1）…”,
 * “存在 A、B 等问题的，予以退回”.
 */
function conditionsBefore(draft: Draft, sentence: Placed, verbAt: number, verbLength: number): Item[] {
  const { text, start } = sentence
  const semicolon = Math.max(text.lastIndexOf('；', verbAt), text.lastIndexOf('。', verbAt)) + 1
  const before = text.slice(semicolon, verbAt)
  if (ENUMERATED.test(before)) {
    const listed = listedAfter(draft, sentence, verbAt + verbLength)
    if (listed.length > 0) return listed
  }
  const de = before.search(/的(?:，)?[^的、]{0,24}$/)
  if (de <= 1 && !/对|凡|如|若|存在|出现/.test(before)) return []
  const close = de > 0 ? de : before.search(/[，]?(?:一律|应当?|将|要|予以|及时|坚决|则|可|由[^，]{0,8})*$/)
  if (close <= 1) return []
  const head = before.slice(0, close)
  // “对末位、出现问题的支部，取消评优资格，已授予称号的予以撤销”: one fault, before and after.
  const comma = head.lastIndexOf('，')
  const already = comma > 0 && HELD_ALREADY.test(head.slice(comma + 1)) ? PRIOR.exec(head.slice(0, comma)) : null
  if (already) return conditionsBefore(draft, sentence, semicolon + already.index + already[0].length - 2, 2)
  const initial = [...head.matchAll(TRIGGER)].pop()
  const any = [...head.matchAll(ANY_TRIGGER)].pop()
  // “三星以下，或者发生纠纷的，摘牌”: what stands before 或者 is a ground too.
  const other = !initial && any ? /(?<!情形)，或者?$/.exec(head.slice(0, any.index)) : null
  const chained = head.indexOf('、')
  // “逾期未结项、成果存在抄袭”: the word belongs to one of the faults, it does not open them.
  const within = any !== undefined && !initial && chained > head.lastIndexOf('，', any.index) && chained < any.index
  const trigger = other || within ? undefined : (initial ?? any)
  // No 对 or 凡: the clause itself (“复核不过关的摘牌”), from the comma before its first item.
  let from = other
    ? head.lastIndexOf('，', other.index - 1) + 1
    : trigger
      ? trigger.index + trigger[0].length - (/(?:出现|发生)$/.exec(trigger[0])?.[0].length ?? 0)
      : head.lastIndexOf('，', chained < 0 ? head.length : chained) + 1
  // “申报表填写不完整，目标不量化，责任人不落实的”: faults parted by commas.
  if (!trigger && chained < 0) from = faultsFrom(head, from)
  // “对不规范的品牌限期整改，逾期不改的退回”: the first clause has its own verb.
  const closed = [
    ...head.matchAll(
      /的[^、，]{0,10}(?:整改|提醒|约谈|通报|督促|帮助|指导|警告|警示|亮.牌|黄牌|降级|暂缓|扣分)[^，]{0,6}，/g,
    ),
  ].pop()
  if (closed && closed.index >= from) from = closed.index + closed[0].length
  // “对材料进行形式审查，材料不全、…的退回”: the first clause says what is done, not why.
  const act =
    /^[^、，；的]{0,14}(?:(?:进行|开展|组织|实施)[^、，；的]{2,12}|[^、，；的]{2,6}打分|(?:复[评核查审验检]|抽查|年检|年审)[^、，；的]{0,6})，/.exec(
      head.slice(from),
    )
  if (act) from += act[0].length
  const inner = /^(?:[^、，；]{0,14}?存在|[^、，；]{0,6}(?:中|时|后)发现|[^、，；]{2,14}?出现|有)(?=[^、，]{3})/.exec(
    head.slice(from),
  )
  if (inner) from += inner[0].length
  // “弄虚作假的，取消资格；已获奖的，撤销荣誉”: one fault, before and after.
  if (HELD_ALREADY.test(head.slice(from))) {
    const prior = PRIOR.exec(text.slice(0, semicolon))
    return prior ? conditionsBefore(draft, sentence, prior.index + prior[0].length - 2, 2) : []
  }
  const items = split(
    draft,
    start + semicolon + from,
    start + semicolon + close,
    /[、，；]|或者?(?!许|合并|撤销)(?!.*、)|以及/,
  )
  return items.map(item => ({ ...item, start: item.start + subjectLength(draft.text.slice(item.start, item.end)) }))
}

const FAULT = /不|未|无|没有|缺|空|虚假|雷同|模糊|超期|逾期/

function faultsFrom(head: string, from: number): number {
  let start = from
  while (start > 0) {
    const before = head.slice(0, start - 1)
    const at = Math.max(...['，', '。', '；'].map(stop => before.lastIndexOf(stop))) + 1
    const clause = before.slice(at)
    if (clause.length < 4 || clause.length > 14 || !FAULT.test(clause) || /[的应须可]|不得|不能/.test(clause)) break
    start = at
  }
  return start
}

/** “创建方案思路不清晰” names what it is about before the fault: the fault is what counts. */
function subjectLength(words: string): number {
  const lead =
    /^(?:经复查|经整改|仍|及|和|其中|所?报|提交的|申报的|创建的|品牌的)?(?:(?:[^、，]{0,4}?(?:方案|材料|文本|资料|计划)|(?!被)[^、，]{2,3}?(?:(?<!代)表(?![现彰示达面])|书(?![面记写])))(?:中|的|在|里)?(?:存在|出现|有)?)/.exec(
      words,
    )
  return lead && words.length - lead[0].length >= 4 ? lead[0].length : 0
}
