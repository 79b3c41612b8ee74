import type { Person } from '../../../foundation/accounts/access.ts'
import { branchesServed } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { BrandSummary } from '../../brands/contract.ts'
import { brandsCarriedFrom } from '../../brands/server/brands.ts'
import { queueOf } from './brand-list.ts'

/** The longest queue that is walked with J and K; beyond it the list pages. */
const mostInHand = 2_000

/**
 * What waits for this reviewer, longest first: the committee's step for officers, the unit's for unit reviewers. What they
 * stand back from (回避) waits for others; what is `decided` and not yet sent (待发) waits for nobody.
 */
export async function reviewQueue(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  decided: ReadonlySet<string>,
): Promise<BrandSummary[]> {
  const held = person.grants.filter(grant => grant.committeeId === scope.committeeId)
  const isOfficer = held.some(grant => grant.role === 'officer')
  const units = held.filter(grant => grant.role === 'unit_reviewer').map(grant => grant.organizationId)
  const queue = [
    ...(isOfficer ? await queueOf(tx, scope, 'all', 'committee', mostInHand) : []),
    ...(units.length ? await queueOf(tx, scope, units, 'unit', mostInHand) : []),
  ]
  const served = await branchesServed(tx, scope, person.userId)
  const carried = await brandsCarriedFrom(tx, scope, [...served])
  return queue.filter(brand => !served.has(brand.branchId) && !carried.has(brand.id) && !decided.has(brand.id))
}
