import type { ChangeKind } from '../changes.ts'
import type { SuccessionKind } from '../succession.ts'
import type { OrganizationKind } from '../tree.ts'

/** Days go in and come out as `YYYY-MM-DD`: the store casts them, so that no driver makes an instant of a calendar day. */
export interface OrganizationTables {
  organizations: { committee_id: string; id: string; kind: OrganizationKind }
  organization_versions: {
    committee_id: string
    organization_id: string
    valid_from: string
    valid_to: string | null
    name: string
    parent_id: string | null
    position: number
    member_count: number | null
    pinyin_initials: string
    pinyin_full: string
  }
  tree_editions: { committee_id: string; edition: string }
  organization_successions: {
    committee_id: string
    organization_id: string
    successor_id: string
    on_date: string
    kind: SuccessionKind
  }
  organization_changes: {
    committee_id: string
    id: string
    organization_id: string
    kind: ChangeKind
    on_date: string
    reason: string
  }
  people: {
    committee_id: string
    id: string
    organization_id: string
    name: string
    phone: string | null
    user_id: string | null
    left_on: string | null
  }
}
