import type { Person } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { notFound, Problem } from '../../../foundation/problems/problem.ts'
import type { TransitionAnswer } from '../../brands/contract.ts'
import * as brands from '../../brands/server/brands.ts'
import type { ReleaseAnswer } from '../../declarations/contract.ts'
import type { LetterText } from '../../declarations/letters.ts'
import { decide } from '../decide.ts'
import { type Gathered, gather } from './gather.ts'
import { acceptance, returned } from './keep.ts'
import { actingPerson, type Performance, type Step } from './performance.ts'
import { untilOf } from './return-date.ts'
import * as store from './store.ts'
import { transition } from './transitions.ts'

export { decisionQuestion, pendingDecisions } from './store.ts'

/**
 * A decision at the committee's step is first pending (待发): a row, no state, invisible to all but officer and leader. It
 * was decided on by the same table as its release will be.
 */
export async function fileDecision(
  tx: Tx,
  scope: CommitteeScope,
  brand: brands.BrandRow,
  step: Step,
  by: { userId: string; now: Date },
): Promise<Written<TransitionAnswer>> {
  if (step.action !== 'pass' && step.action !== 'return') throw new Error(`${step.action} is never pending`)
  const id = newId()
  const filed = await store.insertDecision(tx, scope, {
    id,
    brand_id: brand.id,
    action: step.action,
    input: step.input,
    brand_version: brand.version,
    decided_by: by.userId,
    decided_at: by.now,
  })
  if (!filed) throw await alreadyDecided(tx, scope, brand)
  return {
    entries: [
      {
        subject: { kind: 'brand', id: brand.id },
        act: 'decision.file',
        data: { decision: id, action: step.action, version: brand.version },
      },
    ],
    answer: {
      id: brand.id,
      state: brand.state,
      version: brand.version,
      said: `已列入待发：${step.action === 'pass' ? '受理' : '退回'}`,
      pending: true,
    },
  }
}

async function alreadyDecided(tx: Tx, scope: CommitteeScope, brand: brands.BrandRow): Promise<Problem> {
  const other = await store.decisionOfBrand(tx, scope, brand.id)
  const name = other ? ((await namesOf(tx, [other.decided_by])).get(other.decided_by) ?? '同事') : '同事'
  const result = other?.action === 'pass' ? '受理' : '退回'
  return new Problem(409, 'already_decided', `${name}已先办理，结果是“${result}”，在待发中。您的意见草稿保留。`, {
    facts: { by: name, action: other?.action ?? null },
  })
}

/** One waiting decision with the letter that its release would send, to be read first. */
export interface Waiting {
  readonly row: store.DecisionRow
  readonly gathered: Gathered
  readonly letter: LetterText | null
}

/** Everything in 待发, letters drawn as they would go out today. */
export async function waitingDecisions(tx: Tx, scope: CommitteeScope, now: Date): Promise<Waiting[]> {
  const rows = await store.pendingDecisions(tx, scope)
  const waiting: Waiting[] = []
  for (const row of rows) {
    const brand = await brands.brandOf(tx, scope, row.brand_id)
    const gathered = await gather(tx, scope, { brandId: brand.id }, now)
    const step = stepOf(row)
    const decision = decide(gathered.facts, step.action, step.input, committeeActor(row))
    const act: Performance = { brand, gathered, decision, step, userId: row.decided_by, now }
    waiting.push({
      row,
      gathered,
      letter: row.action === 'pass' ? acceptance(act) : returned(act, { until: untilOf(gathered, step, now) }),
    })
  }
  return waiting
}

const committeeActor = (row: store.DecisionRow) => ({
  userId: row.decided_by,
  roles: ['officer'] as const,
  inNameOf: false,
})

/** What was filed is what `lifecycle/contract.ts` parsed when it came in. */
const stepOf = (row: store.DecisionRow): Step => ({
  action: row.action,
  input: row.input as Step['input'],
  inNameOf: null,
})

/**
 * 发出: each decision is decided again now. One whose brand was withdrawn is void; one whose facts changed is held and says
 * why; all the others go out. Each is a transaction of its own, so that one of a hundred never stops the rest.
 */
export async function releaseDecisions(
  house: House,
  scope: CommitteeScope,
  person: Person,
  ids: readonly string[],
): Promise<ReleaseAnswer> {
  const released: { id: string; name: string }[] = []
  const held: { id: string; name: string; sentence: string; void: boolean }[] = []
  for (const id of ids) {
    const name = await house.db.read(scope, tx => nameOf(tx, scope, id))
    if (name === null) continue
    try {
      await house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
        releaseOne(tx, scope, person, id, house.now()),
      )
      released.push({ id, name })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const gone = error.code === 'void'
      held.push({ id, name, void: gone, sentence: gone ? error.message : `“${name}”情况有变：${error.message}` })
    }
  }
  return { released, held }
}

async function nameOf(tx: Tx, scope: CommitteeScope, id: string): Promise<string | null> {
  const row = (await store.pendingDecisions(tx, scope)).find(one => one.id === id)
  return row ? (await brands.brandOf(tx, scope, row.brand_id)).name : null
}

async function releaseOne(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
  now: Date,
): Promise<Written<TransitionAnswer>> {
  const row = await store.takeDecision(tx, scope, id)
  if (!row) throw new Problem(409, 'void', '这件决定已经发出或撤下。')
  const brand = await brands.lockBrand(tx, scope, row.brand_id)
  if (brand.state === 'withdrawn') throw new Problem(409, 'void', `“${brand.name}”已由支部撤回，这件决定作废。`)
  const gathered = await gather(tx, scope, { brandId: brand.id }, now)
  const step = stepOf(row)
  const actor = { ...actingPerson(person, scope, gathered.branch.path, false), userId: row.decided_by }
  const decision = decide(gathered.facts, step.action, step.input, actor)
  // 撤销 belongs to who decided, not to who pressed 发出.
  return transition(tx, scope, { brand, gathered, decision, step, userId: row.decided_by, now })
}

/** Takes a decision out of 待发 before it is sent. */
export async function takeBackDecision(
  house: House,
  scope: CommitteeScope,
  person: Person,
  id: string,
): Promise<{ brandId: string }> {
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const row = await store.takeDecision(tx, scope, id)
    if (!row) throw notFound()
    return {
      entries: [
        {
          subject: { kind: 'brand', id: row.brand_id },
          act: 'decision.take_back',
          data: { decision: id, action: row.action },
        },
      ],
      answer: { brandId: row.brand_id },
    }
  })
}
