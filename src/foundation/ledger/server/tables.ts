import type { HeadSeen } from '../day.ts'
import type { Actor, Plain } from '../entry.ts'

interface Entry {
  subject_kind: string
  subject_id: string
  seq: number
  at: Date
  actor: Actor
  act: string
  data: { readonly [key: string]: Plain }
  previous: string | null
  algorithm: 'sha256'
  hash: string
}

interface Head {
  subject_kind: string
  subject_id: string
  seq: number
  hash: string
}

export interface LedgerTables {
  ledger_entries: Entry & { committee_id: string }
  ledger_heads: Head & { committee_id: string }
  ledger_days: {
    committee_id: string
    number: number
    folded_at: Date
    heads: readonly HeadSeen[]
    previous: string | null
    hash: string
  }
  ledger_checks: { committee_id: string; checked_at: Date; entries: number; fault: string | null }
  /** Not of the chain: who saw personal data, kept 400 days. */
  reads: {
    committee_id: string
    id: string
    user_id: string
    act: string
    subject_kind: string
    subject_id: string
    count: number
    at: Date
  }
  house_ledger_entries: Entry
  house_ledger_heads: Head
}
