import { type Selectable, sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { AlarmKind } from '../contract.ts'
import type { AlarmTables } from './tables.ts'

export type AlarmRow = Selectable<AlarmTables['house_alarms']>

const open = (tx: Tx) => tables<AlarmTables>(tx)

/** Counted on within a day; after a quiet day it is a new one. */
export const countAlarm = (tx: Tx, kind: AlarmKind, at: Date, times: number) =>
  open(tx)
    .insertInto('house_alarms')
    .values({ kind, first_at: at, last_at: at, times })
    .onConflict(oc =>
      oc.column('kind').doUpdateSet({
        first_at: sql<Date>`case when house_alarms.last_at < ${at}::timestamptz - interval '1 day' then ${at}::timestamptz else house_alarms.first_at end`,
        times: sql<number>`case when house_alarms.last_at < ${at}::timestamptz - interval '1 day' then ${times}::int else house_alarms.times + ${times}::int end`,
        last_at: at,
      }),
    )
    .execute()

export const alarmRows = (tx: Tx, since: Date): Promise<AlarmRow[]> =>
  open(tx).selectFrom('house_alarms').selectAll().where('last_at', '>=', since).orderBy('kind').execute()
