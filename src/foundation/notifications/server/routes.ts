import { Type } from 'typebox'
import type { House } from '../../http/house.ts'
import { committeeRoute, type Route } from '../../http/route.ts'
import { notFound } from '../../problems/problem.ts'
import { NoticeList } from '../contract.ts'
import { notificationAccess as access } from '../notification-access.ts'
import { markRead, noticesOf } from './notices.ts'

const pageSize = 50

export const notificationRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'GET',
    url: '/api/notices',
    access,
    act: 'notices.read',
    summary: '通知',
    query: Type.Object({ cursor: Type.Optional(Type.String({ format: 'uuid' })) }),
    answer: NoticeList,
    handle: async ({ scope, person, query }) => {
      const items = await house.db.read(scope, tx =>
        noticesOf(tx, scope, person.userId, pageSize, query.cursor ?? null),
      )
      return { items, nextCursor: items.length === pageSize ? (items[pageSize - 1]?.id ?? null) : null }
    },
  }),
  committeeRoute({
    method: 'POST',
    url: '/api/notices/:id/read',
    access,
    act: 'notices.read',
    summary: '通知已读',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    handle: async ({ scope, person, params }) => {
      if (!(await house.db.housekeeping(scope, tx => markRead(tx, scope, person.userId, params.id, house.now()))))
        throw notFound()
      return { read: true }
    },
  }),
]
