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
}
