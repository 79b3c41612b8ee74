import { Type } from 'typebox'
import type { KnownPeople } from '../../foundation/forms/gaps.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { LeadingGroupSettings } from './settings.ts'

/** Who holds which duty: duty code → people of the roster. */
export type LeadingGroup = { readonly [duty: string]: readonly string[] }
export const LeadingGroup = Type.Record(
  Type.String({ maxLength: 30 }),
  Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30 }),
)

/** 方案五 1: 方案制定、组织实施、监督检查 each have somebody whom the roster knows. */
export function eachDutyHasSomebody(facts: {
  readonly leadingGroup: LeadingGroup
  readonly leadingGroupSettings: LeadingGroupSettings
  readonly people: KnownPeople
}): Refusal[] {
  return facts.leadingGroupSettings.duties
    .filter(duty => !(facts.leadingGroup[duty.code] ?? []).some(id => facts.people[id]))
    .map(duty => ({
      code: 'duty_open',
      sentence: `领导小组的“${duty.label}”还没有人，请从花名册里选。`,
      pin: `leadingGroup.${duty.code}`,
    }))
}
