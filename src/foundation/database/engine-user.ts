import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/** Whom the engine runs as: null is the user we are ourselves. PostgreSQL refuses root, so root names somebody else. */
export type EngineUser = { uid: number; gid: number } | null

/** An unprivileged user of this machine. initdb looks its own name up, so the uid must stand in /etc/passwd. */
export function engineUser(cluster: string): EngineUser {
  if (process.getuid?.() !== 0) return null
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .flatMap(([name, , uid, gid]) => (name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []))
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0
  const chosen =
    known.find(user => user.uid === owner) ??
    ['yipin', 'nobody', 'daemon'].flatMap(name => known.find(user => user.name === name) ?? [])[0] ??
    known[0]
  if (!chosen) throw new Error('这台机器上没有可以用来运行数据库的普通用户。请新建一个：useradd --system yipin')
  return { uid: chosen.uid, gid: chosen.gid }
}

/** Whether that user can pass through every folder above and enter this one. */
export function canEnter(user: EngineUser, folder: string): boolean {
  const ids = user ?? {}
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...ids, cwd: '/', stdio: 'ignore' }).status === 0
}

/** A folder root keeps for itself, but which the engine's user may pass through; what is in it has its own rights. */
export function makePassable(folder: string, user: EngineUser): void {
  mkdirSync(folder, { recursive: true, mode: user ? 0o711 : 0o700 })
  if (!user) return
  const { mode, uid } = lstatSync(folder)
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(folder, (mode & 0o7777) | 0o011)
}

/** Gives a folder with all it holds to the engine's user; a data folder copied back by root arrives as root's. */
export function giveTo(user: EngineUser, folder: string): void {
  if (!user) return
  if (lstatSync(folder).uid === user.uid) return
  chownSync(folder, user.uid, user.gid)
  const below = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name)
      lchownSync(path, user.uid, user.gid)
      if (entry.isDirectory()) below(path)
    }
  }
  below(folder)
}
