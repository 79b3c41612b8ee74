import { sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { exactTo } from '../../http/list.ts'
import type { LedgerTables } from './tables.ts'

export type ReadRow = LedgerTables['reads']

const open = (tx: Tx) => tables<LedgerTables>(tx)

export const insertRead = (tx: Tx, scope: CommitteeScope, row: Omit<ReadRow, 'committee_id'>) =>
  open(tx)
    .insertInto('reads')
    .values({ ...row, committee_id: scope.committeeId })
    .execute()

export interface ReadsAsked {
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
  readonly oldestFirst: boolean
  /** Readers or subjects, by id; null: all. */
  readonly ids: readonly string[] | null
}

const narrowed = (tx: Tx, scope: CommitteeScope, ids: readonly string[] | null) => {
  const all = open(tx).selectFrom('reads').where('committee_id', '=', scope.committeeId)
  return ids ? all.where(sql<boolean>`(user_id = any(${ids}::text[]) or subject_id = any(${ids}::text[]))`) : all
}

export async function readRows(tx: Tx, scope: CommitteeScope, asked: ReadsAsked): Promise<ReadRow[]> {
  const { after, limit, oldestFirst, ids } = asked
  const direction = oldestFirst ? 'asc' : 'desc'
  let query = narrowed(tx, scope, ids).selectAll()
  if (after) {
    const behind = sql`(${after.at}::timestamptz, ${after.id}::uuid)`
    query = query.where(oldestFirst ? sql<boolean>`(at, id) > ${behind}` : sql<boolean>`(at, id) < ${behind}`)
  }
  return query.orderBy('at', direction).orderBy('id', direction).limit(limit).execute()
}

export const countReads = async (tx: Tx, scope: CommitteeScope, ids: readonly string[] | null): Promise<number> =>
  (
    await narrowed(tx, scope, ids)
      .select('id')
      .limit(exactTo + 1)
      .execute()
  ).length

export const deleteReads = (tx: Tx, scope: CommitteeScope, before: Date) =>
  open(tx).deleteFrom('reads').where('committee_id', '=', scope.committeeId).where('at', '<', before).execute()
