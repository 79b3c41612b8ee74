import { sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { HouseScope } from '../../database/scope.ts'
import type { LedgerEntry } from '../entry.ts'
import { toEntry } from './store.ts'
import type { LedgerTables } from './tables.ts'

const open = (tx: Tx) => tables<LedgerTables>(tx)

export interface HousePlace {
  readonly at: string
  readonly kind: string
  readonly id: string
  readonly seq: number
}

/** What an auditor's words may mean: what was done, or to whom or by whom. */
export interface HouseSought {
  readonly acts: readonly string[]
  readonly ids: readonly string[]
}

export interface HouseAsked {
  readonly after: HousePlace | null
  readonly limit: number
  readonly oldestFirst: boolean
  readonly sought: HouseSought | null
}

/** The house's chain, newest first, from behind `after`: a page costs the same at any depth. */
export async function houseEntries(tx: Tx, _scope: HouseScope, asked: HouseAsked): Promise<LedgerEntry[]> {
  const { after, limit, oldestFirst } = asked
  const direction = oldestFirst ? 'asc' : 'desc'
  let query = open(tx).selectFrom('house_ledger_entries as e').selectAll().where(meant(asked.sought))
  if (after) {
    const behind = sql`(${after.at}::timestamptz, ${after.kind}, ${after.id}, ${after.seq}::int)`
    const here = sql`(e.at, e.subject_kind, e.subject_id, e.seq)`
    query = query.where(oldestFirst ? sql<boolean>`${here} > ${behind}` : sql<boolean>`${here} < ${behind}`)
  }
  const rows = await query
    .orderBy('e.at', direction)
    .orderBy('e.subject_kind', direction)
    .orderBy('e.subject_id', direction)
    .orderBy('e.seq', direction)
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

/** The latest entry of one subject of the house: who made it what it is. */
export async function lastHouseEntry(
  tx: Tx,
  _scope: HouseScope,
  subject: LedgerEntry['subject'],
): Promise<LedgerEntry | null> {
  const row = await open(tx)
    .selectFrom('house_ledger_entries')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toEntry(row) : null
}

/** Exact up to a thousand, then a floor: counting a chain that only grows would cost more each year. */
export async function houseEntryCount(tx: Tx, _scope: HouseScope, sought: HouseSought | null): Promise<number> {
  const counted = await sql<{
    n: number
  }>`select count(*)::int as n from (select 1 from house_ledger_entries e where ${meant(sought)} limit 1001) as counted`.execute(
    open(tx),
  )
  return counted.rows[0]?.n ?? 0
}

const meant = (sought: HouseSought | null) =>
  sought
    ? sql<boolean>`(e.act = any(${sought.acts}::text[]) or e.subject_id = any(${sought.ids}::text[])
        or e.actor ->> 'userId' = any(${sought.ids}::text[]))`
    : sql<boolean>`true`
