import { mkdirSync } from 'node:fs'
import { type Alarms, openAlarms } from '../foundation/alarms/server/alarms.ts'
import { house as houseScope } from '../foundation/database/scope.ts'
import { type Files, openFiles } from '../foundation/files/server/files.ts'
import type { House } from '../foundation/http/house.ts'

/** The file folder, and who is told when it is full. */
export interface Storage {
  readonly files: Files
  readonly alarms: Alarms
  readonly diskIsFull: () => void
}

export function openStorage(house: House, folder: string): Storage {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const alarms = openAlarms(house, houseScope, folder)
  const diskIsFull = () => alarms.raise('disk_full')
  return { files: openFiles(folder, diskIsFull), alarms, diskIsFull }
}
