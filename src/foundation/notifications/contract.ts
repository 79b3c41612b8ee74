import { type Static, Type } from 'typebox'
import { listAnswer, listQuery } from '../http/list.ts'

export const NoticeQuery = listQuery(['recent', 'oldest'], 200)
export type NoticeQuery = Static<typeof NoticeQuery>

export const NoticeList = listAnswer(
  Type.Object({
    id: Type.String(),
    kind: Type.String(),
    text: Type.String(),
    link: Type.String(),
    at: Type.String(),
    readAt: Type.Union([Type.String(), Type.Null()]),
  }),
)
