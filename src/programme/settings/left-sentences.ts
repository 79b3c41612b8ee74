import { type Static, Type } from 'typebox'
import type { Requirement, Stage } from '../campaigns/settings.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { placedStages } from './plan-calendar.ts'
import { whereSaid } from './plan-places.ts'
import type { Plan } from './plan-reader/plan.ts'
import { placesOf as placesGoverned } from './plan-requirements.ts'
import { Place } from './readings.ts'
import { stageKey } from './settings-in-words.ts'

/** A sentence that no rule understood: it stays on the list until the officer gives it a place. */
export const LeftSentence = Type.Object({
  key: Type.String(),
  text: Type.String(),
  place: Type.Union([Place, Type.Null()]),
  /** The setting it may belong to; null: none that one would guess. */
  likely: Type.Union([Type.String(), Type.Null()]),
  /** The words of the heading on its line, which name it where it becomes a requirement. */
  heading: Type.String(),
})
export type LeftSentence = Static<typeof LeftSentence>

/** In the order in which a sentence with several of these words is meant. */
const likelyWords: readonly (readonly [string, RegExp])[] = [
  ['committee', /领导小组|专班/],
  ['refresh', /动态管理|每年.{0,8}完善/],
  ['requirements', /载体|创新|实效|结合|特色|防止|不得|务实|质量|形式主义/],
  ['objectives', /力争|目标|形成一批|实现|打造一批/],
  ['guidingText', /决定|现制定|是推进|意义|重要性|为深入|为推动|为进一步/],
]

export function leftSentences(plan: Plan, text: string): LeftSentence[] {
  const stages = placedStages(plan)
  return plan.notUnderstood.map((sentence, index) => {
    const place = whereSaid(text, sentence)
    const within = stages.filter(({ stage, path }) => {
      const span = plan.spans[`${path}.text`]
      const inside = span && place && place.start >= span.start && place.end <= span.end
      return inside || namesStage(sentence, stage)
    })[0]
    const words = likelyWords.filter(([, pattern]) => pattern.test(sentence))[0]
    return {
      key: `left.${index}`,
      text: sentence,
      place,
      likely: within ? stageKey(within.stage) : (words?.[0] ?? null),
      heading: place ? headingBefore(text, place.start) : '',
    }
  })
}

/** “品牌申报期间”, “巡礼活动”: the stage itself, not the word of the whole programme that its name is made of. */
const namesStage = (sentence: string, { name, kind }: Pick<Stage, 'name' | 'kind'>): boolean =>
  ['阶段', '期间', '环节'].some(word => sentence.indexOf(`${name}${word}`) >= 0) ||
  (kind === 'exhibition' && (sentence.indexOf(name) >= 0 || /巡礼|展示活动|展位/.test(sentence)))

/** “2.要探索创新，丰富载体。” before the sentence, on its line; without number and stop. */
function headingBefore(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return line
    .replace(/^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\s*/, '')
    .replace(/[。：；\s]+$/, '')
    .replace(/^要/, '')
    .slice(0, 40)
}

/** Settings that hold whole sentences, in the officer's words; a stage holds what is done in it. */
export const holdsSentences = (key: string): boolean =>
  key === 'note' ||
  (key.indexOf('stages.') === 0 && key.split('.').length === 2) ||
  ['committee', 'refresh', 'requirements', 'objectives', 'guidingText'].indexOf(key) >= 0

/** 归到 or 只作说明: the sentence as it stands, at the end of what is there. Null: there is no room for it. */
export function layTo(
  configuration: CampaignConfiguration,
  key: string,
  { text, heading }: Pick<LeftSentence, 'text' | 'heading'>,
): CampaignConfiguration | null {
  const { programme, leadingGroups, stewardship } = configuration
  const within = (more: Partial<typeof programme>) => ({ ...configuration, programme: { ...programme, ...more } })
  const after = (before: string, most: number) => (before.length + text.length <= most ? before + text : null)
  if (key === 'note') return programme.notes.length < 200 ? within({ notes: [...programme.notes, text] }) : null
  if (key === 'objectives')
    return programme.objectives.length < 20 ? within({ objectives: [...programme.objectives, text] }) : null
  if (key === 'requirements')
    return programme.requirements.length < 20
      ? within({ requirements: [...programme.requirements, requirementOf(configuration, text, heading)] })
      : null
  if (key === 'guidingText') {
    const guidingText = after(programme.guidingText, 3000)
    return guidingText === null ? null : within({ guidingText })
  }
  if (key === 'committee') {
    const committee = after(leadingGroups.committee, 500)
    return committee === null ? null : { ...configuration, leadingGroups: { ...leadingGroups, committee } }
  }
  if (key === 'refresh') {
    const words = after(stewardship.refresh.text, 500)
    if (words === null) return null
    return { ...configuration, stewardship: { ...stewardship, refresh: { ...stewardship.refresh, text: words } } }
  }
  const stage = programme.stages.filter(one => stageKey(one) === key)[0]
  const done = stage ? after(stage.text ?? '', 2000) : null
  if (!stage || done === null) return null
  return within({ stages: programme.stages.map(one => (one === stage ? { ...one, text: done } : one)) })
}

function requirementOf(
  { declarations, creationPlans }: CampaignConfiguration,
  text: string,
  heading: string,
): Requirement {
  const title = heading || (text.split(/[，。；：,;:]/)[0] ?? '').slice(0, 20) || '其他要求'
  const entries = placesGoverned({ title, text }, [...declarations.entries, ...creationPlans.entries])
  return { title, text: text.slice(0, 500), entries }
}

/** The note taken back, so that the sentence can be given another place. */
export const withoutNote = (configuration: CampaignConfiguration, text: string): CampaignConfiguration => ({
  ...configuration,
  programme: { ...configuration.programme, notes: configuration.programme.notes.filter(note => note !== text) },
})
