import type { Person } from '../../../foundation/accounts/access.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import type { LedgerDraft } from '../../../foundation/ledger/entry.ts'
import { isSome, Problem, refused } from '../../../foundation/problems/problem.ts'
import { type BrandRow, lockBrand } from '../../brands/server/brands.ts'
import { holdCounts } from '../../coverage/server/coverage.ts'
import { extensionIsWhole } from '../../extensions/extension.ts'
import type { LapseRequest, RevivalRequest, TogetherAnswer } from '../contract.ts'
import { decide } from '../decide.ts'
import { listIsChecked } from '../reasons.ts'
import { gather } from './gather.ts'
import { actingPerson, type Step } from './performance.ts'
import { whoWasFirst } from './take-step.ts'
import { transition } from './transitions.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

/** POST /api/lapses: every one that was checked is lapsed, in one transaction, each with its entry and its notice. */
export async function lapseTogether(house: House, scope: CommitteeScope, person: Person, { items }: LapseRequest) {
  const faults = listIsChecked(items)
  if (isSome(faults)) throw refused(faults)
  return takeTogether(house, scope, person, { action: 'lapse', input: {}, inNameOf: null }, items)
}

/** POST /api/revivals: one later day for one or many. */
export async function reviveTogether(house: House, scope: CommitteeScope, person: Person, request: RevivalRequest) {
  const { items, reason, until } = request
  const faults = extensionIsWhole({ reason, until }, dayOf(house.now()))
  if (isSome(faults)) throw refused(faults)
  return takeTogether(house, scope, person, { action: 'revive', input: { reason, until }, inNameOf: null }, items)
}

/**
 * One step for many brands. Each is decided on its own facts as if it stood alone: what was withdrawn, extended or declared
 * meanwhile is left as it is and said so, and never stops the rest. All brands are held before the counters are, and both in
 * one order, so that no step of a single brand waits for us while we wait for it.
 */
async function takeTogether(
  house: House,
  scope: CommitteeScope,
  person: Person,
  step: Step,
  items: readonly Seen[],
): Promise<TogetherAnswer> {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const held: { readonly brand: BrandRow; readonly seen: number }[] = []
    for (const { id, version } of inOrder(items)) held.push({ brand: await lockBrand(tx, scope, id), seen: version })
    await holdCounts(tx, scope)
    const entries: LedgerDraft[] = []
    const answer: { done: TogetherAnswer['done']; left: TogetherAnswer['left'] } = { done: [], left: [] }
    for (const { brand, seen } of held) {
      const { id, name } = brand
      const taken =
        brand.version === seen
          ? await takeOne(tx, scope, person, brand, step, now)
          : { sentence: (await whoWasFirst(tx, scope, brand, person.userId)).said }
      if ('sentence' in taken) answer.left.push({ id, name, sentence: taken.sentence })
      else {
        entries.push(...taken.entries)
        answer.done.push({ id, version: taken.answer.version, name })
      }
    }
    if (!isSome(entries)) throw noneDone(answer.left)
    return { entries, answer }
  })
}

async function takeOne(tx: Tx, scope: CommitteeScope, person: Person, brand: BrandRow, step: Step, now: Date) {
  const gathered = await gather(tx, scope, { brandId: brand.id }, now)
  const actor = actingPerson(person, scope, gathered.branch.path, false)
  const decision = decide(gathered.facts, step.action, step.input, actor)
  const [first] = decision.refusals
  if (first) return { sentence: first.sentence }
  return transition(tx, scope, { brand, gathered, decision, step, userId: person.userId, now })
}

/** By id, each once. */
export const inOrder = <Item extends Seen>(items: readonly Item[]): Item[] =>
  [...new Map(items.map(item => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))

export function noneDone(left: TogetherAnswer['left']): Problem {
  const [first] = left
  const sentence = `${left.length} 个都没有办：“${first?.name ?? ''}”${first?.sentence ?? ''}`
  return new Problem(409, 'none_done', sentence, { facts: { left } })
}
