import type { Expression } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { exactTo } from '../../http/list.ts'
import { badCursor } from '../../problems/problem.ts'
import type { NoticeQuery } from '../contract.ts'

interface NoticeTables {
  notices: {
    committee_id: string
    id: string
    user_id: string
    kind: string
    text: string
    link: string
    at: Date
    read_at: Date | null
  }
}

export interface NoticeDraft {
  readonly userId: string
  readonly kind: string
  readonly text: string
  readonly link: string
}

/** Tells people, inside the transaction of what happened: a channel that fails later never undoes a transition. */
export async function tellPeople(
  tx: Tx,
  scope: CommitteeScope,
  at: Date,
  notices: readonly NoticeDraft[],
): Promise<void> {
  if (!notices.length) return
  const rows = notices.map(one => ({
    committee_id: scope.committeeId,
    id: newId(),
    user_id: one.userId,
    kind: one.kind,
    text: one.text,
    link: one.link,
    at,
    read_at: null,
  }))
  await tables<NoticeTables>(tx).insertInto('notices').values(rows).execute()
}

const usual = 50
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A page of a person's notices, newest first; the cursor is the id of the last one seen. */
export async function noticesOf(tx: Tx, scope: CommitteeScope, userId: string, asked: NoticeQuery) {
  const { cursor, limit = usual, sort } = asked
  if (cursor !== undefined && !isId.test(cursor)) throw badCursor()
  const words =
    asked.q
      ?.normalize('NFKC')
      .trim()
      .replace(/[\\%_]/g, '\\$&') ?? ''
  const own = tables<NoticeTables>(tx)
    .selectFrom('notices')
    .where('committee_id', '=', scope.committeeId)
    .where('user_id', '=', userId)
    .$if(words !== '', query => query.where('text', 'like', `%${words}%`))
  const rows = await own
    .select(['id', 'kind', 'text', 'link', 'at', 'read_at'])
    .$if(cursor !== undefined, query => query.where('id', sort === 'oldest' ? '>' : '<', cursor ?? ''))
    .orderBy('id', sort === 'oldest' ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  const counted = await own
    .select('id')
    .limit(exactTo + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(row => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      link: row.link,
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    })),
    nextCursor: rows.length > limit ? (shown[shown.length - 1]?.id ?? null) : null,
    total: Math.min(counted.length, exactTo),
    totalIsFloor: counted.length > exactTo,
  }
}

export async function unreadCount(tx: Tx, scope: CommitteeScope, userId: string): Promise<number> {
  const row = await tables<NoticeTables>(tx)
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('committee_id', '=', scope.committeeId)
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Read marks are housekeeping: no ledger entry. False when there is no such notice of this person. */
export async function markRead(tx: Tx, scope: CommitteeScope, userId: string, id: string, at: Date): Promise<boolean> {
  const done = await tables<NoticeTables>(tx)
    .updateTable('notices')
    .set(({ fn, ref, val }) => ({ read_at: fn.coalesce(ref('read_at'), val(at)) }))
    .where('committee_id', '=', scope.committeeId)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Who was first to read what was told last about this page, and when; no row: nobody has. What was read of earlier things says nothing. */
export const readQuestion = (tx: Tx, scope: CommitteeScope, link: Expression<string>) =>
  tables<NoticeTables>(tx)
    .selectFrom('notices')
    .select(['user_id as userId', 'read_at as at'])
    .where('committee_id', '=', scope.committeeId)
    .where('link', '=', link)
    .where('read_at', 'is not', null)
    .where('at', '=', ({ selectFrom }) =>
      selectFrom('notices as told')
        .select(({ fn }) => fn.max('told.at').as('at'))
        .where('told.committee_id', '=', scope.committeeId)
        .where('told.link', '=', link),
    )
    .orderBy('read_at')
    .limit(1)
