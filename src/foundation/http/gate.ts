import type { FastifyRequest } from 'fastify'
import { holdersOf, mayAct, type Person } from '../accounts/access.ts'
import { type CommitteeScope, proveCommittee } from '../database/scope.ts'
import { notFound, Problem } from '../problems/problem.ts'
import type { Route } from './route.ts'

/** Acts that remain open to a person whose duty asks for a second factor that is not enrolled yet. */
const enrolling = new Set(['session.see', 'session.close', 'totp.enrol', 'password.change'])

const expired = () => new Problem(401, 'session_expired', '登录已过期，本页内容都在。请输入密码接着填。')

function admit(person: Person | null, route: Route): asserts person is Person {
  if (!person) throw expired()
  if (person.mustEnrol && !enrolling.has(route.act))
    throw new Problem(403, 'must_enrol', '您的职责需要两步验证，请先绑定验证器，再办理。')
}

function ruleOf(route: Route) {
  const rule = route.access[route.act]
  if (!rule) throw new Error(`route ${route.method} ${route.url} names an act without a rule: ${route.act}`)
  return rule
}

const notYours = (route: Route) =>
  new Problem(403, 'not_yours', `这件事由${holdersOf(ruleOf(route)) || '另外的同志'}办理，您可以查看自己的待办。`)

/** The gate of house routes: open to all, to anybody signed in, or to one of the three duties. Answers the committees they serve in. */
export function passHouseGate(route: Route, person: Person | null): readonly CommitteeScope[] {
  const rule = ruleOf(route)
  const held = committeesOf(person)
  if (mayAct(null, rule, null, null)) return held.map(proveCommittee)
  admit(person, route)
  const inSomeCommittee = held.some(committeeId => mayAct(person, rule, committeeId, null))
  if (!mayAct(person, rule, null, null) && !inSomeCommittee) throw notYours(route)
  return held.map(proveCommittee)
}

/** The gate of a duty's routes about a committee: the security administrator appoints in it without holding anything there. */
export function passDutyGate(
  route: Route,
  person: Person | null,
  params: unknown,
): { scope: CommitteeScope; person: Person } {
  admit(person, route)
  if (!mayAct(person, ruleOf(route), null, null) || !route.committee) throw notYours(route)
  return { scope: proveCommittee(route.committee(params)), person }
}

const committeesOf = (person: Person | null) => [...new Set(person?.grants.map(grant => grant.committeeId))]

/** A picture in a page and a link to save cannot send a header: they name the committee in their address. */
function committeeNamed({ headers, query }: FastifyRequest): string | null {
  const asked = typeof query === 'object' && query !== null && 'committee' in query ? query.committee : null
  const named = headers['yipin-committee'] ?? asked
  return typeof named === 'string' && named !== '' ? named : null
}

/**
 * The session gate, the first of the four that make a committee scope. The committee is the one the console names in
 * `yipin-committee` (or a link in `committee`), or the person's only one; a committee in which they hold nothing does not exist for them.
 */
export async function passCommitteeGate(
  route: Route,
  person: Person | null,
  call: { request: FastifyRequest; params: unknown; body: unknown },
): Promise<{ scope: CommitteeScope; person: Person; found: unknown }> {
  admit(person, route)
  const held = committeesOf(person)
  const committeeId = committeeNamed(call.request) ?? held[0]
  if (committeeId === undefined) throw notYours(route)
  if (!held.includes(committeeId)) throw notFound()
  const scope = proveCommittee(committeeId)
  const rule = ruleOf(route)
  if (!mayAct(person, rule, committeeId, null)) throw notYours(route)
  const found = route.find && (await route.find(scope, call.params))
  const place = route.find ? found?.place : await route.place?.(scope, call.params, call.body)
  if (!place && (route.find || route.place)) throw notFound()
  if (place && !mayAct(person, rule, committeeId, place)) throw notYours(route)
  return { scope, person, found }
}
