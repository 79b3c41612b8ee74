import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { ExtensionKind } from '../extension.ts'

export interface ExtensionTables {
  extensions: {
    committee_id: string
    id: string
    brand_id: string | null
    branch_id: string
    kind: ExtensionKind
    until: LocalDate
    reason: string
    asked_by: string | null
    granted_by: string
    granted_at: Date
  }
  extension_requests: {
    committee_id: string
    id: string
    branch_id: string
    brand_id: string | null
    kind: ExtensionKind
    until: LocalDate | null
    reason: string
    asked_by: string
    asked_at: Date
    answer: 'granted' | 'declined' | 'moot' | null
    answered_by: string | null
    answered_at: Date | null
    answer_reason: string | null
    extension_id: string | null
  }
}
