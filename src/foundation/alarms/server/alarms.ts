import { statfs } from 'node:fs/promises'
import type { HouseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { AlarmKind, AlarmsAnswer } from '../contract.ts'
import { alarmRows, countAlarm } from './store.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000

/** What the system administrator has to see. Raising one never fails: on a full disk the database may be full, too. */
export interface Alarms {
  raise(kind: AlarmKind): void
  read(scope: HouseScope): Promise<AlarmsAnswer>
}

interface Waiting {
  readonly first: Date
  readonly last: Date
  readonly times: number
}

/** Kept here until the database takes it, and shown from here as long. */
export function openAlarms(house: House, scope: HouseScope, folder: string): Alarms {
  const waiting = new Map<AlarmKind, Waiting>()
  let writing: Promise<void> = Promise.resolve()

  async function write() {
    for (const [kind, { last, times }] of [...waiting]) {
      await house.db.housekeeping(scope, tx => countAlarm(tx, kind, last, times))
      const now = waiting.get(kind)
      if (now && now.times > times) waiting.set(kind, { ...now, times: now.times - times })
      else waiting.delete(kind)
    }
  }

  return {
    raise(kind) {
      const at = house.now()
      const before = waiting.get(kind)
      waiting.set(kind, { first: before?.first ?? at, last: at, times: (before?.times ?? 0) + 1 })
      writing = writing.then(write).catch(() => undefined)
    },
    async read(reader) {
      writing = writing.then(write).catch(() => undefined)
      await writing
      const rows = await house.db.glance(reader, tx => alarmRows(tx, new Date(house.now().getTime() - WEEK)))
      const unwritten = [...waiting].map(([kind, one]) => ({
        kind,
        first_at: one.first,
        last_at: one.last,
        times: one.times,
      }))
      const alarms = [...rows.filter(row => !waiting.has(row.kind)), ...unwritten]
      const { bavail, blocks, bsize } = await statfs(folder)
      return {
        alarms: alarms.map(row => ({
          kind: row.kind,
          firstAt: row.first_at.toISOString(),
          lastAt: row.last_at.toISOString(),
          times: row.times,
        })),
        storage: { left: bavail * bsize, whole: blocks * bsize },
      }
    },
  }
}
