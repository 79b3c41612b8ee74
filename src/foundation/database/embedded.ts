import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { engineEnvironment, makeCluster, outside, placeOfCluster, role } from './cluster.ts'
import { engineBinaries } from './engine-binaries.ts'
import { canEnter, type EngineUser, engineUser, makePassable } from './engine-user.ts'
import { type Hold, takeHold } from './hold.ts'
import { freePort, isFree } from './ports.ts'
import { endOrphan, postmasterOf } from './postmaster.ts'

/** A PostgreSQL of our own, in the data folder. */
export type Embedded = {
  /** Stays the same when the engine is started again after a crash, so that a pool just reconnects. */
  url: string
  stop(): Promise<void>
}

type Options = {
  dataDir: string
  log: (line: string) => void
  /** The engine ended without being asked; it is being started again. */
  onExit?: (how: string) => void
  /** While we run, commands of the same data folder may use this engine too (`lentEngine`). */
  lends?: boolean
  /** No fsync: only for databases that a test throws away. */
  disposable?: boolean
}

/** Another living process runs the engine of this data folder. */
export class EngineHeld extends Error {}

/** Starts the embedded engine of a data folder (making it on first use) and keeps it running until `stop`. */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  const user = engineUser(join(dataDir, 'postgres'))
  makePassable(dataDir, user)
  const hold = takeHold(join(dataDir, 'postgres.lock'))
  if (!hold) throw new EngineHeld(`另一个进程正在使用数据目录 ${dataDir} 的数据库，请等它结束。`)
  try {
    return await new Engine(dataDir, user, hold, options).start()
  } catch (error) {
    hold.release()
    throw error
  }
}

/** The address of the engine that a running server of this data folder lends to commands, or null. */
export function lentEngine(dataDir: string): string | null {
  const cluster = join(resolve(dataDir), 'postgres')
  const found = postmasterOf(cluster)
  if (!found?.alive || !found.ready) return null
  try {
    process.kill(Number(readFileSync(join(dataDir, 'postgres.lender'), 'utf8')), 0)
  } catch {
    return null
  }
  return urlOf(readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim(), found.port)
}

const urlOf = (password: string, port: number) => `postgres://${role}:${password}@127.0.0.1:${port}/${role}`

class Engine {
  readonly #dataDir: string
  readonly #user: EngineUser
  readonly #hold: Hold
  readonly #options: Options
  readonly #cluster: string
  readonly #native: string
  readonly #logFile: string
  #child: ChildProcess | null = null
  #port = 0
  #stopping = false
  #restarting: Promise<void> | null = null

  constructor(dataDir: string, user: EngineUser, hold: Hold, options: Options) {
    this.#dataDir = dataDir
    this.#user = user
    this.#hold = hold
    this.#options = options
    this.#cluster = placeOfCluster(dataDir, user)
    this.#native = engineBinaries(user, canEnter(user, dataDir) ? dataDir : outside)
    this.#logFile = join(dataDir, 'postgres.log')
  }

