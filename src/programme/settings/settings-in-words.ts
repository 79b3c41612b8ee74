import type { Entry } from '../../foundation/forms/entry.ts'
import { type Requirement, type Stage, stageKindNames } from '../campaigns/settings.ts'
import { fixedPlaces } from '../declarations/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { sayRange, sayStage, sayWholeDate, sayYearly } from './saying.ts'

export const settingGroups = ['calendar', 'rules', 'later', 'words', 'form'] as const
export type SettingGroup = (typeof settingGroups)[number]

export const groupNames: Readonly<Record<SettingGroup, string>> = {
  calendar: '阶段与时限',
  rules: '规则',
  later: '认定与动态管理',
  words: '基本信息与要求',
  form: '栏目',
}

/** One setting as it is read by people: what the officer checks item by item, and what a change is told in. */
export interface SettingInWords {
  /** Its place in the configuration, stable while it is edited: `naming`, `stages.declaration`, `entries.theme`. */
  readonly key: string
  readonly group: SettingGroup
  readonly label: string
  readonly words: string
}

const list = (items: readonly string[]) => items.join('、')

/** Every setting of a campaign, in the order in which an officer goes through them. Nothing said is ''. */
export function settingsInWords(configuration: CampaignConfiguration): SettingInWords[] {
  const { programme, declarations, creationPlans, incubation, leadingGroups, recognition, publicity, stewardship } =
    configuration
  const places = [...fixedPlaces, ...declarations.entries, ...creationPlans.entries]
  return [
    words('title', '活动名称', programme.title),
    words('year', '年度', `${programme.year}`),
    words('authority', '批准依据', programme.authority),
    words('officer', '联系干事', programme.officer),
    ...programme.stages.map(stage => calendar(stageKey(stage), stage.name, stageWords(stage))),
    ...programme.stages.flatMap(stage =>
      stage.text ? [words(`${stageKey(stage)}.text`, `${stage.name}做什么`, stage.text)] : [],
    ),
    rules('handIn', '报送材料', programme.handIn.map(handInWords).join('；')),
    rules('naming', '名称字数', `${sayRange(programme.naming, '字')}，标点不计`),
    rules('quota', '每支部品牌数', sayRange(programme.quota, '个')),
    rules('second', '第二个品牌', programme.second === 'at_once' ? '可以同时创建' : '第一个认定后再提名'),
    rules('fields', '党建领域', list(programme.fields)),
    rules('marks', '培育标志', labelsOf(incubation.marks)),
    rules('reasons', '退回原因', labelsOf(declarations.reasons)),
    rules('chain', '审核步骤', declarations.chain.map(step => step.name).join(' → ')),
    rules('returnWorkingDays', '重新申报期限', `${declarations.returnWorkingDays} 个工作日`),
    rules('branchSpace', '每个支部的空间', `${declarations.branchSpace} 兆`),
    rules('reenter', '重新申报从', declarations.reenter === 'first_step' ? '第一步审起' : '退回的那一步审起'),
    rules('duties', '小组职责', labelsOf(leadingGroups.duties)),
    rules('responsibilities', '责任体系', list(leadingGroups.responsibilities)),
    rules('committee', '工委领导小组', leadingGroups.committee),
    later('pillars', '考评内容', list(recognition.pillars)),
    later('criteria', '评价标准', list(recognition.criteria.map(criterionWords))),
    later('publicity', '公示期', publicityWords(publicity)),
    later('refresh', '每年完善', stewardship.refresh.text),
    later('refreshHeads', '完善哪几项', list(stewardship.refresh.heads)),
    later('recheck', '复查', recheckWords(stewardship.recheck)),
    later('recheckCriteria', '复查看什么', list(stewardship.recheck.criteria)),
    later('grounds', '摘牌情形', list(stewardship.delistingGrounds)),
    words('guidingText', '指导思想', programme.guidingText),
    words('objectives', '目标任务', programme.objectives.join('；')),
    words('requirements', '创建要求', programme.requirements.map(one => requirementWords(one, places)).join('；')),
    words('textsToPublish', '要公布的文本', list(programme.textsToPublish)),
    words('notes', '说明', programme.notes.join('；')),
    ...[...declarations.entries, ...creationPlans.entries].map(entry =>
      form(`entries.${entry.code}`, entry.label, entryWords(entry)),
    ),
    form('marksHelp', '标志的提示语', helpsOf(incubation.marks)),
    form('dutiesHelp', '职责的说明', helpsOf(leadingGroups.duties)),
    form('ready', '报送前对照', list(declarations.reasons.map(reason => reason.ready))),
  ]
}

