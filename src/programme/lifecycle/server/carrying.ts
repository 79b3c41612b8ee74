import { createHash, randomBytes } from 'node:crypto'
import type { Person } from '../../../foundation/accounts/access.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { setOrganization } from '../../../foundation/files/server/files.ts'
import type { House } from '../../../foundation/http/house.ts'
import type { LedgerDraft } from '../../../foundation/ledger/entry.ts'
import { type NoticeDraft, tellPeople } from '../../../foundation/notifications/server/notices.ts'
import { namesToday } from '../../../foundation/organizations/server/organizations.ts'
import { isSome, refused } from '../../../foundation/problems/problem.ts'
import { type BrandRow, carryTo, lockBranch, lockBrand } from '../../brands/server/brands.ts'
import { stateLooks } from '../../brands/states.ts'
import { holdCounts } from '../../coverage/server/coverage.ts'
import { followBrand } from '../../extensions/server/extensions.ts'
import { type CarryWish, mayCarry } from '../carrying.ts'
import type { CarriesRequest, CarryAnswer, CarryRequest, TogetherAnswer } from '../contract.ts'
import type { Heir } from '../facts.ts'
import { type Gathered, gather } from './gather.ts'
import { overtaken, whoWasFirst } from './take-step.ts'
import { inOrder, noneDone } from './together.ts'
import { count } from './transitions.ts'

interface By {
  readonly userId: string
  readonly now: Date
}

/** POST /api/brands/{id}/carries: one brand, on the version that the officer saw. */
export async function carryBrand(
  house: House,
  scope: CommitteeScope,
  person: Person,
  brandId: string,
  request: CarryRequest,
  seen: number,
): Promise<CarryAnswer> {
  const by = { userId: person.userId, now: house.now() }
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const brand = await lockBrand(tx, scope, brandId)
    if (brand.version !== seen) throw await overtaken(tx, scope, brand, person.userId)
    await lockBranch(tx, scope, request.to)
    const gathered = await gather(tx, scope, { brandId }, by.now)
    const wish = await wishOf(tx, scope, request.to, request.reason)
    const refusals = mayCarry(gathered.facts, wish)
    if (isSome(refusals)) throw refused(refusals, ofState.includes(refusals[0].code) ? 409 : 422)
    return carry(tx, scope, brand, gathered, wish, by)
  })
}

const ofState: readonly string[] = ['wrong_state', 'branch_lives', 'next_has_acted']

/**
 * POST /api/carries: each decided on its own facts, as `together.ts` does it; what somebody else carried or withdrew
 * meanwhile is left and named. Held in one order: brands, then branches, then the counters.
 */
export async function carryTogether(
  house: House,
  scope: CommitteeScope,
  person: Person,
  { items, reason }: CarriesRequest,
): Promise<TogetherAnswer> {
  const by = { userId: person.userId, now: house.now() }
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const held: { readonly brand: BrandRow; readonly seen: number; readonly to: string }[] = []
    for (const { id, version, to } of inOrder(items))
      held.push({ brand: await lockBrand(tx, scope, id), seen: version, to })
    for (const branch of [...new Set(items.map(item => item.to))].sort()) await lockBranch(tx, scope, branch)
    await holdCounts(tx, scope)
    const entries: LedgerDraft[] = []
    const answer: { done: TogetherAnswer['done']; left: TogetherAnswer['left'] } = { done: [], left: [] }
    for (const { brand, seen, to } of held) {
      const { id, name } = brand
      if (brand.version !== seen) {
        answer.left.push({ id, name, sentence: (await whoWasFirst(tx, scope, brand, person.userId)).said })
        continue
      }
      const gathered = await gather(tx, scope, { brandId: id }, by.now)
      const wish = await wishOf(tx, scope, to, reason)
      const [first] = mayCarry(gathered.facts, wish)
      if (first) {
        answer.left.push({ id, name, sentence: first.sentence })
        continue
      }
      const done = await carry(tx, scope, brand, gathered, wish, by)
      entries.push(...done.entries)
      answer.done.push({ id, name, version: done.answer.version })
    }
    if (!isSome(entries)) throw noneDone(answer.left)
    return { entries, answer }
  })
}

async function wishOf(tx: Tx, scope: CommitteeScope, to: string, reason: string | undefined): Promise<CarryWish> {
  const [found] = await namesToday(tx, scope, [to])
  return { to: found?.kind === 'branch' ? found : null, reason: reason?.trim() || null }
}

/** Moves, keeps, counts, tells: all that lies by branch goes along, and the state stays what it is. */
async function carry(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  before: Gathered,
  { to, reason }: CarryWish,
  { userId, now }: By,
): Promise<Written<CarryAnswer>> {
  if (!to) throw new Error('the guards let through what goes nowhere')
  const from = { id: before.branch.id, name: before.branch.name }
  const salt = reason === null ? null : randomBytes(16).toString('hex')
  const corrects = before.facts.branch.lives
  const version = await carryTo(tx, scope, brand, { from, to, corrects, at: now, userId, reason, salt })
  await setOrganization(tx, scope, brand.id, to.id)
  // What a living branch was granted for all it does stays its own: this only corrects whose the brand is.
  await followBrand(tx, scope, { brandId: brand.id, from: corrects ? null : from.id, to: to.id }, dayOf(now))
  await count(tx, scope, before, brand, null)
  // Gathered anew: unit, people, holders and other brands are the heir's from here on.
  const after = await gather(tx, scope, { brandId: brand.id }, now)
  await count(tx, scope, after, null, brand)
  const gone = `“${brand.name}”改由${to.name}承接，你支部不用再办。`
  const whose = before.facts.carried?.from.name
  const come = `“${brand.name}”由你支部承接（原属${corrects ? whose : from.name}），现为${stateLooks[brand.state].inside}，材料都在，请接着办理。`
  await tellPeople(tx, scope, now, [
    ...(corrects ? noticesTo(from, before, gone, '/') : []),
    ...noticesTo(to, after, come, `/brands/${brand.id}`),
  ])
  const hash = reason === null ? null : createHash('sha256').update(`${salt}${reason}`).digest('hex')
  return {
    entries: [
      {
        subject: { kind: 'brand', id: brand.id },
        act: 'brand.carry',
        data: { from: from.id, to: to.id, state: brand.state, version, reason: hash },
      },
    ],
    answer: { id: brand.id, version, said: `已由${to.name}承接` },
  }
}

/** Whoever answers and writes for a branch learns what it has now, or no longer. */
function noticesTo({ id }: Pick<Heir, 'id'>, { holders }: Gathered, text: string, link: string): NoticeDraft[] {
  const told = holders.filter(
    one => one.organizationId === id && (one.role === 'branch_secretary' || one.role === 'branch_editor'),
  )
  return [...new Map(told.map(one => [one.userId, one.name]))].map(([userId, name]) => ({
    userId,
    kind: 'carry',
    text: `${name}同志：${text}`,
    link,
  }))
}