  async start(): Promise<Embedded> {
    const lender = join(this.#dataDir, 'postgres.lender')
    if (this.#options.lends) writeFileSync(lender, `${process.pid}\n`)
    else rmSync(lender, { force: true })
    const password = makeCluster({
      dataDir: this.#dataDir,
      cluster: this.#cluster,
      native: this.#native,
      user: this.#user,
      log: this.#options.log,
      durable: !this.#options.disposable,
    })
    await endOrphan(this.#cluster, this.#options.log)
    this.#port = rememberedPort(this.#dataDir)
    if (!(await isFree(this.#port))) this.#port = await freePort()
    await this.#run()
    const url = urlOf(password, this.#port)
    await ensureDatabase(url)
    process.once('exit', this.#leave)
    return { url, stop: () => this.#stop() }
  }

  /**
   * Starts the postmaster and waits until it accepts connections. For about two seconds after a kill -9 of the old
   * one its shared memory can still be in use, and its port with it: try again.
   */
  async #run(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const from = existsSync(this.#logFile) ? statSync(this.#logFile).size : 0
      if (await this.#once()) return
      const said = readFileSync(this.#logFile).subarray(from).toString('utf8')
      const passing = /still in use|lock file|Address already in use|could not bind|starting up|shutting down/.test(
        said,
      )
      if (!passing || attempt >= 60) {
        const why = said.split('\n').filter(line => /FATAL|PANIC|could not|error while loading/.test(line))
        throw new Error(`数据库没有启动：${(why.at(-1) ?? said.trim()) || '没有留下原因'}（见 ${this.#logFile}）`)
      }
      await pause(200)
    }
  }

  async #once(): Promise<boolean> {
    turnLog(this.#logFile)
    const output = openSync(this.#logFile, 'a', 0o600)
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.#port,
      unix_socket_directories: '',
      shared_buffers: '128MB',
      max_connections: this.#options.disposable ? 200 : 60,
      jit: 'off',
      timezone: 'UTC',
      log_timezone: 'UTC',
      // A line of the log names what failed, never what somebody wrote.
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      fsync: this.#options.disposable ? 'off' : 'on',
      synchronous_commit: this.#options.disposable ? 'off' : 'on',
      full_page_writes: this.#options.disposable ? 'off' : 'on',
    }
    const postgres = join(this.#native, 'bin', 'postgres')
    const args = [
      '-D',
      this.#cluster,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]
    // The kernel tells it when we die, even by kill -9. A session of its own keeps Ctrl-C for the app, which stops it last.
    const [program, before] = setpriv() ? ['setpriv', ['--pdeathsig=INT', postgres]] : [postgres, []]
    const child = spawn(program, [...before, ...args], {
      ...(this.#user ?? {}),
      cwd: '/',
      env: engineEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    })
    closeSync(output)
    this.#child = child
    const ended = new Promise<string>(done => {
      child.once('exit', (code, signal) => done(signal ?? `code ${code}`))
      child.once('error', error => done(error.message))
    })
    let over = false
    void ended.then(() => {
      over = true
    })
    while (!over) {
      const found = postmasterOf(this.#cluster)
      if (found?.ready && found.pid === child.pid) {
        void ended.then(how => this.#died(child, how))
        writeFileSync(join(this.#dataDir, 'postgres.port'), `${this.#port}\n`)
        return true
      }
      await pause(10)
    }
    return false
  }

  #died(child: ChildProcess, how: string): void {
    if (this.#stopping || child !== this.#child) return
    this.#options.log(`数据库进程意外结束（${how}），正在重新启动…`)
    this.#options.onExit?.(how)
    this.#restarting = this.#again()
  }

  /** What ended it may last (a full disk): keep trying, and say each reason once. */
  async #again(): Promise<void> {
    for (let said = ''; !this.#stopping; await pause(1_000)) {
      try {
        await this.#run()
        this.#options.log('数据库已重新启动')
        return
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        if (message !== said) this.#options.log(message)
        said = message
      }
    }
  }

  async #stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    await this.#restarting
    process.off('exit', this.#leave)
    const child = this.#child
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(done => child.once('exit', done))
      child.kill('SIGINT')
      const slow = setTimeout(() => child.kill('SIGQUIT'), 30_000)
      await ended
      clearTimeout(slow)
    }
    this.#hold.release()
  }

  /** The app leaves without having stopped the engine: the last thing it can still do. */
  readonly #leave = (): void => {
    this.#child?.kill('SIGINT')
  }
}

/** The port of last time, so that what was written down about this engine stays true; 0 when there is none. */
function rememberedPort(dataDir: string): number {
  const path = join(dataDir, 'postgres.port')
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) || 0 : 0
}

/** One old log is kept, so that the two stay below 20 MB. */
function turnLog(path: string): void {
  if (existsSync(path) && statSync(path).size > 10_000_000) renameSync(path, `${path}.1`)
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url.replace(/[^/]*$/, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [role])
    if (!rowCount) await client.query(`create database ${role}`)
  } finally {
    await client.end()
  }
}

let knowsSetpriv: boolean | undefined
function setpriv(): boolean {
  knowsSetpriv ??=
    process.platform === 'linux' &&
    /pdeathsig/.test(spawnSync('setpriv', ['--help'], { encoding: 'utf8' }).stdout ?? '')
  return knowsSetpriv
}
