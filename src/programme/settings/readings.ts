import { type Static, Type } from 'typebox'
import { isLocalDate } from '../../foundation/calendar/dates.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { placedStages } from './plan-calendar.ts'
import { placesOf } from './plan-places.ts'
import type { Plan } from './plan-reader/plan.ts'
import { isDuty, isHandedIn } from './plan-rules.ts'
import { boundNotes, deadlineNotes, type Notes, pointNotes, repairNotes, windowNotes } from './reckoned.ts'
import { sayWholeDate } from './saying.ts'
import { settingsInWords, stageKey } from './settings-in-words.ts'

export const Place = Type.Object({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) })
export type Place = Static<typeof Place>

/** One setting read from the plan: which, where in its text, and what of it had to be reckoned or repaired. */
export const Reading = Type.Object({
  key: Type.String(),
  places: Type.Array(Place),
  /** Sentences for the officer to confirm; none: the plan says it itself. */
  notes: Type.Array(Type.String()),
  /** What was made of it, in words: an officer who changed it since still sees what the plan says. '' of what was taught by hand. */
  said: Type.String(),
  /** A fact of the document that is no setting (制发单位, 成文日期): its name and what it says. */
  fact: Type.Union([Type.Object({ label: Type.String(), words: Type.String() }), Type.Null()]),
})
export type Reading = Static<typeof Reading>

/** Everything the plan says, in the order in which an officer goes through it. `taken` is what was made of it. */
export function readingsOf(plan: Plan, text: string, taken: CampaignConfiguration): Reading[] {
  const { spans } = plan
  const words = new Map(settingsInWords(taken).map(one => [one.key, one.words]))
  const places = (...paths: string[]) => placesOf(spans, paths, text)
  const read = (said: boolean, key: string, paths: string[], notes: Notes = []): Reading[] =>
    said ? [{ key, places: places(...paths), notes, said: words.get(key) ?? '', fact: null }] : []
  const fact = (key: string, label: string, said: string | null): Reading[] =>
    said === null ? [] : [{ key: `facts.${key}`, places: places(key), notes: [], said, fact: { label, words: said } }]
  const repaired = (path: string, value: string | null) => repairNotes(text, spans[path], value)
  const list = (key: string, path: string, values: readonly string[]) =>
    read(
      values.length > 0,
      key,
      [path],
      values.flatMap((value, index) => repaired(`${path}.${index}`, value)),
    )
  const duties = plan.duties.map((words, index) => ({ words, path: `duties.${index}`, own: isDuty(words) }))
  const grouped = (own: boolean) => duties.filter(one => one.own === own)
  const dutiesRead = (key: string, own: boolean) =>
    read(
      grouped(own).length > 0,
      key,
      grouped(own).map(one => one.path),
      grouped(own).flatMap(one => repaired(one.path, one.words)),
    )
  return [
    ...read(plan.title !== null, 'title', ['title'], repaired('title', plan.title)),
    ...fact('issuer', '制发单位', plan.issuer),
    ...fact('docDate', '成文日期', isLocalDate(plan.docDate) ? sayWholeDate(plan.docDate) : null),
    ...yearRead(plan, text, taken),
    ...stagesRead(plan, text, words),
    ...read(
      taken.programme.handIn.length > 0 && plan.deadlines.some(isHandedIn),
      'handIn',
      ['deadlines'],
      plan.deadlines.flatMap(({ what, date }, index) => [
        ...deadlineNotes(text, spans[`deadlines.${index}.date`], date),
        ...repaired(`deadlines.${index}.what`, what),
      ]),
    ),
    ...read(plan.naming !== null, 'naming', ['naming'], boundNotes(plan.naming, '字', taken.programme.naming)),
    ...read(plan.quota !== null, 'quota', ['quota'], boundNotes(plan.quota, '个', taken.programme.quota)),
    ...list('marks', 'marks', plan.marks),
    ...list('reasons', 'returnReasons', plan.returnReasons),
    ...dutiesRead('duties', true),
    ...dutiesRead('responsibilities', false),
    ...read(plan.leadingGroup !== null, 'committee', ['leadingGroup'], repaired('leadingGroup', plan.leadingGroup)),
    ...list('pillars', 'pillars', plan.pillars),
    ...read(plan.criteria.length > 0, 'criteria', ['criteria'], pointNotes(plan)),
    ...fact('criteriaTotal', '满分', plan.criteriaTotal === null ? null : `${plan.criteriaTotal} 分`),
    ...fact('bonusMax', '加分上限', plan.bonusMax === null ? null : `${plan.bonusMax} 分`),
    ...read(plan.publicityWorkingDays !== null || plan.publicityDays !== null, 'publicity', [
      'publicityWorkingDays',
      'publicityDays',
    ]),
    ...read(plan.yearlyRefresh !== null, 'refresh', ['yearlyRefresh'], repaired('yearlyRefresh', plan.yearlyRefresh)),
    ...read(
      plan.recheck !== null,
      'recheck',
      spans.recheck ? ['recheck'] : [],
      plan.recheck?.every.from === null ? ['方案没写月份，当年内都可以复查。'] : [],
    ),
    ...list('recheckCriteria', 'recheck.criteria', plan.recheck?.criteria ?? []),
    ...list('grounds', 'delistingGrounds', plan.delistingGrounds),
    ...read(plan.guidingText !== null, 'guidingText', ['guidingText'], repaired('guidingText', plan.guidingText)),
    ...list('objectives', 'objectives', plan.objectives),
    ...read(
      plan.requirements.length > 0,
      'requirements',
      plan.requirements.map((_, index) => `requirements.${index}.title`),
      plan.requirements.flatMap(({ title, text: said }, index) => [
        ...repaired(`requirements.${index}.title`, title),
        ...repairNotes(text, placesOf(spans, [`requirements.${index}.text`], text)[0], said),
      ]),
    ),
    ...list('textsToPublish', 'textsToPublish', plan.textsToPublish),
  ]
}

