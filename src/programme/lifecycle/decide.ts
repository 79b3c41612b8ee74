import { type CommitteeRole, roleNames } from '../../foundation/accounts/access.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { actionNames, type BrandAction, type BrandState, stateLooks } from '../brands/states.ts'
import type { ActingPerson, Facts } from './facts.ts'
import { type Input, lifecycle, type Row } from './lifecycle.ts'

/** Where a brand stands after an action: its state, and its step of the chain while under review. */
export interface Landing {
  readonly state: BrandState
  readonly step: number
}

export type Decision =
  | { readonly row: Row; readonly to: Landing; readonly refusals: readonly [] }
  | { readonly row: Row | null; readonly to: null; readonly refusals: readonly [Refusal, ...Refusal[]] }

/**
 * May this person do this now, and where does it lead? Pure: the same facts give the same answer in browser and server.
 * A wrong state speaks before a wrong person, and both before the guards.
 */
export function decide(facts: Facts, action: BrandAction, input: Input, actor: ActingPerson): Decision {
  const state = facts.brand?.state ?? 'none'
  const row = lifecycle.find(one => one.action === action && one.from.includes(state))
  if (!row) return { row: null, to: null, refusals: [wrongState(facts, action)] }
  const refusals = [...wrongPerson(row, actor), ...row.guards.flatMap(guard => guard(facts, input, actor))]
  const [first, ...rest] = refusals
  if (first) return { row, to: null, refusals: [first, ...rest] }
  return { row, to: landing(facts, row), refusals: [] }
}

function wrongState(facts: Facts, action: BrandAction): Refusal {
  const now = facts.brand ? stateLooks[facts.brand.state].inside : '未提名'
  return { code: 'wrong_state', sentence: `品牌现为“${now}”，不能${actionNames[action]}。请看时间轴最新一步。` }
}

/** In a branch's name an officer acts with the branch's roles: one mechanism, not wider lists of who may. */
function wrongPerson(row: Row, actor: ActingPerson): Refusal[] {
  const roles: readonly CommitteeRole[] = actor.inNameOf ? ['branch_secretary', 'branch_editor'] : actor.roles
  if (row.by.some(role => roles.includes(role))) return []
  return [
    {
      code: 'wrong_person',
      sentence: `${actionNames[row.action]}由${row.by.map(role => roleNames[role]).join('、')}办理。内容已存，请他们来办。`,
    },
  ]
}

function landing(facts: Facts, row: Row): Landing {
  if (row.to === 'starts another') return { state: facts.brand?.state ?? 'candidate', step: 0 }
  if (row.to === 'back') return { state: facts.last?.from ?? 'declaring', step: facts.last?.fromStep ?? 0 }
  if (row.to === 'next step') return nextStep(facts)
  if (row.to === 'under_review') return { state: 'under_review', step: entryStep(facts) }
  return { state: row.to, step: 0 }
}

/** Enters at the first step, or at the one that returned it if the campaign says so. */
function entryStep(facts: Facts): number {
  const first = facts.steps[0]?.number ?? 1
  if (
    facts.declarations.reenter === 'returning_step' &&
    facts.steps.some(step => step.number === facts.returnedFromStep)
  )
    return facts.returnedFromStep
  return first
}

/** After the last step a brand is being created. */
function nextStep(facts: Facts): Landing {
  const next = facts.steps.find(step => step.number > (facts.brand?.step ?? 0))
  return next ? { state: 'under_review', step: next.number } : { state: 'creating', step: 0 }
}

/** What this person may begin now. A guard that needs input still to be typed does not hide the button: see `mayBegin`. */
export function mayNow(facts: Facts, actor: ActingPerson): BrandAction[] {
  const state = facts.brand?.state ?? 'none'
  const rows = lifecycle.filter(row => row.from.includes(state) && wrongPerson(row, actor).length === 0)
  return rows.filter(row => mayBegin(facts, row, actor)).map(row => row.action)
}

/** Input is not typed yet when buttons are drawn: what only input can mend does not count against an action, all else does. */
function mayBegin(facts: Facts, row: Row, actor: ActingPerson): boolean {
  return row.guards.flatMap(guard => guard(facts, blank, actor)).every(refusal => mendedByInput.has(refusal.code))
}

const blank: Input = {
  name: '',
  sentence: '',
  field: null,
  marks: {},
  reasons: [],
  remarks: [],
  deadline: null,
  reason: '',
  until: '',
  opinion: '',
  acceptedRemarks: [],
}
const mendedByInput = new Set([
  'nomination_thin',
  'mark_open',
  'return_unpinned',
  'reason_missing',
  'extension_missing',
  'incomplete',
  'name_short',
  'name_long',
  'measure_unowned',
  'duty_open',
  'remark_unanswered',
  'field_taken',
  'defer_reason',
  'not_recognized_reason',
  'rectification_thin',
  'ground_missing',
  'end_unchosen',
  'basis_missing',
])
