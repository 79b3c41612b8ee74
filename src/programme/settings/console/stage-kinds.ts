import { type StageKind, stageKinds } from '../../campaigns/settings.ts'

export const isKind = (value: string): value is StageKind => stageKinds.some(kind => kind === value)
