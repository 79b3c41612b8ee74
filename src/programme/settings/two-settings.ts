import { isLocalDate, partsOf } from '../../foundation/calendar/dates.ts'
import type { CampaignConfiguration } from './configuration.ts'

export type Whose = 'mine' | 'theirs'

/** One setting that two people typed differently, as each would read it. */
export interface SettingDifference {
  /** `programme.stages`: the room's part, and the setting in it. */
  readonly path: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

const labels: Readonly<Record<string, string>> = {
  'programme.title': '活动名称',
  'programme.year': '年度',
  'programme.authority': '批准依据',
  'programme.stages': '各阶段',
  'programme.naming': '名称字数',
  'programme.quota': '每支部品牌数',
  'programme.second': '第二个品牌',
  'programme.fields': '党建领域',
  'programme.handIn': '报送材料',
  'programme.officer': '联系干事',
  'programme.guidingText': '指导思想',
  'programme.objectives': '目标任务',
  'programme.requirements': '创建要求',
  'programme.textsToPublish': '要公布的文本',
  'programme.notes': '说明',
  'incubation.marks': '培育标志',
  'incubation.markMax': '标志字数',
  'declarations.chain': '审核步骤',
  'declarations.reasons': '退回原因',
  'declarations.returnWorkingDays': '退回后期限',
  'declarations.reenter': '重新申报从哪一步',
  'declarations.entries': '申报表栏目',
  'creationPlans.entries': '创建方案栏目',
  'leadingGroups.duties': '小组职责',
}
const rooms: Readonly<Record<keyof CampaignConfiguration, string>> = {
  programme: '基本设置',
  incubation: '品牌酝酿',
  declarations: '申报',
  creationPlans: '创建方案',
  leadingGroups: '领导小组',
  recognition: '认定',
  publicity: '公示',
  stewardship: '动态管理',
}

type Part = Readonly<Record<string, unknown>>
const partsIn = (configuration: CampaignConfiguration): [string, Part][] => Object.entries(configuration)

/** Every setting in which two configurations differ, in the order of the page; a list shows only what is not in both. */
export function differencesOf(mine: CampaignConfiguration, theirs: CampaignConfiguration): SettingDifference[] {
  const others: Readonly<Record<string, Part | undefined>> = theirs
  return partsIn(mine).flatMap(([room, part]) => {
    const other = others[room] ?? {}
    const keys = [...new Set([...Object.keys(part), ...Object.keys(other)])]
    return keys.flatMap(key => {
      const [a, b] = [part[key], other[key]]
      if (same(a, b)) return []
      const path = `${room}.${key}`
      const label = labels[path] ?? roomName(room)
      return [{ path, label, mine: wordsOf(a, b), theirs: wordsOf(b, a) }]
    })
  })
}

/** What stands chosen at first: a setting that I have not touched since `base` is the colleague's; all else is mine. */
export function firstChoice(
  base: CampaignConfiguration | null,
  mine: CampaignConfiguration,
  differences: readonly SettingDifference[],
): Readonly<Record<string, Whose>> {
  const touched = base ? differencesOf(mine, base).map(one => one.path) : differences.map(one => one.path)
  return Object.fromEntries(differences.map(({ path }) => [path, touched.includes(path) ? 'mine' : 'theirs']))
}

const roomName = (room: string) => Object.entries(rooms).find(([name]) => name === room)?.[1] ?? room

/** One configuration out of two, setting by setting as chosen; mine where nothing was. */
export function mergeSettings(
  mine: CampaignConfiguration,
  theirs: CampaignConfiguration,
  chosen: Readonly<Record<string, Whose>>,
): CampaignConfiguration {
  const others: Readonly<Record<string, Part | undefined>> = theirs
  const merged = partsIn(mine).map(([room, part]) => {
    const taken = Object.entries(part).map(([key, value]) => {
      const other = others[room]
      return [key, chosen[`${room}.${key}`] === 'theirs' && other && key in other ? other[key] : value]
    })
    return [room, Object.fromEntries(taken)]
  })
  return { ...mine, ...Object.fromEntries(merged) }
}

/** The order of an object's keys says nothing; that of a list does. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]))
  if (isPart(one) && isPart(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].every(key => same(one[key], other[key]))
  }
  return one === other
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A setting in words, beside the other one: of a list what differs, and whether only its order does. */
function wordsOf(value: unknown, beside: unknown): string {
  if (!Array.isArray(value)) return said(value)
  const others: unknown[] = Array.isArray(beside) ? beside : []
  const own = value.filter(item => !others.some(other => same(item, other)))
  if (own.length) return own.map(said).join('；')
  return value.length < others.length ? `没有${others.length - value.length === 1 ? '这一项' : '这几项'}` : '次序不同'
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '没有写'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return isLocalDate(value) ? dayWords(value) : (choices[value] ?? value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length ? value.map(said).join('、') : '没有'
  if (!isPart(value)) return ''
  const { min, max } = value
  if (typeof min === 'number' && typeof max === 'number' && Object.keys(value).length === 2) return `${min}–${max}`
  // Ids and codes are for the program; what is left says what the setting is.
  return Object.entries(value)
    .filter(([key, one]) => key !== 'id' && key !== 'code' && key !== 'kind' && one !== null && one !== '')
    .map(([, one]) => said(one))
    .join('，')
}

const choices: Readonly<Record<string, string>> = {
  after_recognition: '第一个认定后再提名',
  at_once: '可以同时提名',
  first_step: '第一步',
  returning_step: '退回的那一步',
  unit: '机关党委',
  committee: '工委',
}

function dayWords(day: Parameters<typeof partsOf>[0]): string {
  const { year, month, day: date } = partsOf(day)
  return `${year}年${month}月${date}日`
}
