import type { CampaignConfiguration } from './configuration.ts'
import { requirementsOf } from './plan-requirements.ts'
import { answersMoved, handInOf, namedOf, rangeOf, reasonsOf } from './plan-rules.ts'
import { daysIn, deadlineIn, listIn, namingIn, plainWords, quotaIn, recheckIn, yearIn } from './taught-values.ts'

export type Made = CampaignConfiguration | { readonly refusal: string }
/** `more`: what was selected joins what the plan says already; else it takes its place. */
export type Teacher = (configuration: CampaignConfiguration, selected: string, more: boolean) => Made

export const refusal = (what: string): { refusal: string } => ({
  refusal: `这段文字里没有读出${what}，请换一段或直接填。`,
})

const programme = (
  c: CampaignConfiguration,
  more: Partial<CampaignConfiguration['programme']>,
): CampaignConfiguration => ({
  ...c,
  programme: { ...c.programme, ...more },
})
const stewardship = (
  c: CampaignConfiguration,
  more: Partial<CampaignConfiguration['stewardship']>,
): CampaignConfiguration => ({ ...c, stewardship: { ...c.stewardship, ...more } })

const text =
  (most: number, into: (c: CampaignConfiguration, words: string) => CampaignConfiguration): Teacher =>
  (c, selected) => {
    const words = plainWords(selected)
    if (words === '') return refusal('文字')
    return words.length > most ? { refusal: `这一项最多 ${most} 字，请选短一些的一段。` } : into(c, words)
  }

interface ListRules {
  readonly most: number
  readonly length: number
  readonly now: (c: CampaignConfiguration) => readonly string[]
  readonly into: (c: CampaignConfiguration, items: string[]) => CampaignConfiguration
}
const list =
  ({ most, length, now, into }: ListRules): Teacher =>
  (c, selected, more) => {
    const found = listIn(selected)
    if (found.length === 0) return refusal('内容')
    const long = found.filter(item => item.length > length)[0]
    if (long) return { refusal: `“${long.slice(0, 12)}…”超过 ${length} 字，请选短一些的词语。` }
    const before = more ? now(c) : []
    return into(c, [...before, ...found.filter(item => before.indexOf(item) < 0)].slice(0, most))
  }

const labels = (items: readonly { readonly label: string }[]) => items.map(one => one.label)

