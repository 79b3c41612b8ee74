import type { House } from '../../http/house.ts'
import { tagVersion, versionSeen } from '../../http/preconditions.ts'
import { houseRoute, type Route } from '../../http/route.ts'
import { Problem } from '../../problems/problem.ts'
import { HolidayParams, HolidaysAnswer, HolidaysKept, HolidayYearRequest } from '../contract.ts'
import { holidaysAccess as access } from '../holidays-access.ts'
import { allHolidays, keepHolidays } from './holidays.ts'

/** 节假日表: read and kept by the system administrator, for every committee of the house. */
export const calendarRoutes = (house: House): Route[] => [
  houseRoute({
    method: 'GET',
    url: '/api/holidays',
    access,
    act: 'holidays.read',
    summary: '节假日表，逐年',
    answer: HolidaysAnswer,
    handle: ({ scope }) => house.db.read(scope, tx => allHolidays(tx, house.now())),
  }),
  houseRoute({
    method: 'PUT',
    url: '/api/holidays/:year',
    access,
    act: 'holidays.change',
    summary: '保存一年的节假日表',
    params: HolidayParams,
    body: HolidayYearRequest,
    answer: HolidaysKept,
    ifMatch: true,
    handle: async ({ scope, person, params, body, request, reply }) => {
      if (!person) throw new Problem(401, 'session_expired', '登录已过期，本页内容都在。请输入密码接着填。')
      const by = { userId: person.userId, now: house.now() }
      const seen = versionSeen(request)
      const answer = await house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
        keepHolidays(tx, scope, params.year, seen, body, by),
      )
      tagVersion(reply, answer.version)
      return answer
    },
  }),
]
