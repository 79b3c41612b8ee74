import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '../foundation/database/migrate.ts'
import type { Clock } from './clock.ts'
import { type Config, loadConfig } from './config.ts'
import { takeServerLock } from './lock.ts'
import { openDatabase } from './open-database.ts'

/** What a server is handed when the ground is ready. */
export type Ground = { config: Config; databaseUrl: string; clock: Clock; onReady: (url: string) => void }

export type Running = { url: string; close(): Promise<void> }

/** Requests in hand get this long to finish; then the database is stopped all the same, cleanly. */
const graceMs = 10_000

/**
 * The life of a server: settings, the data folder's lock, PostgreSQL, migrations, the server itself; then, on a signal
 * or when the launcher is gone, the same backwards. Whatever has been opened is closed when a later step fails.
 */
export async function live(start: (ground: Ground) => Promise<Running>, { demo = false } = {}): Promise<void> {
  const opened: (() => unknown)[] = []
  let asked = false
  const beginning = begin()
  const stop = () => {
    if (asked) return
    asked = true
    // A step that has begun is never cut in two (initdb, a migration): it ends, and what it opened is closed.
    void beginning.then(code => closeAll(opened).then(() => process.exit(code)))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('disconnect', stop)
  if ((await beginning) !== 0) stop()

  async function begin(): Promise<number> {
    try {
      const config = loadConfig({ env: process.env, demo })
      const lock = await takeServerLock(config.dataDir)
      opened.push(() => lock.release())
      const database = await openDatabase(config, { as: 'server', log: say })
      opened.push(() => database.close())
      if (asked) return 0
      const ran = await migrate(database.url)
      if (ran.length > 0) say(`数据库已升级：${ran.join('、')}`)
      if (asked) return 0
      const onReady = (url: string) => {
        lock.announce(url)
        say(`一品已启动：${url}`)
      }
      const running = await start({ config, databaseUrl: database.url, clock: config.clock, onReady })
      opened.push(() => Promise.race([running.close(), pause(graceMs)]))
      return 0
    } catch (error) {
      console.error(reasonOf(error))
      return 1
    }
  }
}

async function closeAll(opened: (() => unknown)[]): Promise<void> {
  for (const close of opened.reverse()) {
    try {
      await close()
    } catch (error) {
      console.error(reasonOf(error))
    }
  }
}

const say = (line: string) => console.log(line)

/** Our own sentences are for the reader; anything else is a defect and comes with its stack. */
function reasonOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? Number(error.port) : 8300
    return `端口 ${port} 已被别的程序占用。请关闭那个程序，或换一个端口：PORT=${port + 1} npm start`
  }
  if (!/\p{Script=Han}/u.test(error.message)) return error
  return error.cause instanceof Error ? `${error.message}（${error.cause.message}）` : error.message
}
