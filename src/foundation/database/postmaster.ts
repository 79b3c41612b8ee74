import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What postmaster.pid says, and whether the process it names is alive and really serves that folder. */
export type Postmaster = { pid: number; port: number; ready: boolean; alive: boolean }

/** Reads postmaster.pid: pid, folder, start, port, socket folder, address, shared memory, status, one a line. */
export function postmasterOf(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready', alive: serves(pid, cluster) }
}

/** A pid may have been given to another process since: the postmaster's working directory is its data folder. */
function serves(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    } catch {
      return false
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(realpathSync(cluster))
}

/** Ends a postmaster whose starter is dead: fast shutdown first, the immediate one when it does not listen. */
export async function endOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const found = postmasterOf(cluster)
  if (!found) return
  if (!found.alive) return maskReusedPid(cluster, found.pid)
  log(`收回上次没有正常结束的数据库进程 ${found.pid}`)
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(found.pid, signal)
    } catch {
      return
    }
    if (await gone(cluster, found.pid, patience)) return
  }
  throw new Error(`数据库进程 ${found.pid} 无法结束，请先结束它再启动。`)
}

async function gone(cluster: string, pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 20) {
    if (!serves(pid, cluster)) return true
    await pause(20)
  }
  return false
}

/**
 * PostgreSQL takes any living process under the old pid for its own kind and will not start. Its file must not be
 * deleted (it names the shared memory of backends that may outlive a killed postmaster), but it overlooks its own
 * parent's pid: so that is what we write there.
 */
function maskReusedPid(cluster: string, pid: number): void {
  try {
    process.kill(pid, 0)
  } catch {
    return
  }
  const path = join(cluster, 'postmaster.pid')
  const rest = readFileSync(path, 'utf8').split('\n').slice(1)
  writeFileSync(path, [String(process.pid), ...rest].join('\n'))
}
