import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { LedgerTables } from './tables.ts'

const open = (tx: Tx) => tables<LedgerTables>(tx)

/** The last look at a committee's ledger, for whoever asks for it among other things; no row before the first. */
export const checkQuestion = (tx: Tx, scope: CommitteeScope) =>
  open(tx).selectFrom('ledger_checks').select(['checked_at', 'fault']).where('committee_id', '=', scope.committeeId)

export type CheckRow = Pick<LedgerTables['ledger_checks'], 'checked_at' | 'entries' | 'fault'>

export const keepCheck = (tx: Tx, scope: CommitteeScope, row: CheckRow) =>
  open(tx)
    .insertInto('ledger_checks')
    .values({ committee_id: scope.committeeId, ...row })
    .onConflict(oc => oc.column('committee_id').doUpdateSet(row))
    .execute()
