import type { Configuration } from '../configuration.ts'

export interface CampaignTables {
  campaigns: {
    committee_id: string
    id: string
    title: string
    year: number
    status: 'draft' | 'published' | 'closed'
    version: number
    draft: Configuration
    /** Who changed the draft last; null where not even the ledger knows. */
    changed_by: string | null
    changed_at: Date | null
    check_asked_by: string | null
    check_asked_at: Date | null
    checked_by: string | null
    checked_at: Date | null
  }
  campaign_versions: {
    committee_id: string
    campaign_id: string
    number: number
    configuration: Configuration
    reason: string
    published_at: Date
    published_by: string
    /** Null of versions from before two people had to publish. */
    checked_by: string | null
  }
}