/** The year a campaign counts as: written in its title, else reckoned from its first day or its date. */
function yearRead(plan: Plan, text: string, { programme }: CampaignConfiguration): Reading[] {
  const first = plan.stages.findIndex(stage => isLocalDate(stage.start))
  const said = plan.title?.includes(`${programme.year}`) === true
  const path = said ? 'title' : first >= 0 ? `stages.${first}.start` : plan.docDate !== null ? 'docDate' : null
  if (path === null) return []
  const notes = said ? [] : [first >= 0 ? '年度按第一个阶段的开始时间定。' : '年度按成文日期定。']
  return [{ key: 'year', places: placesOf(plan.spans, [path], text), notes, said: `${programme.year}`, fact: null }]
}

function stagesRead(plan: Plan, text: string, words: ReadonlyMap<string, string>): Reading[] {
  return placedStages(plan).map(({ stage, path }): Reading => {
    const { spans } = plan
    const [group = '', index = '0'] = path.split('.')
    const said = group === 'events' ? plan.events[Number(index)] : plan.stages[Number(index)]
    const dated = [`${path}.start`, `${path}.end`].filter(one => spans[one])
    return {
      key: stageKey(stage),
      places: placesOf(spans, dated.length > 0 ? dated : [`${path}.name`], text),
      notes: [
        ...(dated[0] && said ? windowNotes(text, spans[dated[0]], said) : []),
        ...(dated.length === 0 && !stage.every ? ['方案没写这一阶段的时间。'] : []),
        ...(stage.kind === 'other' ? ['没有认出这一阶段的性质，请选一项。'] : []),
        ...repairNotes(text, spans[`${path}.name`], said?.name ?? null),
        ...repairNotes(text, placesOf(spans, [`${path}.text`], text)[0], stage.text ?? null),
      ],
      said: words.get(stageKey(stage)) ?? '',
      fact: null,
    }
  })
}
