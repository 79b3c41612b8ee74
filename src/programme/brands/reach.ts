import type { CommitteeRole, Person } from '../../foundation/accounts/access.ts'

const wholeCommittee: readonly CommitteeRole[] = ['officer', 'leader', 'inspector']

/** What a reader's lists reach: the whole committee for its own people, else the organizations they hold a role in. */
export function reachOf(person: Person, committeeId: string): 'all' | string[] {
  const held = person.grants.filter(grant => grant.committeeId === committeeId)
  if (held.some(grant => wholeCommittee.includes(grant.role))) return 'all'
  return [...new Set(held.filter(grant => grant.role !== 'judge').map(grant => grant.organizationId))]
}
