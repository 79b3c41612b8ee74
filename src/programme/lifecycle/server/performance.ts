import type { Person } from '../../../foundation/accounts/access.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { Problem, type ProblemStatus, refused } from '../../../foundation/problems/problem.ts'
import { isBlank } from '../../../foundation/text/blank.ts'
import { inNameWithoutReason } from '../../brands/contract.ts'
import type { BrandRow } from '../../brands/server/brands.ts'
import type { BrandAction } from '../../brands/states.ts'
import type { Decision } from '../decide.ts'
import type { ActingPerson } from '../facts.ts'
import type { Input } from '../lifecycle.ts'
import type { Gathered } from './gather.ts'

/** A step somebody wants to take with a brand: what, with which input, on which version, in whose name. */
export interface Step {
  readonly action: BrandAction
  readonly input: Input
  readonly inNameOf: string | null
}

/** The roles that a person holds toward what lies on this path, as the table asks for them. */
export function actingPerson(
  person: Person,
  scope: CommitteeScope,
  path: readonly { readonly id: string }[],
  inNameOf: boolean,
): ActingPerson {
  const grants = person.grants.filter(
    grant => grant.committeeId === scope.committeeId && path.some(one => one.id === grant.organizationId),
  )
  return { userId: person.userId, roles: [...new Set(grants.map(grant => grant.role))], inNameOf }
}

/** Everything a decided step carries through move, keep, record and tell. */
export interface Performance {
  readonly brand: BrandRow
  readonly gathered: Gathered
  readonly decision: Decision
  readonly step: Step
  readonly userId: string
  readonly now: Date
}

const statusOf: Readonly<Record<string, ProblemStatus>> = {
  wrong_state: 409,
  wrong_person: 403,
  not_their_step: 403,
  recused: 403,
  not_their_act: 403,
}

/** A wrong state or person is told by its status; everything else is for the actor to mend (422). */
export function refusal(decision: Decision): Problem {
  const [first, ...rest] = decision.refusals
  if (!first) throw new Error('a decision without refusals is not a refusal')
  return refused([first, ...rest], statusOf[first.code] ?? 422)
}

/** Acting in a branch's name is the officer's, with a reason; never a way around one's own roles. */
export function onlyOfficersActInAName(step: Step, person: Person, scope: CommitteeScope, gathered: Gathered): void {
  if (step.inNameOf === null) return
  const committee = gathered.branch.path[gathered.branch.path.length - 1]
  const officer = person.grants.some(
    grant =>
      grant.role === 'officer' && grant.committeeId === scope.committeeId && grant.organizationId === committee?.id,
  )
  if (!officer) throw new Problem(403, 'not_yours', '代录由工委干事办理。内容已存，请他们来办。')
  if (isBlank(step.inNameOf)) throw refused([inNameWithoutReason])
}
