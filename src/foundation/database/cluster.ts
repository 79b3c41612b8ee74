import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { engineMajor } from './engine-binaries.ts'
import { canEnter, type EngineUser, giveTo, makePassable } from './engine-user.ts'

/** The engine's own user and database; people's accounts are rows in it. */
export const role = 'yipin'

/** What the engine must not inherit: PGDATA, PGOPTIONS, LD_PRELOAD and the like of whoever started us. */
export const engineEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Where root keeps a cluster whose data folder the engine's user cannot reach (below /root); a link leads there. */
export const outside = '/var/lib/yipin-postgres'

export function placeOfCluster(dataDir: string, user: EngineUser): string {
  const cluster = join(dataDir, 'postgres')
  const there = lstatSync(cluster, { throwIfNoEntry: false })
  if (there?.isSymbolicLink()) return resolve(dataDir, readlinkSync(cluster))
  if (there || canEnter(user, dataDir)) return cluster
  makePassable(outside, user)
  const elsewhere = join(outside, randomUUID())
  symlinkSync(elsewhere, cluster)
  return elsewhere
}

type Making = {
  dataDir: string
  cluster: string
  native: string
  user: EngineUser
  log: (line: string) => void
  durable: boolean
}

/** First use: initdb beside its place, then one rename, so that a start cut short leaves nothing half-made. */
export function makeCluster({ dataDir, cluster, native, user, log, durable }: Making): string {
  const secret = join(dataDir, 'postgres.password')
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const has = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    const ours = engineMajor(native, user)
    if (has !== ours)
      throw new Error(`数据目录由 PostgreSQL ${has} 建立，现在带的是 ${ours}。请用原版本备份，再在新版本恢复。`)
    if (!existsSync(secret)) throw new Error(`缺少数据库口令文件 ${secret}。请从备份放回这个文件，再启动。`)
    giveTo(user, cluster)
    return readFileSync(secret, 'utf8').trim()
  }
  // Before the password is written anew: half a database may still be mended, and not without its own.
  if (existsSync(cluster) && readdirSync(cluster).length > 0)
    throw new Error(`${cluster} 里的数据库不完整，缺 PG_VERSION。请从备份放回，或换一个数据目录：YIPIN_DATA=…`)
  log('正在新建数据库…')
  const password = randomBytes(24).toString('base64url')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  for (const path of [secret, dataDir]) reachDisk(path)
  const half = `${cluster}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true, mode: 0o700 })
  const passwordForInit = `${half}.password`
  writeFileSync(passwordForInit, `${password}\n`, { mode: 0o600 })
  if (user) {
    chownSync(half, user.uid, user.gid)
    chownSync(passwordForInit, user.uid, user.gid)
  }
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      ...['-D', half, '-U', role, `--pwfile=${passwordForInit}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      // Code points decide the order on every machine; the engine's ICU 60 must never reach an index.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...(user ?? {}), cwd: '/', encoding: 'utf8', env: engineEnvironment },
  )
  rmSync(passwordForInit, { force: true })
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Error(`不能新建数据库：${made.error?.message ?? made.stderr.trim()}`)
  }
  chmodSync(half, 0o700)
  renameSync(half, cluster)
  reachDisk(dirname(cluster))
  return password
}

/** A rename is only kept over a power cut once its folder has reached the disk. */
function reachDisk(path: string): void {
  const open = openSync(path, 'r')
  fsyncSync(open)
  closeSync(open)
}
