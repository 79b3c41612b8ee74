import type { CampaignConfiguration } from './configuration.ts'
import { type SettingGroup, settingsInWords } from './settings-in-words.ts'

/** One setting that is other than it was; '' on a side: it was not there. */
export interface Change {
  readonly key: string
  readonly group: SettingGroup
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What a new version says otherwise than the one before, in the order of the settings; what is gone comes last. */
export function changesBetween(before: CampaignConfiguration, after: CampaignConfiguration): Change[] {
  const old = settingsInWords(before)
  const fresh = settingsInWords(after)
  const oldAt = new Map(old.map(one => [one.key, one]))
  const freshKeys = new Set(fresh.map(one => one.key))
  const changed = fresh.flatMap(({ key, group, label, words }): Change[] => {
    const was = oldAt.get(key)
    if (!was) return [{ key, group, label, before: '', after: words || '新增' }]
    if (was.words === words && was.label === label) return []
    // Called otherwise: the old name is part of what it was.
    return [{ key, group, label, before: was.label === label ? was.words : `${was.label}　${was.words}`, after: words }]
  })
  const gone = old
    .filter(one => !freshKeys.has(one.key))
    .map(({ key, group, label, words }) => ({ key, group, label, before: words || '有', after: '' }))
  const told = [...changed, ...gone]
  if (told.length > 0 || sameSettings(before, after)) return told
  // What no row tells, such as remarks for reuse: still a change, and never called none.
  return [{ key: 'other', group: 'form', label: '常用意见等文字', before: '原文字', after: '已改' }]
}

export const sameSettings = (before: CampaignConfiguration, after: CampaignConfiguration): boolean =>
  inOrder(before) === inOrder(after)

/** The order of an object's keys says nothing; that of a list does. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