/** How each setting is made from a stretch of the document. */
export const teachers: Readonly<Record<string, Teacher>> = {
  title: text(80, (c, title) => programme(c, { title })),
  authority: text(200, (c, authority) => programme(c, { authority })),
  officer: text(60, (c, officer) => programme(c, { officer })),
  year: (c, selected) => {
    const year = yearIn(selected)
    return year === null ? refusal('年份') : programme(c, { year })
  },
  naming: (c, selected) => {
    const said = namingIn(plainWords(selected))
    return said ? programme(c, { naming: rangeOf(said, c.programme.naming, 1, 30) }) : refusal('字数')
  },
  quota: (c, selected) => {
    const said = quotaIn(plainWords(selected))
    return said ? programme(c, { quota: rangeOf(said, c.programme.quota, 0, 10) }) : refusal('个数')
  },
  fields: list({ most: 30, length: 20, now: c => c.programme.fields, into: (c, fields) => programme(c, { fields }) }),
  handIn: (c, selected, more) => {
    const said = deadlineIn(plainWords(selected), c.programme.year)
    const found = said ? handInOf([said]) : []
    if (found.length === 0) return refusal('材料和时间')
    return programme(c, { handIn: [...(more ? c.programme.handIn : []), ...found].slice(0, 20) })
  },
  returnWorkingDays: (c, selected) => {
    const said = daysIn(selected)
    const returnWorkingDays = said?.workingDays ?? said?.days ?? null
    return returnWorkingDays === null
      ? refusal('天数')
      : { ...c, declarations: { ...c.declarations, returnWorkingDays } }
  },
  reasons: list({
    most: 20,
    length: 20,
    now: c => labels(c.declarations.reasons),
    into: (c, items) => {
      const before = c.declarations.reasons
      const reasons = reasonsOf(items, before)
      return {
        ...c,
        declarations: { ...c.declarations, reasons, entries: answersMoved(c.declarations.entries, before, reasons) },
        creationPlans: { ...c.creationPlans, entries: answersMoved(c.creationPlans.entries, before, reasons) },
      }
    },
  }),
  marks: list({
    most: 10,
    length: 20,
    now: c => labels(c.incubation.marks),
    into: (c, items) => ({ ...c, incubation: { ...c.incubation, marks: namedOf(items, c.incubation.marks, 'mark') } }),
  }),
  duties: list({
    most: 10,
    length: 20,
    now: c => labels(c.leadingGroups.duties),
    into: (c, items) => ({
      ...c,
      leadingGroups: { ...c.leadingGroups, duties: namedOf(items, c.leadingGroups.duties, 'duty') },
    }),
  }),
  responsibilities: list({
    most: 10,
    length: 60,
    now: c => c.leadingGroups.responsibilities,
    into: (c, responsibilities) => ({ ...c, leadingGroups: { ...c.leadingGroups, responsibilities } }),
  }),
  committee: text(500, (c, committee) => ({ ...c, leadingGroups: { ...c.leadingGroups, committee } })),
  pillars: list({
    most: 12,
    length: 60,
    now: c => c.recognition.pillars,
    into: (c, pillars) => ({ ...c, recognition: { ...c.recognition, pillars } }),
  }),
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
  refresh: text(500, (c, words) => stewardship(c, { refresh: { ...c.stewardship.refresh, text: words } })),
  recheck: (c, selected) => {
    const said = recheckIn(plainWords(selected))
    if (!said) return refusal('时间')
    const years = Math.min(10, Math.max(1, said.years ?? 1))
    return stewardship(c, { recheck: { ...c.stewardship.recheck, years, from: said.every.from, to: said.every.to } })
  },
  recheckCriteria: list({
    most: 12,
    length: 40,
    now: c => c.stewardship.recheck.criteria,
    into: (c, criteria) => stewardship(c, { recheck: { ...c.stewardship.recheck, criteria } }),
  }),
  grounds: list({
    most: 20,
    length: 60,
    now: c => c.stewardship.delistingGrounds,
    into: (c, delistingGrounds) => stewardship(c, { delistingGrounds }),
  }),
  guidingText: (c, selected, more) => {
    const words = `${more ? c.programme.guidingText : ''}${plainWords(selected)}`
    return words.length > 3000
      ? { refusal: '指导思想最多 3,000 字，请选短一些。' }
      : programme(c, { guidingText: words })
  },
  objectives: (c, selected, more) => {
    const words = plainWords(selected)
    if (words === '' || words.length > 1000) return { refusal: '目标任务一项最多 1,000 字，请选短一些。' }
    return programme(c, { objectives: [...(more ? c.programme.objectives : []), words].slice(0, 20) })
  },
  requirements: (c, selected, more) => {
    const words = plainWords(selected)
    const [title = ''] = words.split(/[。：；，,;:]/)
    const entries = [...c.declarations.entries, ...c.creationPlans.entries]
    const found = requirementsOf([{ title, text: words.slice(title.length).replace(/^[。：；，,;:]\s*/, '') }], entries)
    if (found.length === 0) return refusal('要求')
    return programme(c, { requirements: [...(more ? c.programme.requirements : []), ...found].slice(0, 20) })
  },
  textsToPublish: list({
    most: 20,
    length: 60,
    now: c => c.programme.textsToPublish,
    into: (c, textsToPublish) => programme(c, { textsToPublish }),
  }),
  note: text(1000, (c, words) => programme(c, { notes: [...c.programme.notes, words].slice(0, 200) })),
}

/** “组织建设（25分）”, “服务力 40 分”, “业务改进占 35%”. */
function criterionOf(item: string): { name: string; weight: number | null } {
  const said = /^(.*?)[（(]?\s*(?:占|计|满分)?\s*(\d{1,3}(?:\.\d)?)\s*(?:分|%)\s*[)）]?$/.exec(item)
  const name = (said?.[1] ?? item).trim().slice(0, 80)
  return name === '' || !said ? { name: item.slice(0, 80), weight: null } : { name, weight: Number(said[2]) }
}
