import type { CampaignConfiguration } from './configuration.ts'
import { requirementsOf } from './plan-requirements.ts'
import { answersMoved, handInOf, namedOf, rangeOf, reasonsOf } from './plan-rules.ts'
import { daysIn, deadlineIn, listIn, namingIn, plainWords, quotaIn, recheckIn, yearIn } from './taught-values.ts'
import {
  type ListSettingRules,
  listSettings,
  type TextSettingRules,
  textSettings,
  withProgramme,
  withStewardship,
} from './typed-settings.ts'

export type Made = CampaignConfiguration | { readonly refusal: string }
/** `more`: what was selected joins what the plan says already; else it takes its place. */
export type Teacher = (configuration: CampaignConfiguration, selected: string, more: boolean) => Made

export const refusal = (what: string): { refusal: string } => ({
  refusal: `这段文字里没有读出${what}，请换一段或直接填。`,
})

const text =
  ({ most, into }: TextSettingRules): Teacher =>
  (c, selected) => {
    const words = plainWords(selected)
    if (words === '') return refusal('文字')
    return words.length > most ? { refusal: `这一项最多 ${most} 字，请选短一些的一段。` } : into(c, words)
  }

const list =
  ({ most, length, now, into }: ListSettingRules): Teacher =>
  (c, selected, more) => {
    const found = listIn(selected)
    if (found.length === 0) return refusal('内容')
    const long = found.filter(item => item.length > length)[0]
    if (long) return { refusal: `“${long.slice(0, 12)}…”超过 ${length} 字，请选短一些的词语。` }
    const before = more ? now(c) : []
    return into(c, [...before, ...found.filter(item => before.indexOf(item) < 0)].slice(0, most))
  }

/** In the place of what stands there the base's own wording is no wording of these: a mark or reason keeps only what it means too. */
const lists: Readonly<Record<string, ListSettingRules['into']>> = {
  marks: (c, items) => ({ ...c, incubation: { ...c.incubation, marks: namedOf(items, c.incubation.marks, 'mark') } }),
  duties: (c, items) => ({
    ...c,
    leadingGroups: { ...c.leadingGroups, duties: namedOf(items, c.leadingGroups.duties, 'duty') },
  }),
  reasons: (c, items) => {
    const before = c.declarations.reasons
    const reasons = reasonsOf(items, before)
    return {
      ...c,
      declarations: { ...c.declarations, reasons, entries: answersMoved(c.declarations.entries, before, reasons) },
      creationPlans: { ...c.creationPlans, entries: answersMoved(c.creationPlans.entries, before, reasons) },
    }
  },
}

const all = <R>(rules: Readonly<Record<string, R>>, teacher: (rule: R, key: string) => Teacher) =>
  Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, teacher(rule, key)]))

/** How each setting is made from a stretch of the document. */
export const teachers: Readonly<Record<string, Teacher>> = {
  ...all(textSettings, text),
  ...all(listSettings, (rule, key) => list({ ...rule, into: lists[key] ?? rule.into })),
  year: (c, selected) => {
    const year = yearIn(selected)
    return year === null ? refusal('年份') : withProgramme(c, { year })
  },
  naming: (c, selected) => {
    const said = namingIn(plainWords(selected))
    return said ? withProgramme(c, { naming: rangeOf(said, c.programme.naming, 1, 30) }) : refusal('字数')
  },
  quota: (c, selected) => {
    const said = quotaIn(plainWords(selected))
    return said ? withProgramme(c, { quota: rangeOf(said, c.programme.quota, 0, 10) }) : refusal('个数')
  },
  handIn: (c, selected, more) => {
    const said = deadlineIn(plainWords(selected), c.programme.year)
    const found = said ? handInOf([said]) : []
    if (found.length === 0) return refusal('材料和时间')
    return withProgramme(c, { handIn: [...(more ? c.programme.handIn : []), ...found].slice(0, 20) })
  },
  returnWorkingDays: (c, selected) => {
    const said = daysIn(selected)
    const returnWorkingDays = said?.workingDays ?? said?.days ?? null
    return returnWorkingDays === null
      ? refusal('天数')
      : { ...c, declarations: { ...c.declarations, returnWorkingDays } }
  },
  criteria: (c, selected, more) => {
    const found = listIn(selected).map(criterionOf)
    if (found.length === 0) return refusal('标准')
    const before = more ? c.recognition.criteria : []
    return { ...c, recognition: { ...c.recognition, criteria: [...before, ...found].slice(0, 60) } }
  },
  publicity: (c, selected) => {
    const publicity = daysIn(selected)
    return publicity ? { ...c, publicity } : refusal('天数')
  },
  recheck: (c, selected) => {
    const said = recheckIn(plainWords(selected))
    if (!said) return refusal('时间')
    const years = Math.min(10, Math.max(1, said.years ?? 1))
    const { from, to } = said.every
    return withStewardship(c, { recheck: { ...c.stewardship.recheck, years, from, to } })
  },
  guidingText: (c, selected, more) => {
    const words = `${more ? c.programme.guidingText : ''}${plainWords(selected)}`
    return words.length > 3000
      ? { refusal: '指导思想最多 3,000 字，请选短一些。' }
      : withProgramme(c, { guidingText: words })
  },
  objectives: (c, selected, more) => {
    const words = plainWords(selected)
    if (words === '' || words.length > 1000) return { refusal: '目标任务一项最多 1,000 字，请选短一些。' }
    return withProgramme(c, { objectives: [...(more ? c.programme.objectives : []), words].slice(0, 20) })
  },
  requirements: (c, selected, more) => {
    const words = plainWords(selected)
    const [title = ''] = words.split(/[。：；，,;:]/)
    const entries = [...c.declarations.entries, ...c.creationPlans.entries]
    const found = requirementsOf([{ title, text: words.slice(title.length).replace(/^[。：；，,;:]\s*/, '') }], entries)
    if (found.length === 0) return refusal('要求')
    return withProgramme(c, { requirements: [...(more ? c.programme.requirements : []), ...found].slice(0, 20) })
  },
  note: (c, selected) => {
    const words = plainWords(selected).slice(0, 1000)
    return words === '' ? refusal('文字') : withProgramme(c, { notes: [...c.programme.notes, words].slice(0, 200) })
  },
}

/** “组织建设（25分）”, “服务力 40 分”, “业务改进占 35%”. */
function criterionOf(item: string): { name: string; weight: number | null } {
  const said = /^(.*?)[（(]?\s*(?:占|计|满分)?\s*(\d{1,3}(?:\.\d)?)\s*(?:分|%)\s*[)）]?$/.exec(item)
  const name = (said?.[1] ?? item).trim().slice(0, 80)
  return name === '' || !said ? { name: item.slice(0, 80), weight: null } : { name, weight: Number(said[2]) }
}
