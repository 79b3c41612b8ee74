import { growsByTeaching } from './checking.ts'
import type { CampaignConfiguration } from './configuration.ts'
import { settingsInWords, stageKey } from './settings-in-words.ts'
import { stageTaught, taughtNewStage } from './taught-stages.ts'
import { teachers } from './teachers.ts'

export interface Teachable {
  readonly key: string
  readonly label: string
}
export type Taught =
  | { readonly configuration: CampaignConfiguration; readonly key: string }
  | { readonly refusal: string }

export const NEW_STAGE = 'stages.new'

/** What a stretch of the document can be made (设为…): every setting that words can say; a stage more, or just a note. */
export function teachables(configuration: CampaignConfiguration): Teachable[] {
  const stages = configuration.programme.stages.map(stage => ({ key: stageKey(stage), label: `${stage.name}的时间` }))
  const known = settingsInWords(configuration)
    .filter(({ key }) => key in teachers)
    .map(({ key, label }) => ({ key, label }))
  return [...stages, { key: NEW_STAGE, label: '新的阶段' }, ...known, { key: 'note', label: '只作说明' }]
}

/** `selected` is read by the reader's own rules where the setting is a date, a number or a list; else it is taken as text. `grounded`: the setting stands on other words of the plan already. */
export function teach(configuration: CampaignConfiguration, key: string, selected: string, grounded: boolean): Taught {
  if (key === NEW_STAGE) return taughtNewStage(configuration, selected)
  const change = key.indexOf('stages.') === 0 ? stageTaught(configuration, key, selected) : null
  const made = change ?? teachers[key]?.(configuration, selected, grounded && growsByTeaching(key))
  if (made === undefined) return { refusal: '这一项请在设置里直接填。' }
  return 'refusal' in made ? made : { configuration: made, key }
}
