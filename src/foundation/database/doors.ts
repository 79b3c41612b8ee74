import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Actor, LedgerDraft } from '../ledger/entry.ts'
import { appendEntries } from '../ledger/server/store.ts'
import { preparing } from './prepared.ts'
import type { CommitteeScope, HouseScope } from './scope.ts'

declare const open: unique symbol
/** An open transaction. Opaque: a store sees only the tables it names (`tables<…>(tx)`), and nothing outside can reach SQL. */
export interface Tx {
  readonly [open]: 'tx'
}

type Raw = Transaction<Record<string, never>> | Kysely<Record<string, never>>

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

/** A calendar day has no zone: PostgreSQL's `date` (type 1082) comes out as the text it is, never as an instant. */
const calendarDays = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

const seal = (raw: Raw) => raw as unknown as Tx

export function connect(options: {
  url: string
  now: () => Date
  max?: number
  /** Sees each statement of a store before its answer is used: for the tests that prove the wall between committees. */
  onQuery?: (sql: string) => void
}): Database {
  const { onQuery } = options
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 20,
    application_name: 'yipin',
    types: calendarDays,
  })
  // A connection that dies while idle (the database was restarted) must not take the process with it; the next query reconnects.
  pool.on('error', () => {})
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    ...(onQuery ? { log: event => onQuery(event.query.sql) } : {}),
  })
  const plain = <A>(_: CommitteeScope | HouseScope, work: (tx: Tx) => Promise<A>) =>
    db.transaction().execute(raw => work(seal(raw)))
  return {
    pool,
    glance: (_, work) => work(seal(db)),
    read: (_, work) =>
      db
        .transaction()
        .setAccessMode('read only')
        .setIsolationLevel('repeatable read')
        .execute(raw => work(seal(raw))),
    write: (scope, actor, work) =>
      db.transaction().execute(async raw => {
        const tx = seal(raw)
        const { entries, answer } = await work(tx)
        await appendEntries(tx, scope, actor, options.now(), entries)
        return answer
      }),
    draft: plain,
    housekeeping: plain,
    close: () => db.destroy(),
  }
}
