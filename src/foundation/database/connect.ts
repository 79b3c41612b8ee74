import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { appendEntries } from '../ledger/server/store.ts'
import { accompanied } from './along.ts'
import type { Database, Tx } from './doors.ts'
import { preparing } from './prepared.ts'
import type { CommitteeScope, HouseScope } from './scope.ts'

type Raw = Transaction<Record<string, never>> | Kysely<Record<string, never>>

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
      accompanied(join =>
        db.transaction().execute(async raw => {
          const tx = seal(raw)
          await join(tx)
          const { entries, answer } = await work(tx)
          await appendEntries(tx, scope, actor, options.now(), entries)
          return answer
        }),
      ),
    draft: plain,
    jot: (_, work) => work(seal(db)),
    housekeeping: plain,
    close: () => db.destroy(),
  }
}
