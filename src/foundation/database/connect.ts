import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { appendEntries } from '../ledger/server/store.ts'
import { diskFull, ledgerUnwritable } from '../problems/problem.ts'
import { accompanied } from './along.ts'
import type { Database, Tx } from './doors.ts'
import { faultOfGround, isConflict } from './faults.ts'
import { preparing } from './prepared.ts'
import type { CommitteeScope, HouseScope } from './scope.ts'

type Raw = Transaction<Record<string, never>> | Kysely<Record<string, never>>

/** A calendar day has no zone: PostgreSQL's `date` (type 1082) comes out as the text it is, never as an instant. */
const calendarDays = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** An entry that cannot be written takes its act with it, and the reader is told which of the two failed. */
function unwritten(cause: unknown): never {
  throw faultOfGround(cause) || isConflict(cause) ? cause : ledgerUnwritable(cause)
}

const seal = (raw: Raw) => raw as unknown as Tx

export function connect(options: {
  url: string
  now: () => Date
  max?: number
  /** Sees each statement of a store before its answer is used: for the tests that prove the wall between committees. */
  onQuery?: (sql: string) => void
  /** Whether the disk has room for more; what people write is refused while it has none. Reads and bookkeeping go on. */
  room?: () => boolean
}): Database {
  const { onQuery } = options
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 20,
    application_name: 'yipin',
    types: calendarDays,
  })
  // A connection that dies must not take the process with it, idle or in the middle of a transaction (the database was
  // restarted): whoever waits for its answer is told, and the next query reconnects.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    ...(onQuery ? { log: event => onQuery(event.query.sql) } : {}),
  })
  const refuseWithoutRoom = () => {
    if (options.room?.() === false) throw diskFull()
  }
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
    write: async (scope, actor, work) => {
      refuseWithoutRoom()
      return accompanied(join =>
        db.transaction().execute(async raw => {
          const tx = seal(raw)
          await join(tx)
          const { entries, answer } = await work(tx)
          await appendEntries(tx, scope, actor, options.now(), entries).catch(unwritten)
          return answer
        }),
      )
    },
    draft: async (scope, work) => {
      refuseWithoutRoom()
      return plain(scope, work)
    },
    jot: async (_, work) => {
      refuseWithoutRoom()
      return work(seal(db))
    },
    housekeeping: plain,
    close: () => db.destroy(),
  }
}
