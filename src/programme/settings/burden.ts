import type { Column, Entry } from '../../foundation/forms/entry.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { kindNames } from './settings-in-words.ts'

/** One thing that a branch is asked, and how long it takes. */
export interface BurdenRow {
  readonly code: string
  readonly label: string
  /** Where it is asked: 提名, 申报表, 创建方案. */
  readonly part: string
  readonly kind: string
  readonly minutes: number
  readonly required: boolean
  /** From where it is filled in already; null: the branch writes it. */
  readonly knownFrom: string | null
  readonly twice: boolean
}

/** 减负账本: what a campaign asks of each branch (DESIGN.md §6). */
export interface Burden {
  readonly rows: readonly BurdenRow[]
  readonly minutes: number
  /** Optional entries stand apart: nobody has to. */
  readonly optionalMinutes: number
  readonly known: number
  readonly all: number
  readonly twice: number
}

/** VOICE.md §5, Burden estimate. Looking over what is filled in already takes as long whatever its kind. */
const PREFILLED = 0.3
const perKind = {
  line: 1,
  choice: 0.5,
  yesno: 0.5,
  date: 0.5,
  period: 0.5,
  choices: 1,
  number: 2,
  people: 0.5,
  files: 3,
} as const

export function minutesOf(entry: Entry | Column): number {
  // Half its upper limit, five minutes per hundred characters.
  if (entry.kind === 'paragraph') return (entry.max / 2 / 100) * 5
  if (entry.kind === 'table') return 5 * entry.minRows
  return perKind[entry.kind]
}

/** What the roster knows of a branch and the form therefore does not ask (`declarations/server/known.ts`). */
const fromRoster = ['支部全称', '单位全称', '支部书记', '分管领导', '联络员', '党员人数']
/** What 提名, the four marks and the measures carry into the form. */
const carried: Readonly<Record<string, string>> = { connotation: '提名', background: '四项标志', flow: '举措' }
const roster = '花名册'

type Asked = Omit<BurdenRow, 'twice'>
const known = (part: string, code: string, label: string, knownFrom: string): Asked => ({
  code,
  label,
  part,
  kind: '核对',
  minutes: PREFILLED,
  required: true,
  knownFrom,
})
const written = (part: string, code: string, label: string, kind: string, minutes: number): Asked => ({
  code,
  label,
  part,
  kind,
  minutes,
  required: true,
  knownFrom: null,
})

function asked({ incubation, declarations, creationPlans, leadingGroups }: CampaignConfiguration): Asked[] {
  const entry = (part: string, one: Entry): Asked => {
    const from = incubation.marks.length > 0 || one.code !== 'background' ? carried[one.code] : undefined
    if (from !== undefined) return { ...known(part, one.code, one.label, from), required: one.required }
    return { ...written(part, one.code, one.label, kindNames[one.kind], minutesOf(one)), required: one.required }
  }
  const markMinutes = (incubation.markMax / 2 / 100) * 5
  return [
    written('提名', 'nomination.name', '品牌名称', kindNames.line, perKind.line),
    written('提名', 'nomination.sentence', '一句话介绍', kindNames.line, perKind.line),
    written('提名', 'nomination.field', '党建领域', kindNames.choice, perKind.choice),
    ...incubation.marks.map(mark =>
      written('提名', `marks.${mark.code}`, mark.label, kindNames.paragraph, markMinutes),
    ),
    ...fromRoster.map(label => known('申报表', `roster.${label}`, label, roster)),
    known('申报表', 'name', '品牌名称', '提名'),
    known('申报表', 'field', '党建领域', '提名'),
    ...declarations.entries.map(one => entry('申报表', one)),
    ...creationPlans.entries.map(one => entry('创建方案', one)),
    ...leadingGroups.duties.map(duty =>
      written('创建方案', `duties.${duty.code}`, `领导小组：${duty.label}`, kindNames.people, perKind.people),
    ),
  ]
}

export function burdenOf(configuration: CampaignConfiguration): Burden {
  const all = asked(configuration)
  const rows = all.map((row): BurdenRow => ({ ...row, twice: isAskedTwice(row, all) }))
  const sum = (some: readonly BurdenRow[]) => Math.round(some.reduce((total, row) => total + row.minutes, 0) * 10) / 10
  return {
    rows,
    minutes: sum(rows.filter(row => row.required)),
    optionalMinutes: sum(rows.filter(row => !row.required)),
    known: rows.filter(row => row.knownFrom !== null).length,
    all: rows.length,
    twice: rows.filter(row => row.twice).length,
  }
}

/** Written by the branch although another place asks the same, or the roster knows it: by name, since nothing else tells. */
const isAskedTwice = (row: Asked, all: readonly Asked[]): boolean =>
  row.knownFrom === null &&
  all.some(other => other.code !== row.code && same(other.label, row.label) && first(other, row, all))

/** Of two that ask the same the later is the one too many; what is known is never the one. */
const first = (other: Asked, row: Asked, all: readonly Asked[]) =>
  other.knownFrom === roster || (other.knownFrom === null && all.indexOf(other) < all.indexOf(row))

const same = (one: string, other: string) => bare(one) === bare(other)
const bare = (label: string) =>
  label.replace(/[\s：:（）()“”]/g, '').replace(/^(?:本|所在|支部|党支部|申报)(?=.{2})/, '')

/** “每个支部约 64 分钟，9/27 栏已替支部填好，重复要的 0 栏。” */
export const burdenInWords = ({ minutes, known: filled, all, twice }: Burden): string =>
  `每个支部约 ${Math.round(minutes)} 分钟，${filled}/${all} 栏已替支部填好，重复要的 ${twice} 栏。`
