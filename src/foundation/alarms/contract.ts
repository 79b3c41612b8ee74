import { type Static, Type } from 'typebox'

/** The codes of the refusals that promise “已通知系统管理员”, and what the morning's look at the ledger may find. */
export const alarmKinds = ['disk_full', 'ledger_unwritable', 'ledger_broken'] as const
export type AlarmKind = (typeof alarmKinds)[number]
export const isAlarmKind = (code: string): code is AlarmKind => alarmKinds.some(kind => kind === code)

export const AlarmsAnswer = Type.Object({
  alarms: Type.Array(
    Type.Object({
      kind: Type.Enum(alarmKinds),
      firstAt: Type.String(),
      lastAt: Type.String(),
      times: Type.Integer(),
    }),
  ),
  /** What is left where files are kept, in bytes, at this moment. */
  storage: Type.Object({ left: Type.Number(), whole: Type.Number() }),
})
export type AlarmsAnswer = Static<typeof AlarmsAnswer>
