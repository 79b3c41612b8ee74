import type { Person } from '../../../foundation/accounts/access.ts'
import { branchesServed } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { BrandSummary } from '../../brands/contract.ts'
import { partOf } from '../../campaigns/configuration.ts'
import { campaignsInForce } from '../../campaigns/server/campaigns.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { queueOf } from './brand-list.ts'

/** The longest queue that is walked with J and K; beyond it the list pages. */
const mostInHand = 500

/**
 * What waits for this reviewer, longest first: the committee's step for officers, the unit's for unit reviewers. What they
 * stand back from (回避) waits for others.
 */
export async function reviewQueue(tx: Tx, scope: CommitteeScope, person: Person): Promise<BrandSummary[]> {
  const held = person.grants.filter(grant => grant.committeeId === scope.committeeId)
  const isOfficer = held.some(grant => grant.role === 'officer')
  const units = held.filter(grant => grant.role === 'unit_reviewer').map(grant => grant.organizationId)
  const kinds = [...(isOfficer ? ['committee'] : []), ...(units.length ? ['unit'] : [])]
  const steps = new Set<number>()
  for (const campaign of await campaignsInForce(tx, scope))
    partOf(campaign.configuration, 'declarations', DeclarationSettings).chain.forEach((step, index) => {
      if (kinds.includes(step.by)) steps.add(index + 1)
    })
  const queue = await queueOf(tx, scope, isOfficer ? 'all' : units, [...steps], mostInHand)
  const served = await branchesServed(tx, scope, person.userId)
  return served.size ? queue.filter(brand => !served.has(brand.branchId)) : queue
}
