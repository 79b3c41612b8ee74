import { Type } from 'typebox'
import type { House } from '../../http/house.ts'
import { committeeRoute, type Route } from '../../http/route.ts'
import { notFound } from '../../problems/problem.ts'
import { NoticeList, NoticeQuery } from '../contract.ts'
import { notificationAccess as access } from '../notification-access.ts'
import { markRead, noticesOf } from './notices.ts'

export const notificationRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/notices',
    access,
    act: 'notices.read',
    summary: '通知',
    query: NoticeQuery,
    answer: NoticeList,
    handle: ({ scope, person, query }) => house.db.read(scope, tx => noticesOf(tx, scope, person.userId, query)),
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/notices/:id/read',
    access,
    act: 'notices.read',
    summary: '通知已读',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    answer: Type.Object({ read: Type.Literal(true) }),
    handle: async ({ scope, person, params }) => {
      if (!(await house.db.housekeeping(scope, tx => markRead(tx, scope, person.userId, params.id, house.now()))))
        throw notFound()
      return { read: true }
    },
  }),
]
