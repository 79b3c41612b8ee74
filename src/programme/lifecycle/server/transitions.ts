import { createHash, randomBytes } from 'node:crypto'
import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { LedgerDraft } from '../../../foundation/ledger/entry.ts'
import type { TransitionAnswer } from '../../brands/contract.ts'
import * as brands from '../../brands/server/brands.ts'
import { actionNames, type BrandState, liveStates, stateLooks } from '../../brands/states.ts'
import { furthest } from '../../coverage/attention.ts'
import { countMove } from '../../coverage/server/coverage.ts'
import { type Told, toastOf } from '../sentences.ts'
import { stepAt } from '../steps.ts'
import type { Gathered } from './gather.ts'
import { keep } from './keep.ts'
import { type Performance, refusal, type Step } from './performance.ts'
import { shortDate, untilOf } from './return-date.ts'
import { insertTransition } from './store.ts'
import { tell } from './tell.ts'

/**
 * The one function that performs a transition: move, keep, record, tell (HOUSE.md §3). Its caller has locked the brand,
 * gathered the facts and decided on them in the same transaction.
 */
export async function transition(tx: Tx, scope: CommitteeScope, act: Performance): Promise<Written<TransitionAnswer>> {
  const { brand, gathered, decision, step, userId, now } = act
  if (decision.to === null) throw refusal(decision)
  const told = toldOf(act)
  const version = await brands.moveTo(tx, scope, brand, {
    ...decision.to,
    now,
    ...(step.action === 'submit'
      ? { submissions: brand.submissions + 1, configurationVersion: gathered.configurationNumber }
      : {}),
    ...(step.action === 'return' ? { returnDeadline: typeof told.until === 'string' ? told.until : null } : {}),
  })
  await keep(tx, scope, act, told)
  await count(tx, scope, gathered, brand.state, decision.to.state)
  const reason = typeof step.input.reason === 'string' && step.input.reason.trim() ? step.input.reason.trim() : null
  const salt = reason === null ? null : randomBytes(16).toString('hex')
  await insertTransition(tx, scope, {
    brand_id: brand.id,
    seq: gathered.taken.length + 1,
    action: step.action,
    from_state: brand.state,
    from_step: brand.step,
    to_state: decision.to.state,
    to_step: decision.to.step,
    at: now,
    by_user: userId,
    in_name_of: step.inNameOf,
    told,
    reason,
    reason_salt: salt,
  })
  await tell(tx, scope, act, told)
  const entry: LedgerDraft = {
    subject: { kind: 'brand', id: brand.id },
    act: `brand.${step.action}`,
    data: {
      from: brand.state,
      fromStep: brand.step,
      to: decision.to.state,
      toStep: decision.to.step,
      version,
      told: { ...told },
      inNameOf: step.inNameOf !== null,
      reason: reason === null ? null : createHash('sha256').update(`${salt}${reason}`).digest('hex'),
    },
  }
  return {
    entries: [entry],
    answer: { id: brand.id, state: decision.to.state, version, said: toastOf(step.action, told), pending: false },
  }
}

/** Coverage counts a branch where its furthest live brand stands. */
export function count(
  tx: Tx,
  scope: CommitteeScope,
  { facts, branch }: Gathered,
  from: BrandState | null,
  to: BrandState,
): Promise<void> {
  const others = facts.otherLiveBrands.map(other => other.state)
  const standing = (state: BrandState | null) => furthest(state === null ? others : [...others, state], liveStates)
  return countMove(tx, scope, branch.unit?.id ?? branch.id, standing(from), standing(to))
}

/** Counts and dates for the sentence; worked out once, so that timeline, letter and notice say the same. */
function toldOf({ brand, gathered, decision, step, now }: Performance): Told {
  const { chain } = gathered.measure.declarations
  switch (step.action) {
    case 'submit':
      return { n: brand.submissions + 1 }
    case 'pass':
      return { step: stepAt(chain, brand.step)?.name ?? '', accepted: decision.to?.state === 'creating' ? 1 : 0 }
    case 'return':
      return returnTold(gathered, step, now)
    case 'revive': {
      const { until } = step.input
      if (!isLocalDate(until)) throw new Error('revive passed its guards without a date')
      return { date: shortDate(until), until }
    }
    case 'revert': {
      const { last } = gathered.facts
      return {
        action: last ? actionNames[last.action] : '',
        state: last?.from ? stateLooks[last.from].inside : '',
        undone: last?.action ?? null,
      }
    }
    default:
      return {}
  }
}

function returnTold(gathered: Gathered, step: Step, now: Date): Told {
  const until = untilOf(gathered, step, now)
  const remarks = Array.isArray(step.input.remarks) ? step.input.remarks.length : 0
  return { count: remarks, until, date: shortDate(until) }
}
