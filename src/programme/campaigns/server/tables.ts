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