const of =
  (group: SettingGroup) =>
  (key: string, label: string, words: string): SettingInWords => ({ key, group, label, words })
const calendar = of('calendar')
const rules = of('rules')
const later = of('later')
const words = of('words')
const form = of('form')

const labelsOf = (items: readonly { readonly label: string }[]) => list(items.map(one => one.label))
const helpsOf = (items: readonly { readonly label: string; readonly help: string }[]) =>
  items
    .filter(one => one.help)
    .map(one => `${one.label}：${one.help}`)
    .join('；')

export const stageKey = ({ id }: Pick<Stage, 'id'>): string => `stages.${id}`

const stageWords = (stage: Stage) => `${sayStage(stage)}，${stageKindNames[stage.kind]}`

type HandedIn = CampaignConfiguration['programme']['handIn'][number]
export function handInWords({ what, by, to, address, contact, copies }: HandedIn): string {
  const where = [to, address].filter(Boolean).join('')
  const more = [by ? `${sayWholeDate(by)}前` : '', where ? `报${where}` : '', contact, copies ? `${copies} 份` : '']
  return [what, ...more].filter(Boolean).join('，')
}

function requirementWords(
  { title, text, entries }: Requirement,
  places: readonly { readonly code: string; readonly label: string }[],
): string {
  const beside = places.filter(place => entries.indexOf(place.code) >= 0).map(place => place.label)
  return `${title}${text ? `：${text}` : ''}${beside.length > 0 ? `（写在${list(beside)}旁）` : ''}`
}

const criterionWords = ({ name, weight }: CampaignConfiguration['recognition']['criteria'][number]) =>
  weight === null ? name : `${name} ${weight} 分`

function publicityWords({ workingDays, days }: CampaignConfiguration['publicity']): string {
  if (workingDays !== null) return `${workingDays} 个工作日`
  return days === null ? '' : `${days} 天`
}

const recheckWords = ({ years, from, to }: CampaignConfiguration['stewardship']['recheck']) =>
  years > 1 ? sayYearly({ from, to }).replace('每年', `每 ${years} 年`) : sayYearly({ from, to })

export const kindNames: Readonly<Record<Entry['kind'], string>> = {
  line: '一行文字',
  paragraph: '一段文字',
  choice: '单选',
  choices: '多选',
  number: '数',
  date: '日期',
  period: '起止',
  people: '花名册人员',
  yesno: '确认',
  table: '表格',
  files: '文件',
}

function entryWords(entry: Entry): string {
  const size =
    entry.kind === 'line' || entry.kind === 'paragraph'
      ? `${entry.min ? `${entry.min}–` : '不超过 '}${entry.max} 字`
      : entry.kind === 'files'
        ? `不超过 ${entry.max} 份`
        : ''
  const rows = entry.kind === 'table' ? `至少 ${entry.minRows} 项` : ''
  const choices = 'options' in entry ? list(entry.options) : ''
  const said = [entry.help ?? '', entry.good ? `好例“${entry.good}”` : '', entry.bad ? `反例“${entry.bad}”` : '']
  return [kindNames[entry.kind], entry.required ? '必填' : '选填', size, rows, choices, ...said]
    .filter(Boolean)
    .join('，')
}
