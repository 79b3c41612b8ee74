import { createHash, randomBytes } from 'node:crypto'
import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { idsIn } from '../../../foundation/forms/entry.ts'
import type { LedgerDraft } from '../../../foundation/ledger/entry.ts'
import type { TransitionAnswer } from '../../brands/contract.ts'
import * as brands from '../../brands/server/brands.ts'
import { actionNames, stateLooks } from '../../brands/states.ts'
import { partOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import { countMove } from '../../coverage/server/coverage.ts'
import type { Stood } from '../../coverage/standing.ts'
import { DeclarationSettings, type ReviewStep } from '../../declarations/settings.ts'
import type { Landing } from '../decide.ts'
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
  const reason = typeof step.input.reason === 'string' && step.input.reason.trim() ? step.input.reason.trim() : null
  const salt = reason === null ? null : randomBytes(16).toString('hex')
  // Sent together: none of them asks for another's answer, and one that fails takes all of them back.
  const [version] = await Promise.all([
    brands.moveTo(tx, scope, brand, {
      ...decision.to,
      now,
      ...(step.action === 'submit'
        ? { submissions: brand.submissions + 1, configurationVersion: gathered.configurationNumber }
        : {}),
      ...(step.action === 'return' ? { returnDeadline: typeof told.until === 'string' ? told.until : null } : {}),
    }),
    keep(tx, scope, act, told),
    count(tx, scope, gathered, brand, decision.to),
    insertTransition(tx, scope, {
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
    }),
    tell(tx, scope, act, told),
  ])
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
      ...(step.action === 'submit' ? { files: contentsOf(gathered) } : {}),
      reason: reason === null ? null : createHash('sha256').update(`${salt}${reason}`).digest('hex'),
    },
  }
  return {
    entries: [entry],
    answer: {
      id: brand.id,
      state: decision.to.state,
      version,
      said: toastOf(step.action, { ...told, reason }),
      pending: false,
    },
  }
}

/** What was handed in with the form, by content: the ledger proves that no file was changed afterwards. */
function contentsOf({ draft, files }: Gathered): string[] {
  const named = new Set([...idsIn(draft.content.form), ...idsIn(draft.content.plan)])
  return files.filter(file => named.has(file.seen.id)).map(file => file.sha256)
}

/** Coverage counts a branch where what it has under way stands; a step of review is counted by whose it is. */
export async function count(
  tx: Tx,
  scope: CommitteeScope,
  { facts, branch, measure }: Gathered,
  from: Landing | null,
  to: Landing | null,
): Promise<void> {
  // One that was merged or dissolved is counted nowhere, whatever becomes of its brands.
  if (!facts.branch.lives) return
  const others = await Promise.all(facts.otherLiveBrands.map(other => stoodOf(tx, scope, other)))
  const own = (landing: Landing) => stoodAt(landing, measure.declarations.chain)
  const before = from === null ? others : [...others, own(from)]
  const after = to === null ? others : [...others, own(to)]
  await countMove(tx, scope, branch.unit?.id ?? branch.id, before, after)
}

const stoodAt = ({ state, step }: Landing, chain: readonly ReviewStep[]): Stood => ({
  state,
  review: step > 0 ? (chain[step - 1]?.by ?? null) : null,
})

/** Another brand of the branch. Only one under review, which is rare, has to be looked up with the chain that it pinned. */
async function stoodOf(tx: Tx, scope: CommitteeScope, other: Pick<brands.BrandRow, 'id' | 'state'>): Promise<Stood> {
  if (other.state !== 'under_review') return { state: other.state, review: null }
  const { state, step, campaign_id, configuration_version } = await brands.brandOf(tx, scope, other.id)
  const version = { campaignId: campaign_id, number: configuration_version ?? 0 }
  const { configuration } = await configurationOf(tx, scope, version)
  return stoodAt({ state, step }, partOf(configuration, 'declarations', DeclarationSettings).chain)
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
