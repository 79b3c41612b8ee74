import type { RosterCounts, RosterNaming, RosterPreview } from './contract.ts'
import type { RosterRead } from './roster.ts'
import type { ChangedOrganization, RosterPlan } from './roster-plan.ts'
import type { RosterState } from './roster-state.ts'
import type { Organization } from './tree.ts'

const MOST = 300

/** Names of organizations as they will be called once the import is done. */
export class Book {
  private readonly byId: Map<string, Organization>

  constructor(state: RosterState, plan: RosterPlan) {
    this.byId = new Map<string, Organization>(state.organizations.map(one => [one.id, one]))
    for (const one of [...plan.added, ...plan.changed.map(({ after }) => after)]) this.byId.set(one.id, one)
  }

  nameOf(id: string | null): string {
    return (id === null ? undefined : this.byId.get(id)?.name) ?? ''
  }

  /** The unit an organization is shown under; a branch directly under the committee is its own. */
  unitOf(id: string): Organization {
    const self = this.byId.get(id)
    const above = self?.parentId ? this.byId.get(self.parentId) : undefined
    if (self && (self.kind !== 'branch' || above?.kind !== 'unit')) return self
    return above ?? { id, kind: 'unit', name: '', parentId: null, position: 0, memberCount: null }
  }
}

export function countsOf(plan: RosterPlan): RosterCounts {
  const accountless = plan.appointed.filter(({ person }) => person.userId === null).map(({ person }) => person.id)
  return {
    addedUnits: plan.added.filter(one => one.kind === 'unit').length,
    addedBranches: plan.added.filter(one => one.kind === 'branch').length,
    changed: plan.changed.length,
    appointed: plan.appointed.length,
    ended: plan.endedGrants.length,
    accounts: new Set(accountless).size,
    missing: plan.missing.length,
    dissolved: plan.dissolved.length,
  }
}

export function previewOf(read: RosterRead, plan: RosterPlan, state: RosterState, fingerprint: string): RosterPreview {
  const book = new Book(state, plan)
  const people = new Map(
    state.people.flatMap(person => (person.userId === null ? [] : [[person.userId, person.name] as const])),
  )
  const unitName = (one: Organization) => (one.kind === 'branch' ? book.unitOf(one.id).name : null)
  const named = (id: string): Pick<RosterNaming, 'unit' | 'branch'> => ({
    unit: book.unitOf(id).name,
    branch: book.nameOf(id),
  })
  return {
    fingerprint,
    units: new Set(read.branches.flatMap(branch => branch.unit ?? [])).size,
    branches: read.branches.length,
    faults: read.faults.slice(0, MOST),
    notes: read.notes.slice(0, MOST),
    counts: countsOf(plan),
    added: plan.added.slice(0, MOST).map(one => ({ kind: one.kind, name: one.name, unit: unitName(one) })),
    changed: plan.changed.slice(0, MOST).map(change => ({
      id: change.after.id,
      name: change.after.name,
      unit: unitName(change.after),
      link: change.link,
      what: whatChanged(change, book, state),
    })),
    appointed: plan.appointed
      .slice(0, MOST)
      .map(({ branchId, role, person }) => ({ ...named(branchId), role, name: person.name })),
    ended: plan.endedGrants
      .slice(0, MOST)
      .map(({ organizationId, role, userId }) => ({ ...named(organizationId), role, name: people.get(userId) ?? '' })),
    missing: plan.missing
      .slice(0, MOST)
      .map(one => ({ id: one.id, kind: one.kind, name: one.name, unit: unitName(one) })),
    sharedNames: plan.sharedNames,
  }
}

/** 原名“窗口支部”；党员 10 → 12 人. */
function whatChanged({ before, after }: ChangedOrganization, book: Book, state: RosterState): string {
  const oldParent = state.organizations.find(one => one.id === before.parentId)?.name ?? ''
  return [
    before.name === after.name ? '' : `更名，原名“${before.name}”`,
    before.parentId === after.parentId ? '' : `由“${oldParent}”划归“${book.nameOf(after.parentId)}”`,
    before.memberCount === after.memberCount
      ? ''
      : `党员 ${before.memberCount ?? '未填'} → ${after.memberCount ?? '未填'} 人`,
    before.position === after.position || before.parentId !== after.parentId ? '' : '排列次序',
  ]
    .filter(Boolean)
    .join('；')
}
