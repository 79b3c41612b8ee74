import { type Static, Type } from 'typebox'
import type { KnownFiles } from '../../foundation/files/file.ts'
import { Answers as AnswersSchema } from '../../foundation/forms/entry.ts'
import { type Gap, gapsOf, type KnownPeople } from '../../foundation/forms/gaps.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'
import { countName, normalizeName } from '../../foundation/text/length.ts'
import type { ProgrammeSettings } from '../campaigns/settings.ts'
import { gapsOfPlan } from '../creation-plans/measures.ts'
import type { CreationPlanSettings } from '../creation-plans/settings.ts'
import { eachDutyHasSomebody, LeadingGroup } from '../leading-groups/leading-group.ts'
import type { LeadingGroupSettings } from '../leading-groups/settings.ts'
import { reasonsAt } from './return-reasons.ts'
import type { DeclarationSettings } from './settings.ts'

/**
 * A declaration is two parts in one act (DESIGN.md §2): the 申报表 and the 创建方案, with the leading group that answers
 * for both and a reply to each remark of the last return.
 */
export const Declaration = Type.Object({
  name: Type.String({ maxLength: 60 }),
  field: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
  form: AnswersSchema,
  plan: AnswersSchema,
  leadingGroup: LeadingGroup,
  /** Remark id → what the branch says it did. */
  replies: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 1000 })),
})
export type Declaration = Static<typeof Declaration>

/** Everything a declaration is measured by: settings of the version it is judged under, and the roster. */
export interface DeclarationMeasure {
  readonly programme: ProgrammeSettings
  readonly declarations: DeclarationSettings
  readonly creationPlans: CreationPlanSettings
  readonly leadingGroups: LeadingGroupSettings
  readonly people: KnownPeople
  /** What has been handed in for this brand: an answer may name no other file. */
  readonly files?: KnownFiles
}

/** A remark as far as completeness is concerned. */
export interface OpenRemark {
  readonly id: string
  readonly pin: string
}

/** Everything that still stands between this declaration and 报送, in the order of the page. 报送 goes to the first. */
export function gapsOfDeclaration(
  declaration: Declaration,
  remarks: readonly OpenRemark[],
  by: DeclarationMeasure,
): Gap[] {
  const gap = (pin: string, entry: string, kind: Gap['kind'], sentence: string): Gap => ({ pin, entry, kind, sentence })
  const named = normalizeName(declaration.name)
  const name =
    named === ''
      ? [gap('name', '品牌名称', 'missing', '品牌名称还没有填')]
      : nameFits({ ...by, name: named }).map(one =>
          gap('name', '品牌名称', one.code === 'name_short' ? 'short' : 'long', one.sentence),
        )
  const field =
    declaration.field !== null && by.programme.fields.includes(declaration.field)
      ? []
      : [gap('field', '党建领域', 'missing', '党建领域还没有选')]
  const duties = eachDutyHasSomebody({
    leadingGroup: declaration.leadingGroup,
    leadingGroupSettings: by.leadingGroups,
    people: by.people,
  })
  const unanswered = remarks.filter(remark => !isWritten(declaration.replies[remark.id]))
  return [
    ...name,
    ...field,
    ...gapsOf(by.declarations.entries, declaration.form, by.people, by.files),
    ...gapsOfPlan(by.creationPlans, declaration.plan, by.people, by.files),
    ...duties.map(one => gap(one.pin ?? 'leadingGroup', '领导小组', 'missing', one.sentence)),
    ...unanswered.map(remark => gap(`remarks.${remark.id}`, '答复意见', 'missing', '这条意见还没有答复，一句话即可')),
  ]
}

/** 方案三 1: four to eight characters; punctuation is not counted, since names come in pairs (A·B). */
export function nameFits(facts: { readonly name: string; readonly programme: ProgrammeSettings }): Refusal[] {
  const { min, max } = facts.programme.naming
  const count = countName(facts.name)
  if (count >= min && count <= max) return []
  return [
    {
      code: count < min ? 'name_short' : 'name_long',
      sentence: `名称现 ${count} 字，需 ${min}–${max} 字，标点不计。`,
      pin: 'name',
    },
  ]
}

/** 方案四 2: both parts are whole. Speaks of the first gap, since 报送 leads there. */
export function formComplete(facts: { readonly gaps: readonly Gap[] }): Refusal[] {
  const gaps = facts.gaps.filter(gap => !gap.pin.startsWith('remarks.'))
  const [first] = gaps
  if (!first) return []
  return gaps.map(gap => ({
    code: 'incomplete',
    sentence: gap === first ? `还差 ${gaps.length} 处，已带您到第一处：${first.entry}。` : gap.sentence,
    pin: gap.pin,
  }))
}

/** Every remark of a return is answered before the brand is declared again. */
export function everyRemarkAnswered(facts: {
  readonly remarks: readonly OpenRemark[]
  readonly declaration: { readonly replies: Readonly<Record<string, string>> }
}): Refusal[] {
  const open = facts.remarks.filter(remark => !isWritten(facts.declaration.replies[remark.id]))
  return open.map(remark => ({
    code: 'remark_unanswered',
    sentence: `还有 ${open.length} 条意见没有答复，每条一句话即可。`,
    pin: `remarks.${remark.id}`,
  }))
}

/** Readiness by return reason: what the six reasons would find today, each with the gap it would name (报送前对照). */
export interface Readiness {
  readonly code: string
  readonly label: string
  readonly gap: Gap | null
  /** The entries it is read from, by their labels. */
  readonly entries: readonly string[]
}

export function readinessOf(
  gaps: readonly Gap[],
  by: Pick<DeclarationMeasure, 'declarations' | 'creationPlans'>,
): Readiness[] {
  const codes = (pin: string) => reasonsAt(pin, by)
  const places = [
    { pin: 'name', label: '品牌名称' },
    { pin: 'field', label: '党建领域' },
    ...[...by.declarations.entries, ...by.creationPlans.entries].map(entry => ({
      pin: entry.code,
      label: entry.label,
    })),
    { pin: 'leadingGroup', label: '领导小组' },
  ]
  return by.declarations.reasons.map(reason => ({
    code: reason.code,
    label: reason.ready,
    gap: gaps.find(gap => (gap.pins ?? [gap.pin]).some(pin => codes(pin).includes(reason.code))) ?? null,
    entries: places.filter(place => codes(place.pin).includes(reason.code)).map(place => place.label),
  }))
}
