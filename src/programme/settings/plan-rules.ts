import { isLocalDate } from '../../foundation/calendar/dates.ts'
import type { ProgrammeSettings } from '../campaigns/settings.ts'
import type { ReturnReason } from '../declarations/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import type { Bounds, PlanDeadline } from './plan-reader/plan.ts'

const MOST_LABEL = 20

/** What a plan leaves open of a range stays as it was, but for an end that would then lie on the wrong side. */
export function rangeOf(said: Bounds, base: { min: number; max: number }, least: number, most: number) {
  const within = (value: number) => Math.min(most, Math.max(least, Math.round(value)))
  const min = within(said.min ?? Math.min(base.min, said.max ?? base.min))
  const max = Math.max(1, within(said.max ?? Math.max(base.max, said.min ?? base.max)))
  return { min: Math.min(min, max), max }
}

/** “思路不清晰” of a declaration that has what was missing: “思路清晰”; “内容无特色”: “内容有特色”. */
export function readyOf(label: string): string {
  const turned = label
    .replace(/没有|缺乏|缺少|无/, '有')
    .replace(/不够|不太|不|未/, '')
    .slice(0, MOST_LABEL)
  return turned === label || turned === '' ? `没有“${label}”`.slice(0, MOST_LABEL) : turned
}

/** The plan's reasons in its order, R1 on; one that the base knows keeps its remarks. */
export const reasonsOf = (labels: readonly string[], base: readonly ReturnReason[]): ReturnReason[] =>
  labels.slice(0, MOST_LABEL).map((said, index) => {
    const label = said.slice(0, MOST_LABEL)
    const known = base.filter(reason => reason.label === label)[0]
    return {
      code: `R${index + 1}`,
      label,
      ready: known?.ready ?? readyOf(label),
      remarks: known?.remarks ?? [],
      places: known?.places ?? [],
    }
  })

type Answering = { readonly answers?: string[]; readonly columns?: readonly { readonly answers?: string[] }[] }

/** Entries say which reason they answer by its code: the code follows the reason to its new place, or goes with it. */
export function answersMoved<E extends Answering>(
  entries: readonly E[],
  before: readonly ReturnReason[],
  after: readonly ReturnReason[],
): E[] {
  const moved = (codes: readonly string[]) =>
    codes.flatMap(code => {
      const reason = before.filter(one => one.code === code)[0]
      if (!reason) return [code]
      return after.filter(one => one.label === reason.label).map(one => one.code)
    })
  return entries.map(entry => ({
    ...entry,
    ...(entry.answers ? { answers: moved(entry.answers) } : {}),
    ...(entry.columns
      ? { columns: entry.columns.map(one => (one.answers ? { ...one, answers: moved(one.answers) } : one)) }
      : {}),
  }))
}

type Named = { code: string; label: string; help: string }

/** Marks or duties as the plan words them; one that the base means too keeps its code and its help. */
export function namedOf(labels: readonly string[], base: readonly Named[], prefix: string): Named[] {
  const taken = new Set<string>()
  return labels.slice(0, 10).map((said, index) => {
    const known = base.filter(one => !taken.has(one.code) && contains(said, one.label))[0]
    const code = known?.code ?? `${prefix}_${'abcdefghij'.charAt(index)}`
    taken.add(code)
    return { code, label: said.slice(0, MOST_LABEL), help: known?.help ?? '' }
  })
}

/**
 * A list typed anew, line by line. What is called the same is the same; where nothing was added or taken away, a line that
 * reads otherwise is the old one reworded and keeps its code. Only what is new is made.
 */
export function relabelled<T extends { readonly label: string }>(
  before: readonly T[],
  labels: readonly string[],
  make: (label: string, taken: readonly T[]) => T,
): T[] {
  const reworded = labels.length === before.length
  const made: T[] = []
  for (const [index, label] of labels.entries()) {
    const same = before.filter(one => one.label === label && made.indexOf(one) < 0)[0]
    const own = before[index]
    const free = own && reworded && labels.indexOf(own.label) < 0
    made.push(same ?? (free ? { ...own, label } : make(label, [...before, ...made])))
  }
  return made
}

/** “具有品牌发展潜质” says “有发展潜质”: every character, in its order. */
export function contains(said: string, sought: string): boolean {
  let at = 0
  for (const character of said) if (character === sought.charAt(at)) at += 1
  return at === sought.length
}

/** What a leading group does, not what a person in it answers for (“支部书记负总责”). */
export const isDuty = (text: string): boolean => text.length <= 8 && !/书记|领导|委员|负责|负总责|抓/.test(text)

/** A date, an hour, a place or a rhythm: with none of them nothing is asked for. */
export const isHandedIn = (one: PlanDeadline): boolean =>
  one.what !== '' && (one.date !== null || one.to !== null || rhythmOf(one) !== '')

/** What is handed in, by when, where; “市直机关工委111室” is an office and a room. An hour or a rhythm stands with the thing. */
export const handInOf = (deadlines: readonly PlanDeadline[]): ProgrammeSettings['handIn'] =>
  deadlines
    .filter(isHandedIn)
    .slice(0, 20)
    .map(one => {
      const { what, date, time } = one
      const to = one.to ?? ''
      const room = /[A-Za-z]?\d{2,5}\s?(?:室|房间)$/.exec(to)?.[0] ?? ''
      const more = [rhythmOf(one), time].filter(Boolean).join(' ')
      return {
        what: more ? `${what.slice(0, 58 - more.length)}（${more}）` : what.slice(0, 60),
        by: isLocalDate(date) ? date : null,
        to: to.slice(0, to.length - room.length).slice(0, 60),
        address: room,
        contact: '',
        copies: null,
      }
    })

/** 每月5日前, 每季度末月25日前, 每年1月25日前; 31 is the month's last day. */
function rhythmOf({ every, monthly, quarterly }: PlanDeadline): string {
  const onDay = (day: number) => (day === 31 ? '底' : `${day}日`)
  if (monthly !== undefined) return `每月${onDay(monthly)}前`
  if (quarterly !== undefined) return `每季度末月${onDay(quarterly)}前`
  if (!every || every.to === null) return ''
  const [month, day] = every.to.split('-').map(Number)
  return `每年${month}月${day}日前`
}

/** Reasons that no place of the declaration answers: a reviewer could give them, and the form could not show where. */
export function unanswered({ declarations, creationPlans }: CampaignConfiguration): string[] {
  const entries: readonly Answering[] = [...declarations.entries, ...creationPlans.entries]
  const said = entries.flatMap(entry => [
    ...(entry.answers ?? []),
    ...(entry.columns ?? []).flatMap(column => column.answers ?? []),
  ])
  return declarations.reasons
    .filter(reason => said.indexOf(reason.code) < 0 && !reason.places?.length)
    .map(reason => reason.label)
}
