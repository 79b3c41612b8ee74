import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { ReviewNotes } from '../contract.ts'
import type { Declaration } from '../declaration.ts'

/** What the house knew on the day of 报送 and did not ask: label, value, origin. */
export interface KnownRow {
  readonly label: string
  readonly value: string
  readonly origin: string
}

export interface DeclarationTables {
  declaration_drafts: {
    committee_id: string
    brand_id: string
    content: Declaration
    version: number
    saved_at: Date | null
    saved_by: string | null
    saved_in_name_of: string | null
  }
  declaration_versions: {
    committee_id: string
    brand_id: string
    number: number
    kind: 'submitted' | 'returned' | 'mended'
    content: Declaration
    known: readonly KnownRow[]
    at: Date
    by_user: string
    in_name_of: string | null
  }
  return_remarks: {
    committee_id: string
    brand_id: string
    id: string
    number: number
    on_version: number
    step: number
    reason: string
    pin: string
    text: string
    reply: string | null
    accepted: boolean
  }
  review_notes: {
    committee_id: string
    brand_id: string
    user_id: string
    content: ReviewNotes
    /** Of which 报送: notes of an earlier round are not those of this one. */
    on_version: number
    version: number
    saved_at: Date
  }
  paper_receipts: {
    committee_id: string
    id: string
    brand_id: string
    on_version: number
    received_on: LocalDate
    copies: number
    by_user: string
    at: Date
    taken_back_by: string | null
    taken_back_at: Date | null
  }
  letters: {
    committee_id: string
    id: string
    brand_id: string
    kind: string
    title: string
    addressee: string
    body: string
    signature: string
    dated: string
    released_at: Date
    on_version: number
    void_at: Date | null
  }
}
