import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { keepCheck } from './check-store.ts'
import { type Verdict, verifyLedger } from './verify.ts'

export { checkQuestion } from './check-store.ts'

/** The morning's look: proves the ledger whole as of one moment, and keeps what it found for the officer's first screen. */
export async function checkLedger(house: House, scope: CommitteeScope): Promise<Verdict> {
  const at = house.now()
  const verdict = await house.db.read(scope, tx => verifyLedger(tx, scope))
  await house.db.housekeeping(scope, tx =>
    keepCheck(tx, scope, { checked_at: at, entries: verdict.entries, fault: verdict.fault }),
  )
  return verdict
}
