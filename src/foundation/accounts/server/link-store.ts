import { type Tx, tables } from '../../database/doors.ts'
import type { AccountTables } from './tables.ts'

/** One link of a purpose that belongs to no committee: a newer one replaces what was not used. */
export async function putLink(tx: Tx, purpose: string, tokenHash: string): Promise<void> {
  const db = tables<AccountTables>(tx)
  await db.deleteFrom('scoped_links').where('purpose', '=', purpose).where('committee_id', 'is', null).execute()
  await db
    .insertInto('scoped_links')
    .values({ token_hash: tokenHash, purpose, committee_id: null, expires_at: null, used_at: null })
    .execute()
}

/** Two people with one link: the row's lock lets the first have it. */
export async function spendLink(tx: Tx, purpose: string, tokenHash: string, now: Date): Promise<boolean> {
  const spent = await tables<AccountTables>(tx)
    .updateTable('scoped_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}
