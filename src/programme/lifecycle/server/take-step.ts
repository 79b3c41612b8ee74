import type { Person } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import type { TransitionAnswer } from '../../brands/contract.ts'
import { type BrandRow, lastCarry, lockBrand } from '../../brands/server/brands.ts'
import { stateLooks } from '../../brands/states.ts'
import type { TransitionRequest } from '../contract.ts'
import { decide } from '../decide.ts'
import { doneWord } from '../sentences.ts'
import { stepAt } from '../steps.ts'
import { fileDecision } from './decisions.ts'
import { gather } from './gather.ts'
import { actingPerson, onlyOfficersActInAName, refusal, type Step } from './performance.ts'
import { lastTransition, type TransitionRow } from './store.ts'
import { transition } from './transitions.ts'

/** POST /api/brands/{id}/transitions: takes a step, or files it as a pending decision where the committee's own step decides. */
export async function takeStep(
  house: House,
  scope: CommitteeScope,
  person: Person,
  brandId: string,
  request: TransitionRequest,
  seen: number,
): Promise<TransitionAnswer> {
  const step: Step = { action: request.action, input: { ...request.input }, inNameOf: request.inNameOf?.reason ?? null }
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    // Sent together and answered in turn: what is gathered is read under the lock.
    const [brand, gathered] = await Promise.all([lockBrand(tx, scope, brandId), gather(tx, scope, { brandId }, now)])
    if (brand.version !== seen) throw await overtaken(tx, scope, brand, person.userId)
    const actor = actingPerson(person, scope, gathered.branch.path, step.inNameOf !== null)
    onlyOfficersActInAName(step, person, scope, gathered)
    const decision = decide(gathered.facts, step.action, step.input, actor)
    if (decision.refusals.length) throw refusal(decision)
    const atCommittee = stepAt(gathered.measure.declarations.chain, brand.step)?.isLast === true
    if (atCommittee && (step.action === 'pass' || step.action === 'return'))
      return fileDecision(tx, scope, brand, step, { userId: person.userId, now })
    return transition(tx, scope, { brand, gathered, decision, step, userId: person.userId, now })
  })
}

/** The second of two is told who was first and what came of it; what they typed stays with them. */
export async function overtaken(tx: Tx, scope: CommitteeScope, brand: BrandRow, reader: string): Promise<Problem> {
  const { said, ...facts } = await whoWasFirst(tx, scope, brand, reader)
  return new Problem(412, 'stale', `${said}您的意见草稿保留。`, { facts })
}

/** “顾一帆已先办理，结果是“退回”。”, with what a client needs to show what is so now. */
export async function whoWasFirst(tx: Tx, scope: CommitteeScope, brand: BrandRow, reader: string) {
  const [step, carry] = [await lastTransition(tx, scope, brand.id), await lastCarry(tx, scope, brand.id)]
  const last = carry && (!step || carry.at >= step.at) ? { ...carry, action: 'carry', result: '承接' } : stepSaid(step)
  const name = last ? ((await namesOf(tx, [last.by_user])).get(last.by_user) ?? '同事') : '同事'
  const result = last?.result ?? stateLooks[brand.state].inside
  const who = last?.by_user === reader ? '您已在另一处' : `${name}已`
  return {
    said: `${who}先办理，结果是“${result}”。`,
    currentVersion: brand.version,
    state: brand.state,
    lastAction: last?.action ?? null,
    by: name,
    at: last?.at.toISOString() ?? null,
  }
}

const stepSaid = (step: TransitionRow | undefined) => step && { ...step, result: doneWord(step.action, step.told) }
