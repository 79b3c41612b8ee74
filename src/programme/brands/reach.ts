import type { CommitteeRole, Person } from '../../foundation/accounts/access.ts'

const wholeCommittee: readonly CommitteeRole[] = ['officer', 'leader', 'inspector']

/** The whole committee's, or those of these units and branches. */
export type Reach = 'all' | readonly string[]

/** What a reader's lists reach: the whole committee for its own people, else the organizations they hold a role in. */
export function reachOf(person: Person, committeeId: string): Reach {
  const held = person.grants.filter(grant => grant.committeeId === committeeId)
  if (held.some(grant => wholeCommittee.includes(grant.role))) return 'all'
  return [...new Set(held.filter(grant => grant.role !== 'judge').map(grant => grant.organizationId))]
}

export interface Reader {
  readonly userId: string
  readonly reach: Reach
}

/** Who takes a list out of the house as a file, and how much of it is theirs. */
export const readerOf = (person: Person, committeeId: string): Reader => ({
  userId: person.userId,
  reach: reachOf(person, committeeId),
})
