import type { Duplex } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/** Different statements that a connection keeps prepared; what comes after is planned each time it is asked. */
const most = 2_000
/** A batch of a thousand rows is a statement of its own each time: not worth keeping. */
const longest = 12_000

export type Bare = Kysely<Record<string, never>>

/**
 * A client of the pool as Kysely speaks through it. Every statement is prepared under a name of its own: PostgreSQL parses
 * and plans it once a connection instead of once a request. And every statement goes out at once: Kysely's own transaction
 * makes those asked together (`Promise.all`) wait for each other's answers, which is most of what eight small writes cost.
 */
export function speaking(onQuery?: (sql: string) => void): (client: pg.PoolClient) => Bare {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    if (text.length > longest) return undefined
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    const name = `y${names.size}`
    names.set(text, name)
    return name
  }
  const speakers = new WeakMap<pg.PoolClient, Bare>()
  return client => {
    const known = speakers.get(client)
    if (known) return known
    const speaker: Bare = new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new OneClient(client, nameOf),
        createIntrospector: db => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      ...(onQuery ? { log: event => onQuery(event.query.sql) } : {}),
    })
    speakers.set(client, speaker)
    return speaker
  }
}

/** Speaks through one client, which whoever took it from the pool gives back. */
class OneClient extends DummyDriver {
  readonly #connection: DatabaseConnection

  constructor(client: pg.PoolClient, nameOf: (text: string) => string | undefined) {
    super()
    this.#connection = {
      executeQuery: async <R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
        // Without values it may be several statements, which cannot be prepared.
        const name = parameters.length > 0 ? nameOf(text) : undefined
        const values = [...parameters]
        together(client.connection.stream)
        const { rows, command, rowCount } = await client.query({
          text,
          values,
          ...(name === undefined ? {} : { name }),
        })
        return writes.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
      },
      streamQuery: () => {
        throw new Error('this house opens no cursors')
      },
    }
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection)
  }
}

/** What is asked in one turn of the loop leaves in one packet, and wakes PostgreSQL once. */
function together(stream: Duplex): void {
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const writes: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
