import type { ReturnReason } from '../declarations/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { readyOf, relabelled } from './plan-rules.ts'

/** A setting that is words, or a list of them: how long, where it stands, how it is put there. Typed, taught and shown by the same rules. */
export interface TextSettingRules {
  readonly most: number
  /** Several lines; else one. */
  readonly paragraph?: boolean
  /** May not be empty. */
  readonly required?: boolean
  readonly now: (c: CampaignConfiguration) => string
  readonly into: (c: CampaignConfiguration, words: string) => CampaignConfiguration
}
export interface ListSettingRules {
  readonly most: number
  readonly length: number
  readonly required?: boolean
  readonly now: (c: CampaignConfiguration) => readonly string[]
  readonly into: (c: CampaignConfiguration, items: string[]) => CampaignConfiguration
}

type Programme = CampaignConfiguration['programme']
type Stewardship = CampaignConfiguration['stewardship']
export const withProgramme = (c: CampaignConfiguration, more: Partial<Programme>): CampaignConfiguration => ({
  ...c,
  programme: { ...c.programme, ...more },
})
export const withStewardship = (c: CampaignConfiguration, more: Partial<Stewardship>): CampaignConfiguration => ({
  ...c,
  stewardship: { ...c.stewardship, ...more },
})

export const textSettings: Readonly<Record<string, TextSettingRules>> = {
  title: {
    most: 80,
    required: true,
    now: c => c.programme.title,
    into: (c, title) => withProgramme(c, { title }),
  },
  authority: { most: 200, now: c => c.programme.authority, into: (c, authority) => withProgramme(c, { authority }) },
  officer: {
    most: 60,
    required: true,
    now: c => c.programme.officer,
    into: (c, officer) => withProgramme(c, { officer }),
  },
  committee: {
    most: 500,
    paragraph: true,
    now: c => c.leadingGroups.committee,
    into: (c, committee) => ({ ...c, leadingGroups: { ...c.leadingGroups, committee } }),
  },
  refresh: {
    most: 500,
    paragraph: true,
    now: c => c.stewardship.refresh.text,
    into: (c, text) => withStewardship(c, { refresh: { ...c.stewardship.refresh, text } }),
  },
  guidingText: {
    most: 3000,
    paragraph: true,
    now: c => c.programme.guidingText,
    into: (c, guidingText) => withProgramme(c, { guidingText }),
  },
}

const labels = (items: readonly { readonly label: string }[]) => items.map(one => one.label)

export const listSettings: Readonly<Record<string, ListSettingRules>> = {
  fields: {
    most: 30,
    length: 20,
    required: true,
    now: c => c.programme.fields,
    into: (c, fields) => withProgramme(c, { fields }),
  },
  marks: {
    most: 10,
    length: 20,
    now: c => labels(c.incubation.marks),
    into: (c, items) => ({ ...c, incubation: { ...c.incubation, marks: named(c.incubation.marks, items, 'mark') } }),
  },
  reasons: {
    most: 20,
    length: 20,
    required: true,
    now: c => labels(c.declarations.reasons),
    into: (c, items) => ({
      ...c,
      declarations: { ...c.declarations, reasons: reasonsTyped(c.declarations.reasons, items) },
    }),
  },
  duties: {
    most: 10,
    length: 20,
    now: c => labels(c.leadingGroups.duties),
    into: (c, items) => ({
      ...c,
      leadingGroups: { ...c.leadingGroups, duties: named(c.leadingGroups.duties, items, 'duty') },
    }),
  },
  responsibilities: {
    most: 10,
    length: 60,
    now: c => c.leadingGroups.responsibilities,
    into: (c, responsibilities) => ({ ...c, leadingGroups: { ...c.leadingGroups, responsibilities } }),
  },
  pillars: {
    most: 12,
    length: 60,
    now: c => c.recognition.pillars,
    into: (c, pillars) => ({ ...c, recognition: { ...c.recognition, pillars } }),
  },
  refreshHeads: {
    most: 10,
    length: 20,
    now: c => c.stewardship.refresh.heads,
    into: (c, heads) => withStewardship(c, { refresh: { ...c.stewardship.refresh, heads } }),
  },
  recheckCriteria: {
    most: 12,
    length: 40,
    now: c => c.stewardship.recheck.criteria,
    into: (c, criteria) => withStewardship(c, { recheck: { ...c.stewardship.recheck, criteria } }),
  },
  grounds: {
    most: 20,
    length: 60,
    now: c => c.stewardship.delistingGrounds,
    into: (c, delistingGrounds) => withStewardship(c, { delistingGrounds }),
  },
  objectives: {
    most: 20,
    length: 1000,
    now: c => c.programme.objectives,
    into: (c, objectives) => withProgramme(c, { objectives }),
  },
  textsToPublish: {
    most: 20,
    length: 60,
    now: c => c.programme.textsToPublish,
    into: (c, textsToPublish) => withProgramme(c, { textsToPublish }),
  },
  notes: {
    most: 200,
    length: 1000,
    now: c => c.programme.notes,
    into: (c, notes) => withProgramme(c, { notes }),
  },
}

/** What was answered is kept under a mark's code, so a reworded one keeps it. */
type Named = { code: string; label: string; help: string }
const named = (before: readonly Named[], items: readonly string[], prefix: string): Named[] =>
  relabelled(before, items, (label, taken) => ({ code: freeOf(letters(prefix), taken), label, help: '' }))

const letters = (prefix: string) => 'abcdefghijklmnopqrstuvwxyz'.split('').map(letter => `${prefix}_${letter}`)
const freeOf = (codes: readonly string[], taken: readonly { readonly code: string }[]): string =>
  codes.filter(code => taken.every(one => one.code !== code))[0] ?? codes[0] ?? ''

/** Entries say which reason they answer by its code, so a reworded one keeps it too. */
const reasonsTyped = (before: readonly ReturnReason[], items: readonly string[]): ReturnReason[] =>
  relabelled(before, items, (label, taken) => ({
    code: freeOf(numbered, taken),
    label,
    ready: readyOf(label),
    remarks: [],
  })).map(reason =>
    before.some(one => one.label === reason.label) ? reason : { ...reason, ready: readyOf(reason.label) },
  )
const numbered = Array.from({ length: 99 }, (_, index) => `R${index + 1}`)
