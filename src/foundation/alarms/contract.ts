import { type Static, Type } from 'typebox'

export const alarmKinds = ['disk_full'] as const
export type AlarmKind = (typeof alarmKinds)[number]

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
