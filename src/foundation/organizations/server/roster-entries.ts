import type { LocalDate } from '../../calendar/dates.ts'
import type { LedgerDraft, Plain } from '../../ledger/entry.ts'
import { isSome } from '../../problems/problem.ts'
import type { RosterPlan } from '../roster-plan.ts'
import { countsOf } from '../roster-words.ts'
import type { Organization } from '../tree.ts'

const plain = ({ name, parentId, position, memberCount }: Organization): Plain => ({
  name,
  parentId,
  position,
  memberCount,
})

/** One entry a subject: each organization that the import touched, with who came and went in it, and the import itself. */
export function rosterEntries(done: {
  readonly plan: RosterPlan
  readonly userIds: ReadonlyMap<string, string>
  readonly on: LocalDate
  readonly committeeId: string
  readonly file: string | null
}): readonly [LedgerDraft, ...LedgerDraft[]] {
  const { plan, userIds, on } = done
  const touched = new Map<string, { act: string; data: { [key: string]: Plain } }>()
  const at = (id: string) => {
    const known = touched.get(id)
    if (known) return known
    const made = { act: 'organization.roster', data: { on } as { [key: string]: Plain } }
    touched.set(id, made)
    return made
  }
  for (const one of plan.added)
    touched.set(one.id, { act: 'organization.add', data: { on, kind: one.kind, after: plain(one) } })
  for (const { before, after } of plan.changed)
    Object.assign(at(after.id).data, { before: plain(before), after: plain(after) })
  for (const one of plan.dissolved)
    touched.set(one.id, { act: 'organization.dissolve', data: { on, successorId: null } })
  const roles = new Map<string, { appointed: Plain[]; ended: Plain[] }>()
  const rolesIn = (id: string) => {
    const known = roles.get(id) ?? { appointed: [], ended: [] }
    roles.set(id, known)
    return known
  }
  for (const { branchId, person, role } of plan.appointed)
    rolesIn(branchId).appointed.push({ userId: person.userId ?? userIds.get(person.id) ?? null, role })
  for (const grant of plan.endedGrants)
    rolesIn(grant.organizationId).ended.push({ userId: grant.userId, role: grant.role, grantId: grant.id })
  for (const [id, changes] of roles) Object.assign(at(id).data, changes)
  const drafts: LedgerDraft[] = [...touched].map(([id, { act, data }]) => ({
    subject: { kind: 'organization', id },
    act,
    data,
  }))
  const data = { on, file: done.file, ...countsOf(plan), people: plan.people.filter(person => person.isNew).length }
  const whole: LedgerDraft = { subject: { kind: 'roster', id: done.committeeId }, act: 'roster.import', data }
  return isSome(drafts) ? [whole, ...drafts] : [whole]
}
