import type { Block } from './blocks.ts'
import { type Draft, inlineItems, kindOf, mark, sectionsOf, shown, titleWords } from './draft.ts'
import { type Sentence, sentencesOf } from './lines.ts'
import { isRequirements } from './sections.ts'

const LEADS =
  /以[^。；]{4,60}(?:为指导|为统领|为引领|为指针|为遵循|为根本遵循|为核心|为主线)|(?:深入|全面)?(?:学习)?贯彻(?:落实)?[^。]{2,40}(?:思想|精神)/
/** “为贯彻落实…精神，决定开展…”: why, not by what light. */
const PURPOSE = /^为(?!指)[^。]*(?:决定|制定|现[将就]|提出|特)/
/** “为…，制定本办法”: why there is a plan. */
const MADE_FOR =
  /^(?:[一二三四五六七八九十\d.、]*)为(?!了?[^，]{0,4}$)[^。]*(?:制定|特制订?|提出)[^。]{0,8}(?:办法|方案|意见|细则|计划|规定|制度)。?$/
const AIMS =
  /目标是|目的是|力争|努力实现|实现[^，。；]{2,20}目标|达到[^，。；]{2,20}(?:目标|目的|效果)|旨在|^(?:力争)?到[^，。；]{2,12}[底末日月年]前?，?[^。]*(?:都要|均要|要有|建成|拿得?出|形成|达到|实现)/

/** 指导思想: the section's text, or the sentence that says by what light the programme is run. */
export function readGuiding(draft: Draft): void {
  const [section] = sectionsOf(draft, 'guiding').filter(b => !/^基本原则/.test(titleWords(draft, b)))
  if (section) {
    const aims = section.children.find(c => kindOf(draft, c) === 'objectives')
    const own = section.children.find(c => kindOf(draft, c) === 'guiding') ?? section
    const end = own === section && aims ? aims.start : own.end
    const both = own === section && !aims && /目标|任务/.test(titleWords(draft, section))
    const sentences = both ? sentencesOf(draft.text, own.bodyStart, end) : []
    const cut = sentences.findIndex((s, i) => i > 0 && (AIMS.test(s.text) || /^(?:通过|使|到\d{4}年)/.test(s.text)))
    const to = cut > 0 ? (sentences[cut]?.start ?? end) : end
    set(draft, 'guidingText', own.bodyStart, to)
    if (cut > 0) for (const s of sentences.slice(cut)) addObjective(draft, s.start, s.end)
    return
  }
  const opening = draft.sentences.find(
    s =>
      !s.inTitle &&
      LEADS.test(s.text) &&
      !PURPOSE.test(s.text) &&
      (s.kind === null || (s.kind === 'objectives' && /思想|精神|理论|大会|全会/.test(s.text))),
  )
  if (opening) set(draft, 'guidingText', opening.start, opening.end)
}

function set(draft: Draft, path: 'guidingText', start: number, end: number): void {
  const value = shown(draft, start, end)
  if (value === '') return
  draft.plan[path] = value
  mark(draft, path, start, end)
}

const touches = (draft: Draft, path: string, sentence: Sentence): boolean => {
  const span = draft.plan.spans[path]
  return (
    span !== undefined &&
    span.start >= (draft.reading.at[sentence.start] ?? 0) &&
    span.end <= (draft.reading.at[sentence.end - 1] ?? 0) + 1
  )
}

function addObjective(draft: Draft, start: number, end: number): void {
  const value = shown(draft, start, end)
    .replace(/^[—-]{1,3}/, '')
    .replace(/[；;]$/, '')
  if (value.length < 4 || /^[^。]{0,20}[：:]$/.test(value) || MADE_FOR.test(value)) return
  const i = draft.plan.objectives.push(value) - 1
  mark(draft, `objectives.${i}`, start, end)
}

/** What is to be reached, rather than why: 目标 before 目的; “目标要求” with （一）目标 and （二）要求: its first part. */
function objectivesSection(draft: Draft): Block | undefined {
  const all = sectionsOf(draft, 'objectives')
  const section = all.find(b => /目标|任务/.test(titleWords(draft, b))) ?? all[0]
  const parts = section?.children.filter(b => kindOf(draft, b) === 'objectives') ?? []
  return parts.length === 1 && section?.children.some(b => isRequirements(titleWords(draft, b))) ? parts[0] : section
}

/** 目标任务: its numbered parts, or its sentences. */
export function readObjectives(draft: Draft): void {
  const section = objectivesSection(draft)
  if (section) {
    // “①到7月，…；②到12月，…；③…” on one line: the first number opened a block, the others stand within it.
    const [first] = section.children
    const within = section.children.length === 1 && first ? inlineItems(draft.text, first.start, first.end) : []
    if (within.length >= 2 && within[0] && first && within[0].start - first.start <= 3) {
      for (const item of within) addObjective(draft, item.start, item.end)
      return
    }
    if (section.children.length > 0) {
      for (const s of sentencesOf(draft.text, section.bodyStart, section.bodyEnd))
        if (s.text.length > 12 && !/[：]$/.test(s.text)) addObjective(draft, s.start, s.end)
      for (const child of section.children.filter(c => c.style !== '阶段' && c.style !== 'stage'))
        addObjective(draft, child.titleEnd > child.titleStart ? child.titleStart : child.bodyStart, child.end)
      return
    }
    for (const s of sentencesOf(draft.text, section.bodyStart, section.bodyEnd)) {
      const items = inlineItems(draft.text, s.start, s.end)
      const parts = items.length >= 2 && items[0] && items[0].start - s.start <= 4 ? items : [s]
      for (const part of parts) addObjective(draft, part.start, part.end)
    }
    return
  }
  if (draft.plan.objectives.length > 0) return
  for (const s of draft.sentences) {
    const handsIn = draft.plan.deadlines.some((_, i) => touches(draft, `deadlines.${i}.date`, s))
    if (!s.inTitle && !handsIn && AIMS.test(s.text) && (s.kind === null || s.kind === 'guiding'))
      addObjective(draft, s.start, s.end)
  }
}
