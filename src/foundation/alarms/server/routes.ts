import { houseRoute, type Route } from '../../http/route.ts'
import { alarmAccess as access } from '../alarm-access.ts'
import { AlarmsAnswer } from '../contract.ts'
import type { Alarms } from './alarms.ts'

export const alarmRoutes = (alarms: Alarms): Route[] => [
  houseRoute({
    method: 'GET',
    url: '/api/alarms',
    access,
    act: 'alarm.read',
    summary: '存储空间与告警',
    answer: AlarmsAnswer,
    handle: ({ scope }) => alarms.read(scope),
  }),
]
