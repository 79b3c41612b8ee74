import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { EngineHeld, lentEngine, startEmbedded } from '../foundation/database/embedded.ts'
import type { Config } from './config.ts'

/** A PostgreSQL to work with: `close` stops it when it was started for us, and leaves every other one alone. */
export type OpenDatabase = { url: string; startedHere: boolean; close(): Promise<void> }

type Options = {
  /** A server lends its engine to commands that run beside it. */
  as: 'server' | 'command'
  log: (line: string) => void
}

/** How long one waits for a command that has the embedded engine to itself. */
const patienceMs = 30_000

/** The outside PostgreSQL of DATABASE_URL, else the one a running server lends, else the embedded one, started here. */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  options: Options,
): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    await proveOutside(config.databaseUrl)
    return { url: config.databaseUrl, startedHere: false, close: async () => {} }
  }
  const { dataDir } = config
  const { as, log } = options
  for (let waited = 0; ; waited += 100) {
    const lent = as === 'command' ? lentEngine(dataDir) : null
    if (lent) return { url: lent, startedHere: false, close: async () => {} }
    try {
      const engine = await startEmbedded({ dataDir, log, lends: as === 'server' })
      return { url: engine.url, startedHere: true, close: () => engine.stop() }
    } catch (error) {
      if (!(error instanceof EngineHeld) || waited >= patienceMs) throw error
      if (waited === 1_000) log('另一条命令正在使用这个数据目录，正在等它结束…')
    }
    await pause(100)
  }
}

/** Says in time, and in a sentence, what would otherwise fail somewhere in a migration. The password never shows. */
async function proveOutside(url: string): Promise<void> {
  const { host, pathname } = new URL(url)
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        current_setting('server_encoding') as encoding`,
    )
    const found = rows[0]
    if (!found || found.number < 150_000)
      throw new Error(`版本是 PostgreSQL ${found?.version ?? '未知'}，需要 15 或更新的版本`)
    if (found.encoding !== 'UTF8') throw new Error(`字符集是 ${found.encoding}，需要 UTF8`)
  } catch (error) {
    const reason = error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error)
    throw new Error(`DATABASE_URL 指定的数据库（${host}${pathname}）不能使用：${reason}。`)
  } finally {
    await client.end().catch(() => {})
  }
}
