import { daysBetween, type LocalDate } from '../../foundation/calendar/dates.ts'
import { windowState } from '../../foundation/calendar/windows.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import { type Stage, stageKindNames } from '../campaigns/settings.ts'
import { stageOfToday } from '../campaigns/windows.ts'
import type { Coverage } from '../coverage/contract.ts'

type Whole = Pick<Coverage['total'], 'branches' | 'submitted' | 'counts' | 'named'>

/** The title of a committee's home, and the line under it. */
export interface StageHeadline {
  readonly title: string
  readonly line: string
}

/** Kinds that ask something of every branch by a day: while one is open its end is the answer to “how do we stand”. */
const asking: readonly Stage['kind'][] = ['incubation', 'declaration', 'recognition']

/**
 * “申报还有 6 天截止，431 个支部已报送”: the stage of the day and how far the branches have come in it. Of several open ones
 * the next to end speaks; the seed's share their edge days.
 */
export function stageHeadline(stages: readonly Stage[], total: Whole, today: LocalDate): StageHeadline {
  if (total.branches === 0)
    return { title: '花名册还是空的，请先导入', line: '导入后，这里按单位列出各支部走到哪一步。' }
  const stage = speaking(stages, today)
  if (!stage) return { title: betweenStages(stages, total, today), line: lineOf(null, total) }
  return { title: `${openWords(stage, today)}，${doneWords(stage, total)}`, line: lineOf(stage, total) }
}

function speaking(stages: readonly Stage[], today: LocalDate): Stage | null {
  const [first] = stages
    .filter(stage => asking.includes(stage.kind) && stage.to !== null && windowState(stage, today) === 'open')
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1))
  return first ?? stageOfToday(stages, today)
}

/** A stage's own name where it is short enough for a title; all are stages of brands, so 品牌 before it goes without saying. */
export function shortName({ name, kind }: Pick<Stage, 'name' | 'kind'>): string {
  const own = name.replace(/^品牌(?=..)/, '')
  return own.length <= 6 || kind === 'other' ? own : stageKindNames[kind]
}

function openWords(stage: Stage, today: LocalDate): string {
  const name = shortName(stage)
  const ends = asking.includes(stage.kind) ? '截止' : '结束'
  if (stage.kind === 'creation' && stage.from !== null) return `${name}第 ${daysBetween(stage.from, today) + 1} 天`
  if (stage.to === null) return `${name}进行中`
  const left = daysBetween(today, stage.to)
  if (left === 0) return `${name}今天 24:00 ${ends}`
  return left === 1 ? `${name}明天 24:00 ${ends}` : `${name}还有 ${count(left)} 天${ends}`
}

const count = (number: number) => number.toLocaleString('en-US')
const at = ({ counts }: Whole, ...standings: string[]) =>
  standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)

function doneWords({ kind }: Stage, total: Whole): string {
  switch (kind) {
    case 'incubation':
      return `${count(total.branches - at(total, 'none'))} 个支部已提名`
    case 'creation':
    case 'exhibition': {
      const creating = at(total, 'creating')
      // In its first days everybody may still be under review.
      return creating > 0 ? `${count(creating)} 个支部在创建中` : `${count(total.submitted)} 个支部已报送`
    }
    case 'recognition':
      return `${count(at(total, 'evaluating', 'publicized'))} 个支部已申请认定`
    case 'stewardship':
      return `${count(total.named)} 个品牌已认定`
    default:
      return `${count(total.submitted)} 个支部已报送`
  }
}

/** Before the first stage the next one's day answers, between two as well; after the last what has come of it. */
function betweenStages(stages: readonly Stage[], total: Whole, today: LocalDate): string {
  const [next] = stages
    .filter(stage => stage.from !== null && stage.from > today)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  if (!next?.from) return `${count(total.submitted)} 个支部已报送，${count(total.named)} 个品牌已认定`
  const left = daysBetween(today, next.from)
  return `${shortName(next)} ${formatDate(next.from, today)}开放，${left === 1 ? '就在明天' : `还有 ${count(left)} 天`}`
}

/** The figures in words; what is nobody's is left out. */
function lineOf(stage: Stage | null, total: Whole): string {
  const parts: readonly (readonly [number, string])[] =
    stage?.kind === 'incubation'
      ? [
          [at(total, 'candidate'), '个正在酝酿'],
          [at(total, 'none'), '个还没有提名'],
        ]
      : stage?.kind === 'declaration' || stage === null
        ? [
            [at(total, 'declaring'), '个正在填写'],
            [at(total, 'none', 'candidate'), '个尚未动笔'],
          ]
        : [
            [at(total, 'unit_review', 'under_review'), '个还在审核'],
            [total.branches - total.submitted, '个没有报送'],
            [at(total, 'evaluating', 'publicized'), '个在评审和公示'],
          ]
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${count(number)} ${words}`)
  return `${count(total.branches)} 个支部${said.length ? `中，${said.join('，')}` : '都已走过这一步'}。`
}
