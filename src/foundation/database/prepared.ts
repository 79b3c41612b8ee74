import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Different statements that a connection keeps prepared; what comes after is planned each time it is asked. */
const most = 2_000
/** A batch of a thousand rows is a statement of its own each time: not worth keeping. */
const longest = 12_000

/**
 * The pool with every statement prepared under a name of its own: PostgreSQL parses and plans it once a connection instead
 * of once a request, which is most of what a small statement with joins costs.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const nameOf = (text: string) => {
    if (text.length > longest) return undefined
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    const name = `y${names.size}`
    names.set(text, name)
    return name
  }
  const preparingClient = (client: pg.PoolClient): PostgresPoolClient => ({
    // Kysely's other way to call it is for cursors, which this house does not open.
    query: ((text: string, values: readonly unknown[] = []) => {
      // Transaction control has no plan to keep.
      const name = values.length > 0 ? nameOf(text) : undefined
      return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
    }) as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  })
  return {
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparingClient(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}
