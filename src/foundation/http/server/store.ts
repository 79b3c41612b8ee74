import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope, HouseScope } from '../../database/scope.ts'
import type { RequestTables } from './tables.ts'

type Scope = CommitteeScope | HouseScope

/** Calls that belong to no committee: one is being founded, or somebody is appointed by a duty. */
const theHouse = '00000000-0000-0000-0000-000000000000'
const of = (scope: Scope) => scope.committeeId ?? theHouse
const open = (tx: Tx) => tables<RequestTables>(tx)

/** Notes a call; false when it has been noted before. A second one at the same time waits here for the first one's commit. */
export async function noteRequest(
  tx: Tx,
  scope: Scope,
  { id, asked, at }: { readonly id: string; readonly asked: string; readonly at: Date },
): Promise<boolean> {
  const noted = await open(tx)
    .insertInto('request_answers')
    .values({ committee_id: of(scope), id, asked, at, status: null, etag: null, sealed: null })
    .onConflict(oc => oc.columns(['committee_id', 'id']).doNothing())
    .executeTakeFirst()
  return noted.numInsertedOrUpdatedRows === 1n
}

export const requestOf = (tx: Tx, scope: Scope, id: string) =>
  open(tx)
    .selectFrom('request_answers')
    .select(['asked', 'status', 'etag', 'sealed'])
    .where('committee_id', '=', of(scope))
    .where('id', '=', id)
    .executeTakeFirst()

export const keepAnswer = (
  tx: Tx,
  scope: Scope,
  id: string,
  answer: { readonly status: number; readonly etag: string | null; readonly sealed: Buffer },
) =>
  open(tx)
    .updateTable('request_answers')
    .set(answer)
    .where('committee_id', '=', of(scope))
    .where('id', '=', id)
    .execute()

/** A day later nobody asks again. The house's own go with whichever committee's night comes first. */
export const forgetRequests = (tx: Tx, scope: Scope, before: Date) =>
  open(tx)
    .deleteFrom('request_answers')
    .where('committee_id', 'in', [of(scope), theHouse])
    .where('at', '<', before)
    .execute()
