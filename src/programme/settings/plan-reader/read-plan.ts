import { bareHeadings } from './bare-headings.ts'
import { blocksOf } from './blocks.ts'
import { readBonus } from './bonus.ts'
import { readConditions } from './conditions.ts'
import { readDeadlines } from './deadlines.ts'
import { type Draft, mark, placedSentences } from './draft.ts'
import { readDuties } from './duties.ts'
import { readEvents } from './events.ts'
import { type Frame, frameOf } from './frame.ts'
import { readLeadingGroup } from './leading-group.ts'
import { readLeftOver } from './left-over.ts'
import { type Line, linesOf } from './lines.ts'
import { readMarks } from './marks.ts'
import { readNaming } from './naming.ts'
import { noiseWords } from './noise.ts'
import { periodsIn } from './periods.ts'
import { readPillars } from './pillars.ts'
import { emptyPlan, type Plan } from './plan.ts'
import { readGuiding, readObjectives } from './prose.ts'
import { readPublicity } from './publicity.ts'
import { readQuota } from './quota.ts'
import { type Reading, readText } from './reading.ts'
import { readRecheck } from './recheck.ts'
import { readRequirements } from './requirements.ts'
import { readScoring } from './scoring.ts'
import { readStages } from './stages.ts'
import { readTexts } from './texts.ts'
import { timelineOf } from './timeline.ts'
import { tells } from './title.ts'
import { readRefresh } from './yearly-refresh.ts'

/** Reads a plan document. `text` is what the spans count in: the raw text with one form of line ends, blanks, digits. */
export function readPlan(raw: string): { plan: Plan; text: string } {
  const read = readText(raw)
  const lines = linesOf(read)
  const frame = frameOf(lines)
  const reading = withoutNoise(read, lines, frame)
  const draft = draftOf(reading, lines, frame)
  const { plan } = draft
  plan.noise = noiseWords(lines, frame.noise, read)
  if (read.cut !== null) plan.noise.push(`正文过长，此后没有读：${read.cut}`)
  for (const key of ['title', 'issuer', 'docDate'] as const) {
    const found = frame[key]
    if (!found) continue
    plan[key] = found.value
    mark(draft, key, found.start, found.end)
  }
  if (plan.title === null || !tells(plan.title)) readRules(draft)
  return { plan, text: read.source }
}

function readRules(draft: Draft): void {
  readStages(draft)
  readDeadlines(draft)
  readEvents(draft)
  readRecheck(draft)
  readRefresh(draft)
  readNaming(draft)
  readQuota(draft)
  readPublicity(draft)
  readConditions(draft)
  readMarks(draft)
  readPillars(draft)
  readTexts(draft)
  readScoring(draft)
  readBonus(draft)
  readLeadingGroup(draft)
  readDuties(draft)
  readGuiding(draft)
  readObjectives(draft)
  readRequirements(draft)
  readLeftOver(draft)
}

/** Lines that are not the plan's become line ends: every offset stays where it was. */
function withoutNoise(reading: Reading, lines: Line[], frame: Frame): Reading {
  const text = reading.text.split('')
  const shown = reading.shown.split('')
  for (const i of [...frame.noise.keys(), ...frame.used]) {
    const line = lines[i]
    if (!line) continue
    text.fill('\n', line.start, line.end)
    shown.fill('\n', line.start, line.end)
  }
  return { ...reading, text: text.join(''), shown: shown.join('') }
}

function draftOf(reading: Reading, lines: Line[], frame: Frame): Draft {
  const { text } = reading
  const offset = (line: number): number => lines[line]?.start ?? text.length
  const [from, to] = [offset(frame.bodyFrom), offset(frame.tailFrom)]
  const bare = bareHeadings(lines.filter((_, i) => !frame.noise.has(i) && !frame.used.has(i)))
  const letter = blocksOf(text, 0, Math.min(from, to), bare)
  const body = blocksOf(text, from, Math.max(from, to), bare)
  const annexes = blocksOf(text, Math.max(from, to), text.length, bare)
  const titleYear = frame.title
    ? (periodsIn(frame.title.value).find(p => p.first.year !== null)?.first.year ?? null)
    : null
  const year = titleYear ?? yearBare(`${frame.title?.value ?? ''}${frame.subtitle}`)
  const docDate = frame.docDate?.value ?? null
  return {
    reading,
    text,
    plan: emptyPlan(),
    body,
    letter,
    annexes,
    sentences: [...placedSentences(text, letter), ...placedSentences(text, body)],
    dates: [...timelineOf(text, letter, year, docDate), ...timelineOf(text, body, year, docDate)],
    issued: frame.issued,
    spent: new Set(),
    made: [],
  }
}

/** “2024—2026年”, “（2024）”: a title's year without 年 beside it. */
function yearBare(title: string): number | null {
  const found = /(?:^|[^\d])((?:19|20)\d{2})(?!\d)/.exec(title)
  return found ? Number(found[1]) : null
}
