import { type Static, Type } from 'typebox'
import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'
import type { BrandState } from '../brands/states.ts'
import type { ProgrammeSettings } from '../campaigns/settings.ts'
import { type KindWindow, windowOf } from '../campaigns/windows.ts'
import type { ExtensionInForce, ExtensionKind } from '../extensions/extension.ts'
import type { IncubationSettings } from './settings.ts'

export const NominateInput = Type.Object({
  name: Type.String({ maxLength: 60 }),
  sentence: Type.String({ maxLength: 300 }),
  field: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
})
export type NominateInput = Static<typeof NominateInput>

export const SelectInput = Type.Object({
  marks: Type.Record(Type.String({ maxLength: 30 }), Type.String({ maxLength: 2000 })),
})
export type SelectInput = Static<typeof SelectInput>

interface Calendar {
  readonly today: LocalDate
  readonly programme: ProgrammeSettings
  readonly extensions: readonly ExtensionInForce[]
}

const extended = (facts: Calendar, kind: ExtensionKind) =>
  facts.extensions.some(one => one.kind === kind && one.until >= facts.today)

/** Until when a nomination may be made: the end of 酝酿 while it is open, then of 申报, which takes them too. */
export function nominationWindow(facts: Calendar): KindWindow {
  const incubation = windowOf(facts.programme.stages, 'incubation', facts.today)
  return incubation.state === 'after' ? windowOf(facts.programme.stages, 'declaration', facts.today) : incubation
}

/** 方案四 1: nominations are taken while 酝酿 is open (or extended), and while 申报 is. */
export function nominationOpen(facts: Calendar): Refusal[] {
  const incubation = windowOf(facts.programme.stages, 'incubation', facts.today)
  const declaration = windowOf(facts.programme.stages, 'declaration', facts.today)
  if (incubation.state === 'open' || declaration.state === 'open') return []
  if (extended(facts, 'incubation') || extended(facts, 'declaration')) return []
  const coming = incubation.state === 'before' ? incubation : declaration.state === 'before' ? declaration : null
  if (coming) return [{ code: 'nomination_early', sentence: `提名 ${day(coming.from, facts)}开放，到时提醒您。` }]
  return [
    {
      code: 'nomination_over',
      sentence: `提名已于 ${day(declaration.to ?? incubation.to, facts)}截止。确需补报，请向${facts.programme.officer}申请延期。`,
    },
  ]
}

const day = (date: LocalDate | null, facts: Calendar) => (date ? formatDate(date, facts.today) : '')

export interface LiveBrand {
  readonly id: string
  readonly name: string
  readonly field: string | null
  readonly state: BrandState
}

/** 方案二: one or two brands a branch, counted over all campaigns; the second waits until the first is recognized unless the campaign says otherwise. */
export function quotaAllows(facts: {
  readonly programme: ProgrammeSettings
  readonly otherLiveBrands: readonly LiveBrand[]
}): Refusal[] {
  const { quota, second } = facts.programme
  const count = facts.otherLiveBrands.length
  if (count >= quota.max)
    return [
      {
        code: 'quota_full',
        sentence: `本支部已有 ${count} 个在册品牌，最多 ${quota.max} 个。要换，可撤回一个还没有认定的。`,
      },
    ]
  const waiting = facts.otherLiveBrands.find(brand => brand.state !== 'recognized' && brand.state !== 'rectifying')
  if (second === 'after_recognition' && waiting)
    return [{ code: 'second_waits', sentence: `第二个品牌须等“${waiting.name}”认定后再提名。` }]
  return []
}

/** 齐头并进: the second brand takes another field. */
export function secondTakesAnotherField(facts: {
  readonly field: string | null
  readonly otherLiveBrands: readonly LiveBrand[]
}): Refusal[] {
  const first = facts.otherLiveBrands.find(brand => brand.field !== null && brand.field === facts.field)
  return first
    ? [
        {
          code: 'field_taken',
          sentence: `“${facts.field}”已由“${first.name}”选用，第二个品牌请换一个领域。`,
          pin: 'field',
        },
      ]
    : []
}

/** A name and one sentence are enough. */
export function nameAndSentenceGiven(facts: { readonly input: NominateInput }): Refusal[] {
  const missing = [
    ...(isWritten(facts.input.name) ? [] : [{ label: '品牌名称', pin: 'name' }]),
    ...(isWritten(facts.input.sentence) ? [] : [{ label: '一句话介绍', pin: 'sentence' }]),
  ]
  const labels = missing.map(one => one.label).join('、')
  return missing.map(one => ({ code: 'nomination_thin', sentence: `提名还差${labels}。`, pin: one.pin }))
}

/** 方案四 1: 成效明显、群众满意、可塑性强、有发展潜质, each answered in a sentence or two. */
export function marksAnswered(facts: {
  readonly input: SelectInput
  readonly incubation: IncubationSettings
}): Refusal[] {
  const open = facts.incubation.marks.filter(mark => !isWritten(facts.input.marks[mark.code]))
  const list = open.map(mark => mark.label).join('、')
  return open.map(mark => ({
    code: 'mark_open',
    sentence: `四项标志还有 ${open.length} 项未答：${list}。每项一两句即可。`,
    pin: `marks.${mark.code}`,
  }))
}
