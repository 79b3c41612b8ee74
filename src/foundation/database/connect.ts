import pg from 'pg'
import { appendEntries } from '../ledger/server/store.ts'
import { diskFull, ledgerUnwritable } from '../problems/problem.ts'
import { accompanied } from './along.ts'
import type { Database, Tx } from './doors.ts'
import { faultOfGround, isConflict, isOfLedger } from './faults.ts'
import type { CommitteeScope, HouseScope } from './scope.ts'
import { type Bare, speaking } from './speaking.ts'

/** A calendar day has no zone: PostgreSQL's `date` (type 1082) comes out as the text it is, never as an instant. */
const calendarDays = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** An entry that cannot be written takes its act with it, and the reader is told which of the two failed. */
function unwritten(cause: unknown): never {
  throw faultOfGround(cause) || isConflict(cause) ? cause : ledgerUnwritable(cause)
}

const rethrow = (error: unknown): never => {
  throw error
}

const seal = (raw: Bare) => raw as unknown as Tx

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
    // What is asked together (Promise.all in a transaction) goes out together: eight writes cost a third of eight in turn.
    pipeline: true,
  })
  // A connection that dies (the database was restarted), idle or in use, must not take the process with it: what was asked
  // of it fails, the next query reconnects.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const speak = speaking(onQuery)
  const withClient = async <A>(work: (client: pg.PoolClient) => Promise<A>): Promise<A> => {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }
  const single = <A>(work: (tx: Tx) => Promise<A>) => withClient(client => work(seal(speak(client))))
  const transaction = <A>(opening: string, work: (tx: Tx) => Promise<A>) =>
    withClient(async client => {
      // The first statement follows at once: an opening fails only with its connection, and all that follows with it.
      client.query(opening).catch(() => {})
      try {
        const answer = await work(seal(speak(client)))
        // A statement that failed unheard has undone the rest: PostgreSQL then answers COMMIT with a ROLLBACK, and no error.
        const { command } = await client.query('commit')
        if (command !== 'COMMIT') throw new Error('a statement of this transaction failed and nobody said so')
        return answer
      } catch (error) {
        await client.query('rollback').catch(() => {})
        throw error
      }
    })
  const refuseWithoutRoom = () => {
    if (options.room?.() === false) throw diskFull()
  }
  const plain = <A>(_: CommitteeScope | HouseScope, work: (tx: Tx) => Promise<A>) => transaction('begin', work)
  return {
    pool,
    glance: (_, work) => single(work),
    read: (_, work) => transaction('start transaction isolation level repeatable read read only', work),
    write: async (scope, actor, work) => {
      refuseWithoutRoom()
      return accompanied(join =>
        transaction('begin', async tx => {
          await join(tx)
          // An act that reads the ledger to know its version fails with it, too.
          const { entries, answer } = await work(tx).catch(error =>
            isOfLedger(error) ? unwritten(error) : rethrow(error),
          )
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
      return single(work)
    },
    housekeeping: plain,
    close: () => pool.end(),
  }
}
