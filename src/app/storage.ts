import { mkdirSync } from 'node:fs'
import { isAlarmKind } from '../foundation/alarms/contract.ts'
import { type Alarms, openAlarms } from '../foundation/alarms/server/alarms.ts'
import { house as houseScope } from '../foundation/database/scope.ts'
import { type Files, openFiles } from '../foundation/files/server/files.ts'
import type { House } from '../foundation/http/house.ts'

/** The file folder, and who is told when it is full or something else breaks. */
export interface Storage {
  readonly files: Files
  readonly alarms: Alarms
  /** By the code of a refusal that was just answered. */
  readonly refused: (code: string) => void
}

export function openStorage(house: House, folder: string): Storage {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const alarms = openAlarms(house, houseScope, folder)
  const refused = (code: string) => {
    if (isAlarmKind(code)) alarms.raise(code)
  }
  return { files: openFiles(folder, () => alarms.raise('disk_full')), alarms, refused }
}
