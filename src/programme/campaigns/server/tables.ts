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
    checked_by: string | null
    /** Who made the row's present version, and when: what a second person is told. */
    changed_by: string | null
    changed_at: Date | null
  }
  campaign_versions: {
    committee_id: string
    campaign_id: string
    number: number
    configuration: Configuration
    reason: string
    published_at: Date
    published_by: string
  }
}
