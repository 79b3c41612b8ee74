import type { Person } from '../../../foundation/accounts/access.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import { normalizeName } from '../../../foundation/text/length.ts'
import type { NominateRequest, TransitionAnswer } from '../../brands/contract.ts'
import { beginBrand, brandOf, lockBranch } from '../../brands/server/brands.ts'
import { campaignsInForce } from '../../campaigns/server/campaigns.ts'
import { mootAsks } from '../../extensions/server/extensions.ts'
import { decide } from '../decide.ts'
import { toastOf } from '../sentences.ts'
import { gather } from './gather.ts'
import { actingPerson, onlyOfficersActInAName, refusal, type Step } from './performance.ts'
import { insertTransition } from './store.ts'
import { tell } from './tell.ts'
import { count } from './transitions.ts'

/** POST /api/brands: a brand begins. */
export async function nominate(
  house: House,
  scope: CommitteeScope,
  person: Person,
  request: NominateRequest,
): Promise<TransitionAnswer> {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    await lockBranch(tx, scope, request.branchId)
    const [campaign] = await campaignsInForce(tx, scope)
    if (!campaign) throw new Problem(409, 'campaign_unpublished', '创建活动还没有发布，请等工委发布后再提名。')
    const gathered = await gather(tx, scope, { branchId: request.branchId, campaignId: campaign.id }, now)
    const input = { name: normalizeName(request.name), sentence: request.sentence.trim(), field: request.field }
    const step: Step = { action: 'nominate', input, inNameOf: request.inNameOf?.reason ?? null }
    onlyOfficersActInAName(step, person, scope, gathered)
    const decision = decide(
      gathered.facts,
      'nominate',
      input,
      actingPerson(person, scope, gathered.branch.path, step.inNameOf !== null),
    )
    if (decision.to === null) throw refusal(decision)
    const id = newId()
    const ordinal = gathered.brandsOfBranch + 1
    await beginBrand(tx, scope, {
      id,
      branchId: request.branchId,
      campaignId: campaign.id,
      ordinal,
      ...input,
      now,
    })
    await mootAsks(tx, scope, { branchId: request.branchId, brandId: null }, { userId: person.userId, now })
    const brand = await brandOf(tx, scope, id)
    await insertTransition(tx, scope, {
      brand_id: id,
      seq: 1,
      action: 'nominate',
      from_state: null,
      from_step: 0,
      to_state: 'candidate',
      to_step: 0,
      at: now,
      by_user: person.userId,
      in_name_of: step.inNameOf,
      told: {},
      reason: null,
      reason_salt: null,
    })
    await count(tx, scope, gathered, null, brand)
    await tell(tx, scope, { brand, gathered, decision, step, userId: person.userId, now }, {})
    return {
      entries: [
        {
          subject: { kind: 'brand', id },
          act: 'brand.nominate',
          data: { branch: request.branchId, campaign: campaign.id, ordinal, inNameOf: step.inNameOf !== null },
        },
      ],
      answer: { id, state: brand.state, version: brand.version, said: toastOf('nominate', {}), pending: false },
    }
  })
}
