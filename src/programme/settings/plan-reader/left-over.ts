import { type Draft, isOver, type Placed, shown, titleWords } from './draft.ts'
import { datesWithin } from './timeline.ts'
import { VAGUE_TIME } from './vague-times.ts'

const FORMULA =
  /^抄[送报]：|(?:如下|以下).{0,4}[：。]?$|^(?:各|同志们)[^，。]{0,40}：?$|^(?:特此|请|附|此致|敬礼|现将|为此)[^，。]{0,24}[：。]?$|^特此通知|请(?:认真)?(?:结合实际)?(?:遵照|贯彻)执行|印发给你们|现予?印发|^本(?:方案|办法|细则)(?:自|由)/
/** Somebody is to do, or not to do, something. */
const DEMAND =
  /须|应当?(?![对用邀急])|必须|务必|要(?![求点素闻义件])|请|不得|不准|不再|不另|严禁|禁止|一律|确保|防止|提供|安排|每[个一]?[年月季周学]|负责|给予|实行|取消|否决|报送|提交|上报|[上交]报|交[^流通]/
const LIMIT = 200

/** Sentences that ask for something or name a time and gave no fact, for the officer to place or pass over. */
export function readLeftOver(draft: Draft): void {
  const [facts, texts] = [covering(draft, false), covering(draft, true)]
  for (const sentence of [...draft.sentences].sort((a, b) => a.start - b.start)) {
    const left = isLeft(draft, sentence, facts(sentence), texts(sentence))
    if (left) draft.plan.notUnderstood.push(shown(draft, sentence.start, sentence.end))
    if (draft.plan.notUnderstood.length >= LIMIT) return
  }
}

/** `made`: a fact was read from it; `taken`: it went whole into a stage's text. */
function isLeft(draft: Draft, sentence: Placed, made: boolean, taken: boolean): boolean {
  if (sentence.inTitle || announces(sentence)) return undated(draft, sentence)
  if (made) return yearless(draft, sentence) || vaguelyHeld(draft, sentence)
  return taken ? vaguelyAsked(sentence.text) : asks(draft, sentence)
}

const WATCHWORDS = /^[^，。；：\d]{2,9}(?:，[^，。；：\d]{2,9}){1,3}$/

/** “1.要加强领导，落实责任。” opens the text that it stands over, which says what is asked. */
const announces = ({ block, start, text }: Placed): boolean =>
  start === block.titleStart && block.bodyEnd > block.bodyStart && WATCHWORDS.test(text)

/** Furthest end so far: one pass over two sorted lists answers “does any fact touch this sentence?”. */
function covering(draft: Draft, whole: boolean): (sentence: Placed) => boolean {
  const made = draft.made.filter(m => m.whole === whole).sort((a, b) => a.start - b.start)
  let next = 0
  let reach = -1
  return sentence => {
    while (next < made.length && (made[next]?.start ?? 0) < sentence.end) {
      reach = Math.max(reach, made[next]?.end ?? 0)
      next++
    }
    return reach > sentence.start
  }
}

/** “亮名片（暑假前）”: a stage whose time has no days. */
const undated = (draft: Draft, { block }: Placed): boolean =>
  /（[^（）]*）/.test(titleWords(draft, block)) &&
  VAGUE_TIME.test(titleWords(draft, block)) &&
  !datesWithin(draft.dates, block.titleStart, block.titleEnd).some(d => d.dates.start ?? d.dates.end ?? d.dates.every)

/** “5月16日前发党办邮箱”, and no year in the whole document. */
const yearless = (draft: Draft, { start, end }: Placed): boolean =>
  datesWithin(draft.dates, start, end).some(
    ({ period: { kind, first }, dates }) =>
      (kind === 'by' || kind === 'at') && first.month !== null && !(dates.start ?? dates.end ?? dates.every),
  )

/** “…为打造阶段，国庆节前后组织一次擂台赛”: the stage was read, the occasion within has no day. */
const vaguelyHeld = (draft: Draft, { start, end, text, inTitle }: Placed): boolean =>
  !inTitle &&
  text
    .split(/[，；。]/)
    .some(
      clause => VAGUE_TIME.test(clause) && /举办|召开|组织|举行|开展一[次场]/.test(clause) && !/\d{1,2}月/.test(clause),
    ) &&
  !draft.plan.events.some((_, i) => {
    const at = draft.plan.spans[`events.${i}.name`]?.start ?? -1
    return at >= (draft.reading.at[start] ?? 0) && at < (draft.reading.at[end - 1] ?? 0)
  })

/** “暑假前，各支部交一份阶段小结”, in a stage's text. */
const vaguelyAsked = (text: string): boolean => VAGUE_TIME.test(text) && /[报交送]|完成|提出|举办|召开|组织/.test(text)

function asks(draft: Draft, sentence: Placed): boolean {
  const { text } = sentence
  // The letter's head: addressees, number, sender.
  if (sentence.start < draft.body.start && !/[。，；]/.test(text)) return false
  if (text.length < 8 || text.includes('\t') || FORMULA.test(text)) return false
  const dates = datesWithin(draft.dates, sentence.start, sentence.end)
  // “今年是作风建设年” names a year and no day.
  const dated = dates.some(d => {
    const { kind, first } = d.period
    return !isOver(draft, d) && (kind !== 'at' || first.month !== null || first.part !== null)
  })
  return DEMAND.test(text) || VAGUE_TIME.test(text) || dated
}
