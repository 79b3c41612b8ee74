import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A process of a test, with all it has said so far. */
export type Started = { process: ChildProcess; said(): string; ended: Promise<number | null> }

export function run(file: string, args: string[], env: Record<string, string | undefined>): Started {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (said += chunk))
  return { process: child, said: () => said, ended: new Promise(done => child.once('exit', code => done(code))) }
}

/** Waits for what must come, and says what was there instead when it does not. */
export async function until<T>(look: () => T | Promise<T>, what: () => string, patience = 15_000): Promise<T & {}> {
  for (let waited = 0; waited < patience; waited += 50) {
    const found = await look()
    if (found) return found
    await pause(50)
  }
  throw new Error(`did not come in ${patience} ms: ${what()}`)
}

/** The PostgreSQL processes whose data folder this is; postmaster and backends all work in it. */
export function enginesIn(dataDir: string): number[] {
  const cluster = realpathSync(join(dataDir, 'postgres'))
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster
      } catch {
        return false
      }
    })
    .map(Number)
}
