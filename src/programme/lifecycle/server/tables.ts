import type { BrandAction, BrandState } from '../../brands/states.ts'
import type { Told } from '../sentences.ts'

export interface LifecycleTables {
  brand_transitions: {
    committee_id: string
    brand_id: string
    seq: number
    action: BrandAction
    from_state: BrandState | null
    from_step: number
    to_state: BrandState
    to_step: number
    at: Date
    by_user: string
    in_name_of: string | null
    told: Told
    reason: string | null
    reason_salt: string | null
  }
  decisions: {
    committee_id: string
    id: string
    brand_id: string
    action: 'pass' | 'return'
    input: unknown
    brand_version: number
    decided_by: string
    decided_at: Date
    version: number
  }
}
