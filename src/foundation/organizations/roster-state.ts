import type { OrganizationVersion } from './tree.ts'

/** The roles a roster gives: branch-side ones only, the others are appointed by hand (DESIGN.md §1). */
export const rosterRoles = ['branch_secretary', 'branch_lead', 'branch_editor'] as const
export type RosterRole = (typeof rosterRoles)[number]

/** Which part of a roster row speaks of which role. */
export const rosterParts = [
  ['secretary', 'branch_secretary'],
  ['lead', 'branch_lead'],
  ['editor', 'branch_editor'],
] as const

export interface KnownPerson {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly phone: string | null
  readonly userId: string | null
}

export interface KnownGrant {
  readonly id: string
  readonly userId: string
  readonly organizationId: string
  readonly role: RosterRole
}

/** What the house knows when a roster comes in. */
export interface RosterState {
  readonly committeeId: string
  readonly organizations: readonly OrganizationVersion[]
  readonly people: readonly KnownPerson[]
  readonly grants: readonly KnownGrant[]
}
