import type { AlarmKind } from '../contract.ts'

export interface AlarmTables {
  house_alarms: { kind: AlarmKind; first_at: Date; last_at: Date; times: number }
}
