import type { BrandState } from '../states.ts'

export interface BrandTables {
  brands: {
    committee_id: string
    id: string
    branch_id: string
    campaign_id: string
    configuration_version: number | null
    ordinal: number
    name: string
    sentence: string
    field: string | null
    state: BrandState
    step: number
    state_since: Date
    submissions: number
    return_deadline: string | null
    recognized_on: string | null
    predecessor_id: string | null
    version: number
    search_keys: string[]
    pinyin_initials: string
    pinyin_full: string
  }
  /** Where a brand lay before another branch went on with it. */
  brand_carries: {
    committee_id: string
    brand_id: string
    seq: number
    from_branch: string
    to_branch: string
    from_name: string
    to_name: string
    brand_version: number
    corrects: boolean
    at: Date
    by_user: string
    reason: string | null
    reason_salt: string | null
  }
}
