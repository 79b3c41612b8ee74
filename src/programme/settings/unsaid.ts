import { stageKindNames } from '../campaigns/settings.ts'
import type { RecognitionSettings } from '../recognition/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { unanswered } from './plan-rules.ts'
import { settingsInWords } from './settings-in-words.ts'

/** Something this campaign needs and its plan does not say: what is suggested, and where on the page it is filled. */
export interface Unsaid {
  readonly key: string
  readonly label: string
  /** The section of 全部设置 that holds it. */
  readonly where: Where
  /** VOICE.md §5's own value in words; the officer accepts it or fills in another, it is never taken silently. */
  readonly suggestion: string
}
export type Where = 'basics' | 'stages' | 'handIn' | 'words' | 'review' | 'marks' | 'later'
export const whereNames: Readonly<Record<Where, string>> = {
  basics: '基本设置',
  stages: '阶段与时限',
  handIn: '报送材料',
  words: '指导思想与要求',
  review: '审核与退回原因',
  marks: '培育标志与小组职责',
  later: '认定、公示与动态管理',
}

/** What brands are judged by in the seed, once judging is on: 100 points (VOICE.md §5, Rubric). */
export const usualCriteria: RecognitionSettings['criteria'] = [
  { name: '促进业务：前后变化', weight: 20 },
  { name: '促进业务：业务结合', weight: 10 },
  { name: '党员群众满意：测评得分', weight: 25 },
  { name: '社会反响：反响与示范', weight: 10 },
  { name: '社会反响：特色与可推广', weight: 10 },
  { name: '创建质量：名称与内涵', weight: 10 },
  { name: '创建质量：机制与责任', weight: 15 },
]

/** `said` names the settings that were read from the plan or taught from it; the rest is asked of the settings as they stand. */
export function unsaidOf(said: readonly string[], configuration: CampaignConfiguration): Unsaid[] {
  const words = new Map(settingsInWords(configuration).map(one => [one.key, one]))
  const { programme, recognition } = configuration
  const has = (key: string) => said.indexOf(key) >= 0
  const usual = (key: string, where: Where): Unsaid[] => {
    const setting = words.get(key)
    return has(key) || !setting ? [] : [{ key, label: setting.label, where, suggestion: setting.words }]
  }
  const own = (open: boolean, key: string, label: string, where: Where, suggestion: string): Unsaid[] =>
    open ? [{ key, label, where, suggestion }] : []
  const weighed = recognition.criteria.some(one => one.weight !== null)
  return [
    ...usual('title', 'basics'),
    ...windowsUnsaid(said, configuration),
    ...usual('authority', 'basics'),
    ...usual('officer', 'basics'),
    ...usual('fields', 'basics'),
    ...usual('second', 'basics'),
    ...usual('naming', 'basics'),
    ...usual('quota', 'basics'),
    ...own(
      programme.handIn.length > 0 && programme.handIn.every(one => one.copies === null),
      'copies',
      '报送份数',
      'handIn',
      '不限份数',
    ),
    ...usual('chain', 'review'),
    ...usual('returnWorkingDays', 'review'),
    ...usual('reasons', 'review'),
    ...unanswered(configuration).flatMap(label =>
      own(true, `answers.${label}`, `答“${label}”的栏目`, 'review', '不对应栏目，退回时由审核人标'),
    ),
    ...usual('marks', 'marks'),
    ...usual('duties', 'marks'),
    ...own(!has('requirements'), 'requirements', '创建要求', 'words', '不另提要求'),
    ...programme.requirements.flatMap(({ title, entries }) =>
      own(entries.length === 0, `places.${title}`, `“${title}”写在哪一栏旁`, 'words', '只写在活动安排里'),
    ),
    ...own(
      !weighed,
      'criteria',
      '评价标准的分值',
      'later',
      has('criteria') ? '评审启用前再定分值' : '业务 30、满意 25、社会反响 20、创建质量 25',
    ),
    ...own(!has('publicity'), 'publicity', '公示期', 'later', '暂不设，启用公示时再定'),
    ...usual('recheck', 'later'),
    ...usual('grounds', 'later'),
  ]
}

const weightyKinds = ['incubation', 'declaration', 'creation', 'recognition'] as const

/** A kind without a window is always open (DESIGN.md §2): that is for the officer to will, not to find out. */
function windowsUnsaid(said: readonly string[], { programme: { stages } }: CampaignConfiguration): Unsaid[] {
  const unsaid = (key: string, label: string, suggestion: string): Unsaid => ({
    key,
    label,
    where: 'stages',
    suggestion,
  })
  if (!said.some(key => key.indexOf('stages.') === 0))
    return [unsaid('stages', '各阶段起止时间', stages.map(stage => stage.name).join('、'))]
  const timeless = stages.filter(stage => stage.from === null && stage.to === null && !stage.every)
  const kinds = weightyKinds.filter(kind => stages.every(stage => stage.kind !== kind || timeless.indexOf(stage) >= 0))
  return [
    ...kinds.map(kind => unsaid(`window.${kind}`, `${stageKindNames[kind]}的起止时间`, '不设时限，随时可办')),
    ...timeless
      .filter(stage => kinds.every(kind => kind !== stage.kind))
      .map(stage => unsaid(`window.${stage.id}`, `“${stage.name}”的时间`, '不设时限，到时通知')),
  ]
}

/** What accepting a suggestion makes of the settings: most stand there already and only wait for a word. */
export const withSuggestion = (configuration: CampaignConfiguration, key: string): CampaignConfiguration =>
  key === 'criteria' && configuration.recognition.criteria.length === 0
    ? { ...configuration, recognition: { ...configuration.recognition, criteria: usualCriteria } }
    : configuration
