import type { KnownFiles } from '../../foundation/files/file.ts'
import { type Answers, isList, isPeriod, isRows } from '../../foundation/forms/entry.ts'
import { type Gap, gapsOf, type KnownPeople } from '../../foundation/forms/gaps.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { CreationPlanSettings } from './settings.ts'

/** A measure of a creation plan, as far as it is filled: one person owns it, one leads it, it has dates and a carrier. */
export interface Measure {
  readonly id: string
  readonly title: string
  readonly carrier: string
  readonly ownerId: string | null
  readonly leadId: string | null
  readonly from: string | null
  readonly to: string | null
}

const words = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

export function measuresOf(plan: Answers): Measure[] {
  const rows = plan.measures
  return (isRows(rows) ? rows : []).map(row => {
    const period = row.period
    return {
      id: row.id,
      title: words(row.title),
      carrier: words(row.carrier),
      ownerId: isList(row.owner) ? (row.owner[0] ?? null) : null,
      leadId: isList(row.lead) ? (row.lead[0] ?? null) : null,
      from: isPeriod(period) ? period.from || null : null,
      to: isPeriod(period) ? period.to || null : null,
    }
  })
}

/** 方案五 1 责任体系: every measure has an owner 责任人, a lead 分管领导 (who may be the secretary) and dates. */
export function everyMeasureIsOwned(facts: { readonly plan: Answers; readonly people: KnownPeople }): Refusal[] {
  return measuresOf(facts.plan).flatMap((measure, index) => {
    const known = (id: string | null) => id !== null && facts.people[id] !== undefined
    const missing = [
      ...(known(measure.ownerId) ? [] : ['责任人']),
      ...(known(measure.leadId) ? [] : ['分管领导']),
      ...(measure.from && measure.to ? [] : ['起止时间']),
    ]
    const column = !known(measure.ownerId) ? 'owner' : !known(measure.leadId) ? 'lead' : 'period'
    return missing.length
      ? [
          {
            code: 'measure_unowned',
            sentence: `举措 ${index + 1} 还差${missing.join('、')}，书记可以兼任分管领导。`,
            pin: `measures.${measure.id}.${column}`,
          },
        ]
      : []
  })
}

export const gapsOfPlan = (
  settings: CreationPlanSettings,
  plan: Answers,
  people: KnownPeople,
  files: KnownFiles = {},
): Gap[] => gapsOf(settings.entries, plan, people, files)
