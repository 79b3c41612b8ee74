import type { Checking } from '../checking.ts'
import type { Plan } from '../plan-reader/plan.ts'

export interface SettingsTables {
  plan_documents: {
    committee_id: string
    campaign_id: string
    file_name: string
    text: string
    plan: Plan
    read_at: Date
  }
  plan_checks: {
    committee_id: string
    campaign_id: string
    content: Checking
  }
}
