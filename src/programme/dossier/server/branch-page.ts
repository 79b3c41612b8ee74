import { mayAct, type Person } from '../../../foundation/accounts/access.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import { campaignsInForce } from '../../campaigns/server/campaigns.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { leadsToExtension } from '../../extensions/extension.ts'
import { decide, mayNow } from '../../lifecycle/decide.ts'
import { extensionHere } from '../../lifecycle/extending.ts'
import { type Gathered, gather } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import type { BranchAnswer } from '../contract.ts'
import { headlineOf } from '../headline.ts'
import { actsOf } from './brand-page.ts'
import { lastReason } from './last-reason.ts'
import { summariesOfBranches } from './summaries.ts'

const secretariesOf = ({ holders, branch }: Gathered) => [
  ...new Set(
    holders.filter(one => one.role === 'branch_secretary' && one.organizationId === branch.id).map(one => one.name),
  ),
]

/** A branch's place: from here an officer acts in its name. */
export async function branchPage(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
  now: Date,
): Promise<BranchAnswer> {
  const [campaign] = await campaignsInForce(tx, scope)
  if (!campaign) throw new Problem(409, 'campaign_unpublished', '创建活动还没有发布，支部还没有可办的事。')
  const fresh = await gather(tx, scope, { branchId: id, campaignId: campaign.id }, now)
  const { facts, branch } = fresh
  const actor = actingPerson(person, scope, branch.path, false)
  const acting = (gathered: Gathered) =>
    actor.roles.includes('officer') ? mayNow(gathered.facts, { ...actor, inNameOf: true }) : []
  const secretaries = secretariesOf(fresh)
  const brands: BranchAnswer['brands'] = []
  for (const brand of await summariesOfBranches(tx, scope, [id])) {
    const gathered = await gather(tx, scope, { brandId: brand.id }, now)
    const holders = { secretaries: secretaries.join('、'), readAt: null, since: dayOf(brand.since), label: '' }
    brands.push({
      brand,
      next: headlineOf(gathered.facts, holders).next.title,
      mayInNameOf: [
        ...acting(gathered),
        ...actsOf(person, scope, gathered).filter(act => act === 'declaration.write_in_name'),
      ],
      reason: lastReason(gathered, person.userId),
    })
  }
  const asSecretary = { ...actor, roles: ['branch_secretary'] as const }
  const { refusals } = decide(facts, 'nominate', { name: '–', sentence: '–', field: null }, asSecretary)
  const nominating = (actions: readonly string[]) => actions.filter(action => action === 'nominate')
  // A later day opens nothing for a branch whose places are taken.
  const late = refusals.length > 0 && refusals.every(one => leadsToExtension(one.code))
  const place = [id, ...branch.path.slice(1).map(one => one.id)] as const
  const asks = mayAct(person, extensionAccess['extension.ask'], scope.committeeId, place)
  return {
    id,
    name: branch.name,
    unit: branch.unit?.name ?? branch.name,
    secretaries,
    brands,
    may: nominating(mayNow(facts, actor)),
    mayInNameOf: nominating(acting(fresh)),
    why: refusals[0]?.sentence ?? null,
    fields: [...facts.programme.fields],
    naming: facts.programme.naming,
    extension: late ? extensionHere(facts, asks) : null,
    acts:
      late && mayAct(person, extensionAccess['extension.grant'], scope.committeeId, place) ? ['extension.grant'] : [],
  }
}
