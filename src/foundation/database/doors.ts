import type { Transaction } from 'kysely'
import type pg from 'pg'
import type { Actor, LedgerDraft } from '../ledger/entry.ts'
import type { CommitteeScope, HouseScope } from './scope.ts'

declare const open: unique symbol
/** An open transaction. Opaque: a store sees only the tables it names (`tables<…>(tx)`), and nothing outside can reach SQL. */
export interface Tx {
  readonly [open]: 'tx'
}

/** What a write answers: its ledger entries, one a subject at least, and what the caller gets. */
export interface Written<A> {
  readonly entries: readonly [LedgerDraft, ...LedgerDraft[]]
  readonly answer: A
}

/**
 * The house's database. There is one way to a writable transaction for each kind of write, and each says what it owes:
 * `write` a ledger entry, `draft` and `housekeeping` none (DESIGN.md §2 lists what is exempt).
 */
export interface Database {
  /** One statement, which is its own snapshot and needs no transaction around it. A second one may see later rows. */
  glance<A>(scope: CommitteeScope | HouseScope, work: (tx: Tx) => Promise<A>): Promise<A>
  /** Every read of one answer sees one snapshot. */
  read<A>(scope: CommitteeScope | HouseScope, work: (tx: Tx) => Promise<A>): Promise<A>
  /** One transaction with its ledger entries: both become durable or neither does. */
  write<A>(scope: CommitteeScope | HouseScope, actor: Actor, work: (tx: Tx) => Promise<Written<A>>): Promise<A>
  /** What nobody has declared yet: autosaves. */
  draft<A>(scope: CommitteeScope, work: (tx: Tx) => Promise<A>): Promise<A>
  /** A draft of one statement, durable by itself: most of what a branch sends all day. */
  jot<A>(scope: CommitteeScope, work: (tx: Tx) => Promise<A>): Promise<A>
  /** Sessions, read marks, job bookkeeping: exempt from the ledger. */
  housekeeping<A>(scope: CommitteeScope | HouseScope, work: (tx: Tx) => Promise<A>): Promise<A>
  /** The same pool for libraries that bring their own SQL (sessions, jobs, migrations). */
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** The one cast of the house: Kysely is invariant in its tables, so an opaque `Tx` is opened as the tables that a store owns. */
export function tables<T>(tx: Tx): Transaction<T> {
  return tx as unknown as Transaction<T>
}
